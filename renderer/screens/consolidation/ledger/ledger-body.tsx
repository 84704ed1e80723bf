import { useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { decisionText, ledgerTableText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import type { Notice } from '../../notice.tsx'
import { DecisionList } from './decision-list.tsx'
import { EmptyLedger } from './empty-ledger.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useLedger } from './ledger-context.ts'
import { LedgerTable } from './ledger-table.tsx'
import { openDecisions } from './open-decisions.ts'
import { countRows, filterRows, type RowFilter } from './row-filter.ts'
import { RowPanel } from './row-panel.tsx'
import { SetAside } from './set-aside.tsx'

interface LedgerBodyProps {
  readonly onRequest: (row: BoardRow) => void
  readonly notify: (notice: Notice | null) => void
}

/** From so many departments on, a search is of use. */
const many = 15

/** The departments, and the one that is open beside them; on top what has to be decided. */
export function LedgerBody({ onRequest, notify }: LedgerBodyProps) {
  const { session, standing } = useLedger()
  const { board, consolidation, returns } = useStore(session.store)
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
  const close = () => {
    setOpen(null)
    focusRow(open)
  }
  const enlist = (department: string) => {
    const { roster } = consolidation.terms
    void session.change({ terms: { roster: [...roster, department] } }).then(() =>
      notify({
        text: decisionText.enlisted(department),
        undo: () => {
          notify(null)
          void session.change({ terms: { roster } })
        },
      }),
    )
  }
  const at = row === null ? -1 : shown.findIndex(({ department }) => department === row.department)
  const step = (by: number) => {
    const next = at < 0 ? undefined : shown[at + by]
    return next === undefined ? null : () => setOpen(next.department)
  }
  return (
    <div className="flex min-h-0 grow">
      <div
        ref={scroller}
        className={`overflow-y-auto px-6 pb-24 ${row === null ? 'min-w-0 grow' : 'hidden w-112 shrink-0 paper:block'}`}
      >
        {returns.length === 0 ? <EmptyLedger /> : null}
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
          onClose={close}
          onBefore={step(-1)}
          onNext={step(1)}
        />
      )}
    </div>
  )
}

/** Back to where one came from, as soon as the table is whole again. */
function focusRow(department: string | null): void {
  requestAnimationFrame(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('[data-department]')]
    const button = buttons.find(({ dataset }) => dataset['department'] === department)
    ;(button ?? document.querySelector<HTMLElement>('h1'))?.focus()
  })
}

interface NoRowsProps {
  readonly filter: RowFilter
  readonly query: string
  readonly onAll: () => void
}

function NoRows({ filter, query, onAll }: NoRowsProps) {
  return (
    <div className="my-10 text-center text-dns-14N-130">
      <p>{query.trim() === '' ? ledgerTableText.none[filter] : ledgerTableText.foundNone(query)}</p>
      {query.trim() === '' ? null : (
        <Button className="mt-3" onPress={onAll}>
          {ledgerTableText.showAll}
        </Button>
      )}
    </div>
  )
}
