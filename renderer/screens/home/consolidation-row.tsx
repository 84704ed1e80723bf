import { ChevronDown } from 'lucide-react'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import { consolidationsText } from '../../text/consolidation.ts'
import { dateWords, dueDay } from '../../text/date-words.ts'
import { ActionMenu } from '../../ui/action-menu.tsx'
import { reportName } from '../consolidation/report-name.ts'
import { hashOf } from '../route.ts'
import { isOverdue } from './is-overdue.ts'

/** What the menu of a consolidation's row does. */
export interface ConsolidationRowActions {
  readonly onTerms: (consolidation: Consolidation) => void
  readonly onRename: (consolidation: Consolidation) => void
  readonly onNext: (consolidation: Consolidation) => void
  readonly onDelete: (consolidation: Consolidation) => void
}

interface ConsolidationRowProps extends ConsolidationRowActions {
  readonly consolidation: Consolidation
  readonly now: number
  readonly isMarked: boolean
}

/** One consolidation. Its link covers the row, so that a press anywhere opens it; the menu lies above. */
export function ConsolidationRow({ consolidation, now, isMarked, ...actions }: ConsolidationRowProps) {
  const { id, name, terms, tally, updatedAt } = consolidation
  return (
    <tr
      className={`relative border-b border-solid-gray-200 align-baseline text-dns-14N-130 hover:bg-blue-50 ${isMarked ? 'bg-yellow-50' : ''}`}
    >
      <th scope="row" className="py-2.5 pr-3 pl-3 text-left font-normal">
        <a
          href={hashOf({ screen: 'consolidation', consolidationId: id })}
          data-consolidation={id}
          className="line-clamp-2 text-dns-16N-130 text-blue-900 underline underline-offset-2 after:absolute after:inset-0 hover:decoration-2"
        >
          {name}
        </a>
      </th>
      <td className="px-3 py-2.5 break-keep">{reportName(terms)}</td>
      <td className="px-3 py-2.5 break-keep tabular-nums">
        {tally.expected === null
          ? consolidationsText.returnedAlone(tally.returned)
          : consolidationsText.returnedOf(tally.returned, tally.expected)}
      </td>
      <td className="px-3 py-2.5 break-keep">
        {tally.open === 0 ? (
          <span className="text-solid-gray-700">{consolidationsText.none}</span>
        ) : (
          <span className="text-warning-orange-2">{consolidationsText.openCount(tally.open)}</span>
        )}
      </td>
      <td className="px-3 py-2.5 break-keep">
        <Due consolidation={consolidation} now={now} />
      </td>
      <td className="px-3 py-2.5 break-keep">{dateWords(updatedAt, now)}</td>
      <td className="py-1 pr-2 text-right">
        <RowMenu consolidation={consolidation} {...actions} />
      </td>
    </tr>
  )
}

function Due({ consolidation, now }: Pick<ConsolidationRowProps, 'consolidation' | 'now'>) {
  const { due } = consolidation
  if (due === null) return <span className="text-solid-gray-700">{consolidationsText.noDue}</span>
  return (
    <>
      {dueDay(due, now)}
      {isOverdue(consolidation, now) ? (
        <span className="mt-0.5 block text-error-2">{consolidationsText.overdue}</span>
      ) : null}
    </>
  )
}

interface RowMenuProps extends ConsolidationRowActions {
  readonly consolidation: Consolidation
}

function RowMenu({ consolidation, onTerms, onRename, onNext, onDelete }: RowMenuProps) {
  return (
    <ActionMenu
      label={consolidationsText.actionsOf(consolidation.name)}
      className="relative gap-1! text-solid-gray-700!"
      actions={[
        { id: 'terms', label: consolidationsText.terms, onAction: () => onTerms(consolidation) },
        { id: 'rename', label: consolidationsText.rename, onAction: () => onRename(consolidation) },
        { id: 'next', label: consolidationsText.next, onAction: () => onNext(consolidation) },
        null,
        { id: 'delete', label: consolidationsText.remove, onAction: () => onDelete(consolidation) },
      ]}
    >
      {consolidationsText.actions}
      <ChevronDown aria-hidden size={14} />
    </ActionMenu>
  )
}
