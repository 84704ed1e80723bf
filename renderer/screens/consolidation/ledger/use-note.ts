import { useEffect, useRef, useState } from 'react'
import { usePorts } from '../../ports.ts'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { createNoteKeeper, type NoteKeeper } from './note-keeper.ts'

/** A department's note under the hands of who types it. */
export interface TypedNote {
  readonly text: string
  readonly type: (text: string) => void
  /** Keeps at once what was typed. */
  readonly keep: () => void
  /** Puts back what stood there before it was typed in; false where nothing was. */
  readonly takeBack: () => boolean
}

interface NoteOf {
  readonly department: string
  /** As it is kept. */
  readonly note: string
}

/** What is typed shows at once and is kept by itself after a pause. Another department's note is another's hook. */
export function useNote(session: ConsolidationSession, { department, note }: NoteOf): TypedNote {
  const { desktop, unsaved } = usePorts()
  const [typed, setTyped] = useState<string | null>(null)
  const before = useRef(note)
  const keeper = useRef<NoteKeeper | null>(null)
  useEffect(
    () => () => {
      keeper.current?.leave()
      keeper.current = null
    },
    [],
  )
  const type = (text: string) => {
    keeper.current ??= createNoteKeeper(session, department, { desktop, unsaved, now: Date.now, after })
    if (typed === null) before.current = note
    setTyped(text)
    keeper.current.changed(text)
  }
  const keep = (text = typed) => {
    const keeping = text === null ? undefined : keeper.current?.flush()
    // Meanwhile one may have typed on.
    void keeping?.then((isKept) => isKept && setTyped((now) => (now === text ? null : now)))
  }
  return {
    text: typed ?? note,
    type,
    keep: () => keep(),
    takeBack: () => {
      if (typed === null) return false
      type(before.current)
      keep(before.current)
      return true
    },
  }
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
