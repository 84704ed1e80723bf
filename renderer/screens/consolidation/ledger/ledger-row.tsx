import type { KeyboardEvent } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { dateTimeWords } from '../../../text/date-words.ts'
import { ledgerTableText } from '../../../text/ledger.ts'
import { fileNameOf } from '../../../consolidation/name-in-file.ts'
import { useLedger } from './ledger-context.ts'
import { NoteField } from './note-field.tsx'
import { StateMark } from './state-mark.tsx'

/** Pixels; all rows are of one height, so that a thousand are as quick as ten. */
export const rowHeight = 44

interface LedgerRowProps {
  readonly row: BoardRow
  /** From 1, the heading being the first. */
  readonly ariaIndex: number
  /** The one that the Tab key comes to. */
  readonly isCurrent: boolean
  /** Its panel is open. */
  readonly isOpen: boolean
  /** Room for the name, the state and the counts only. */
  readonly isNarrow: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** One department. Its button covers the row, so that a press anywhere opens it; the note lies above. */
export function LedgerRow(props: LedgerRowProps) {
  const { row, ariaIndex, isCurrent, isOpen, isNarrow, onOpen, onFocus, onKey } = props
  const { now } = useLedger()
  const tabIndex = isCurrent ? 0 : -1
  return (
    <tr
      aria-rowindex={ariaIndex}
      onFocus={onFocus}
      style={{ height: rowHeight }}
      className={`relative border-b border-solid-gray-200 text-dns-14N-130 ${isOpen ? 'bg-blue-100' : 'hover:bg-blue-50'}`}
    >
      <th scope="row" className="truncate px-2 text-left font-normal">
        <button
          type="button"
          data-department={row.department}
          aria-expanded={isOpen}
          tabIndex={tabIndex}
          title={row.department}
          onClick={onOpen}
          onKeyDown={onKey}
          className="max-w-full scroll-mt-12 scroll-mb-2 cursor-pointer truncate rounded-4 px-1 align-middle text-dns-16N-130 text-blue-900 underline underline-offset-2 after:absolute after:inset-0 hover:decoration-2"
        >
          {row.department}
        </button>
      </th>
      <td className="px-2">
        <StateMark state={row.state} />
      </td>
      {isNarrow ? null : (
        <td className="truncate px-2 tabular-nums">
          {row.cameAt === null ? '' : dateTimeWords(row.cameAt, now)}
        </td>
      )}
      {isNarrow ? null : <FileCell row={row} />}
      <Count row={row} level="must-fix" />
      <Count row={row} level="confirm" />
      {isNarrow ? null : (
        <td className="px-1">
          <NoteField row={row} tabIndex={tabIndex} className="relative border-solid-gray-100!" />
        </td>
      )}
    </tr>
  )
}

function FileCell({ row: { current } }: { readonly row: BoardRow }) {
  const files = [...new Set(current.map(({ file }) => file))]
  const [first, ...others] = files
  return (
    <td className="truncate px-2 text-solid-gray-700" title={files.join('\n')}>
      {first === undefined ? '' : fileNameOf(first)}
      {others.length === 0 ? null : (
        <span className="ml-2 text-solid-gray-900">{ledgerTableText.more(others.length)}</span>
      )}
    </td>
  )
}

interface CountProps {
  readonly row: BoardRow
  readonly level: 'must-fix' | 'confirm'
}

const countLooks = { 'must-fix': 'font-bold text-error-2', confirm: 'text-solid-gray-900' }

function Count({ row, level }: CountProps) {
  const count = row.counts[level]
  return (
    <td className={`px-2 text-right tabular-nums ${count === 0 ? 'text-solid-gray-600' : countLooks[level]}`}>
      {row.state === 'missing' ? '' : count}
    </td>
  )
}
