import { ledgerTableText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { RowFilter } from './row-filter.ts'

interface NoRowsProps {
  readonly filter: RowFilter
  readonly query: string
  /** Forgets what was searched for. */
  readonly onAll: () => void
}

/** What stands in place of the table when nothing is let through. */
export function NoRows({ filter, query, onAll }: NoRowsProps) {
  const isSearch = query.trim() !== ''
  return (
    <div className="my-10 text-center text-dns-14N-130">
      <p>{isSearch ? ledgerTableText.foundNone(query) : ledgerTableText.none[filter]}</p>
      {isSearch ? (
        <Button className="mt-3" onPress={onAll}>
          {ledgerTableText.showAll}
        </Button>
      ) : null}
    </div>
  )
}
