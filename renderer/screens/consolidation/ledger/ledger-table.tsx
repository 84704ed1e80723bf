import { useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { ledgerTableText } from '../../../text/ledger.ts'
import { LedgerRow, rowHeight } from './ledger-row.tsx'
import { movedTo } from './moved-to.ts'
import { rowRuns } from './row-window.ts'
import { useRowWindow } from './use-row-window.ts'

interface LedgerTableProps {
  readonly rows: readonly BoardRow[]
  /** The department whose panel is open. */
  readonly open: string | null
  readonly onOpen: (department: string) => void
  /** What scrolls the table. */
  readonly scroller: RefObject<HTMLElement | null>
}

/** The departments, a row each; however many there are, only those in sight are drawn. */
export function LedgerTable({ rows, open, onOpen, scroller }: LedgerTableProps) {
  const body = useRef<HTMLTableSectionElement | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [lastOpen, setLastOpen] = useState(open)
  if (open !== lastOpen) {
    setLastOpen(open)
    if (open !== null) setCurrent(open)
  }
  const at = Math.max(
    rows.findIndex(({ department }) => department === current),
    0,
  )
  const window = useRowWindow(scroller, body, rowHeight)
  const goTo = useFocusedRow(body)
  const press = (event: KeyboardEvent) => {
    const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)
    const next = rows[movedTo(event.key, at, rows.length, page) ?? -1]
    if (next === undefined) return
    event.preventDefault()
    setCurrent(next.department)
    goTo(next.department)
  }
  const isNarrow = open !== null
  useLayoutEffect(() => {
    if (open !== null) buttonOf(open, body.current)?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <table aria-rowcount={rows.length + 1} className="w-full table-fixed border-collapse">
      <caption className="sr-only">{ledgerTableText.caption}</caption>
      <Columns isNarrow={isNarrow} />
      <Heads isNarrow={isNarrow} />
      <tbody ref={body}>
        {rowRuns(window, rows.length, at).flatMap((run) =>
          run.kind === 'gap'
            ? [<Gap key={`gap ${run.to}`} rows={run.to - run.from} />]
            : rows
                .slice(run.from, run.to)
                .map((row, index) => (
                  <LedgerRow
                    key={row.department}
                    row={row}
                    ariaIndex={run.from + index + 2}
                    isCurrent={run.from + index === at}
                    isOpen={row.department === open}
                    isNarrow={isNarrow}
                    onOpen={() => onOpen(row.department)}
                    onFocus={() => setCurrent(row.department)}
                    onKey={press}
                  />
                )),
        )}
      </tbody>
    </table>
  )
}

/** The room of rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  return <tr aria-hidden style={{ height: rows * rowHeight }} />
}

/** Puts the focus on a department's button as soon as it is drawn. */
function useFocusedRow(body: RefObject<HTMLElement | null>): (department: string) => void {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null) return
    const button = buttonOf(wanted.current, body.current)
    if (button === undefined) return
    wanted.current = null
    button.focus({ preventScroll: true })
    button.scrollIntoView({ block: 'nearest' })
  })
  return (department) => {
    wanted.current = department
  }
}

function buttonOf(department: string, body: HTMLElement | null): HTMLElement | undefined {
  const buttons = body?.querySelectorAll<HTMLElement>('[data-department]') ?? []
  return [...buttons].find(({ dataset }) => dataset['department'] === department)
}

function Columns({ isNarrow }: { readonly isNarrow: boolean }) {
  const widths = isNarrow
    ? ['', 'w-20', 'w-16', 'w-14']
    : ['', 'w-24', 'w-36', 'w-[22%]', 'w-18', 'w-16', 'w-[19%]']
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} className={width} />
      ))}
    </colgroup>
  )
}

function Heads({ isNarrow }: { readonly isNarrow: boolean }) {
  const { department, state, cameAt, file, mustFix, confirm, note } = ledgerTableText
  const heads = isNarrow
    ? [department, state, mustFix, confirm]
    : [department, state, cameAt, file, mustFix, confirm, note]
  const isCount = (head: string) => head === mustFix || head === confirm
  return (
    <thead>
      <tr aria-rowindex={1} className="text-dns-14N-130 text-solid-gray-700">
        {heads.map((head) => (
          <th
            key={head}
            scope="col"
            className={`sticky top-0 z-1 bg-white px-2 py-2 font-normal shadow-[inset_0_-1px_0_var(--color-solid-gray-420)] ${isCount(head) ? 'text-right' : 'text-left'}`}
          >
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}
