import { useState, type KeyboardEvent } from 'react'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import { ledgerTableText } from '../../../text/ledger.ts'
import { useLedger } from './ledger-context.ts'
import { wasKept } from './was-kept.ts'

interface NoteFieldProps {
  readonly row: BoardRow
  readonly tabIndex?: number
  readonly className?: string
}

/** A department's note, written where it stands: kept when one goes on or presses Enter, left as it was by Escape. */
export function NoteField({ row, tabIndex, className = '' }: NoteFieldProps) {
  const { session } = useLedger()
  const { department, note } = row
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed === null || typed === note) return setTyped(null)
    void session
      .decide({ kind: 'noted', department, text: typed.trim() })
      .then(() => wasKept(session) && setTyped(null))
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // An Enter or Escape that belongs to the IME means its own conversion.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter') keep()
    if (event.key !== 'Escape' || typed === null) return
    event.stopPropagation()
    setTyped(null)
  }
  return (
    <input
      type="text"
      aria-label={ledgerTableText.noteOf(department)}
      tabIndex={tabIndex}
      spellCheck={false}
      value={typed ?? note}
      title={note === '' ? undefined : note}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={keep}
      onKeyDown={press}
      className={`min-h-8 w-full min-w-0 rounded-4 border border-transparent bg-transparent px-2 text-dns-14N-130 text-ellipsis hover:border-solid-gray-420! focus:border-solid-gray-600! focus:bg-white ${className}`}
    />
  )
}
