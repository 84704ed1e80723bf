import { useState } from 'react'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import { consolidationsText } from '../../text/consolidation.ts'
import { Button } from '../../ui/button.tsx'
import { ConsolidationRow, type ConsolidationRowActions } from './consolidation-row.tsx'

/** So many stand there at first: those of this year and the last. */
const FEW = 6

interface ConsolidationsSectionProps extends ConsolidationRowActions {
  readonly consolidations: readonly Consolidation[]
  readonly now: number
  /** Consolidations that something was just said about. */
  readonly marked: readonly string[]
  /** Shows all of them, as after a search. */
  readonly isWhole: boolean
}

/** 取りまとめ on home: a row each, those of long ago folded away. */
export function ConsolidationsSection(props: ConsolidationsSectionProps) {
  const { consolidations, now, marked, isWhole, ...actions } = props
  const [isUnfolded, setIsUnfolded] = useState(false)
  if (consolidations.length === 0) return null
  const hasHidden = consolidations.slice(FEW).some(({ id }) => marked.includes(id))
  const shown = isWhole || isUnfolded || hasHidden ? consolidations : consolidations.slice(0, FEW)
  return (
    <section aria-labelledby="consolidations" className="mt-8">
      <h2 id="consolidations" className="px-3 text-std-16B-170">
        {consolidationsText.title}
      </h2>
      <table className="mt-1 w-full table-fixed border-collapse">
        <caption className="sr-only">{consolidationsText.caption}</caption>
        <colgroup>
          <col />
          <col className="w-[14%]" />
          <col className="w-[9%]" />
          <col className="w-[9%]" />
          <col className="w-[17%]" />
          <col className="w-[13%]" />
          <col className="w-22" />
        </colgroup>
        <thead>
          <tr className="border-b border-solid-gray-300 text-left text-dns-14N-130 text-solid-gray-700">
            {heads.map((title) => (
              <th key={title} scope="col" className="px-3 py-2 font-normal">
                {title}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{consolidationsText.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((consolidation) => (
            <ConsolidationRow
              key={consolidation.id}
              consolidation={consolidation}
              now={now}
              isMarked={marked.includes(consolidation.id)}
              {...actions}
            />
          ))}
        </tbody>
      </table>
      {shown.length === consolidations.length ? null : (
        <Button look="link" className="mt-2 ml-2" onPress={() => setIsUnfolded(true)}>
          {consolidationsText.more(consolidations.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

const heads = [
  consolidationsText.name,
  consolidationsText.report,
  consolidationsText.returned,
  consolidationsText.open,
  consolidationsText.due,
  consolidationsText.updated,
]
