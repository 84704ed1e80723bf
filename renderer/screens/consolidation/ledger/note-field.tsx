import type { KeyboardEvent } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { ledgerTableText } from '../../../text/ledger.ts'
import { useLedger } from './ledger-context.ts'
import { useNote } from './use-note.ts'

interface NoteFieldProps {
  readonly row: BoardRow
  readonly tabIndex?: number
  readonly className?: string
}

/** A department's note, written where it stands: kept by itself, at once on Enter; Escape puts back what was there. */
export function NoteField({ row, tabIndex, className = '' }: NoteFieldProps) {
  const { session } = useLedger()
  const { department, note } = row
  const { text, type, keep, takeBack } = useNote(session, row)
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // An Enter or Escape that belongs to the IME means its own conversion.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') keep()
    if (event.key === 'Escape' && takeBack()) event.stopPropagation()
  }
  return (
    <input
      type="text"
      aria-label={ledgerTableText.noteOf(department)}
      tabIndex={tabIndex}
      spellCheck={false}
      value={text}
      title={note === '' ? undefined : note}
      onChange={({ target }) => type(target.value)}
      onBlur={keep}
      onKeyDown={press}
      className={`min-h-8 w-full min-w-0 rounded-4 border border-transparent bg-transparent px-2 text-dns-14N-130 text-ellipsis hover:border-solid-gray-420! focus:border-solid-gray-600! focus:bg-white ${className}`}
    />
  )
}
