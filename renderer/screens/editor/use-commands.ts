import { useEffect, useRef } from 'react'
import { usePorts } from '../ports.ts'
import type { DraftSession } from './draft-session.ts'

/** The editor's commands from the keyboard, wherever the focus is, and from the menu. */
export function useCommands(
  session: DraftSession,
  commands: { save: () => void; preview: () => void; history: () => void; home: () => void },
): void {
  const { desktop } = usePorts()
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const run = {
      undo: session.undo,
      redo: session.redo,
      save: () => latest.current.save(),
      preview: () => latest.current.preview(),
      history: () => latest.current.history(),
    }
    const key = (event: KeyboardEvent) => {
      const command = event.isComposing ? null : commandOf(event)
      if (command === null) return
      event.preventDefault()
      if (!isAsking()) run[command]()
    }
    // The browser's own undo knows one field only, and would put back what the sheet has long changed.
    const input = (event: InputEvent) => {
      if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault()
    }
    window.addEventListener('keydown', key, true)
    window.addEventListener('beforeinput', input, true)
    const unlisten = desktop.onMenu((command) => {
      if (isAsking()) return
      if (command === 'home') latest.current.home()
      else if (command !== 'open') run[command]()
    })
    return () => {
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('beforeinput', input, true)
      unlisten()
    }
  }, [session, desktop])
}

/** An open dialog comes first: nothing changes behind it. */
const isAsking = () => document.querySelector('[role=dialog],[role=alertdialog]') !== null

function commandOf({
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  key,
}: KeyboardEvent): 'undo' | 'redo' | 'save' | 'preview' | 'history' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo'
    case 'y':
      return shiftKey ? null : 'redo'
    case 's':
      return shiftKey ? null : 'save'
    case 'p':
      return shiftKey ? null : 'preview'
    case 'h':
      return shiftKey ? null : 'history'
    default:
      return null
  }
}
