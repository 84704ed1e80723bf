import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { decisionText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { Notice } from '../../notice.tsx'
import { DecisionList } from './decision-list.tsx'
import { EmptyLedger } from './empty-ledger.tsx'
import { FilterBar } from './filter-bar.tsx'
import { focusRow } from './focus-row.ts'
import { useLedger } from './ledger-context.ts'
import { LedgerTable } from './ledger-table.tsx'
import { neighbours } from './neighbours.ts'
import { NoRows } from './no-rows.tsx'
import { openDecisions } from './open-decisions.ts'
import { countRows, filterRows, type RowFilter } from './row-filter.ts'
import { RowPanel } from './row-panel.tsx'
import { SetAside } from './set-aside.tsx'
import { useEnlist } from './use-enlist.ts'

interface LedgerBodyProps {
  readonly onRequest: (row: BoardRow) => void
  readonly notify: (notice: Notice | null) => void
}

/** From so many departments on, a search is of use. */
const many = 15

/** The departments, and the one that is open beside them; on top what has to be decided. */
export function LedgerBody({ onRequest, notify }: LedgerBodyProps) {
  const { session, standing } = useLedger()
  const { board, consolidation, returns, work } = useStore(session.store)
  const [filter, setFilter] = useState<RowFilter>('all')
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement | null>(null)
  const { rows, unknown } = board
  const shown = useMemo(() => filterRows(rows, filter, query), [rows, filter, query])
  const counts = useMemo(() => countRows(rows), [rows])
  const row =
    open === null ? null : ([...rows, ...unknown].find(({ department }) => department === open) ?? null)
  const decisions = useMemo(() => openDecisions(board, returns, standing), [board, returns, standing])
  const close = (department: string) => {
    setOpen(null)
    focusRow(department)
  }
  const enlist = useEnlist(notify)
  const around = neighbours(rows, shown, row?.department ?? '')
  return (
    <div className="flex min-h-0 grow">
      <div
        ref={scroller}
        className={`overflow-y-auto px-6 pb-24 ${row === null ? 'min-w-0 grow' : 'hidden w-112 shrink-0 paper:block'}`}
      >
        {returns.length === 0 && work.kind === 'idle' ? <EmptyLedger /> : null}
        {row === null ? (
          <DecisionList
            decisions={decisions}
            terms={consolidation.terms}
            onLook={setOpen}
            onEnlist={enlist}
          />
        ) : null}
        {row === null || decisions.length === 0 ? null : (
          <Button look="link" className="my-2 whitespace-normal!" onPress={() => setOpen(null)}>
            {decisionText.short(decisions.length)}
          </Button>
        )}
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          counts={counts}
          query={query}
          onQuery={rows.length >= many && row === null ? setQuery : null}
          found={shown.length}
        >
          {shown.length === 0 ? (
            <NoRows filter={filter} query={query} onAll={() => setQuery('')} />
          ) : (
            <LedgerTable rows={shown} open={row?.department ?? null} onOpen={setOpen} scroller={scroller} />
          )}
        </FilterBar>
        {row === null ? <SetAside /> : null}
      </div>
      {row === null ? null : (
        <RowPanel
          key={row.department}
          row={row}
          onRequest={onRequest}
          onClose={() => close(row.department)}
          onBefore={around.before === null ? null : () => setOpen(around.before)}
          onNext={around.next === null ? null : () => setOpen(around.next)}
        />
      )}
    </div>
  )
}
