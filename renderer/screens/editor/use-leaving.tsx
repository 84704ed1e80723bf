import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useLeaveGuard } from '../leaving.ts'
import { useEditor } from './editor-context.ts'
import { LeavingDialog } from './leaving-dialog.tsx'
import type { Saving } from './use-saving.tsx'

/** Lets nobody leave before everything is kept, unless the user says so; gives the dialog that asks. */
export function useLeaving({ save, settled }: Pick<Saving, 'save' | 'settled'>): ReactNode {
  const guard = useLeaveGuard()
  const { session } = useEditor()
  const [answer, setAnswer] = useState<((leave: boolean) => void) | null>(null)
  const ready = useRef(settled)
  useEffect(() => {
    ready.current = settled
  })
  useEffect(
    () =>
      guard.register(async () => {
        await ready.current()
        if (await session.flush()) return true
        return new Promise((resolve) => setAnswer(() => resolve))
      }),
    [guard, session],
  )
  if (answer === null) return null
  const reply = (leave: boolean) => {
    setAnswer(null)
    answer(leave)
  }
  return (
    <LeavingDialog
      onRescue={() => {
        reply(false)
        save('ask')
      }}
      onLeave={() => reply(true)}
      onClose={() => reply(false)}
    />
  )
}
