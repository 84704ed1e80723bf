import { useEffect, useState } from 'react'
import { failureOf } from '../../drafts/save-failure.ts'
import { usePorts } from '../ports.ts'
import type { OpenSession } from './open-session.ts'

/** A session on its way: what could not be read is never taken for gone. */
export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'gone' }
  /** Another window has it open. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly session: OpenSession }

/** Opens a consolidation; it stays open when the screen is left. One that waits among what was deleted counts as gone. */
export function useSession(id: string): SessionState {
  const { sessions } = usePorts()
  const [state, setState] = useState<SessionState>({ kind: 'loading' })
  useEffect(() => {
    let isShown = true
    sessions.open(id).then(
      (session) => {
        if (!isShown) return
        const isGone = session === null || session.store.getState().consolidation.deletedAt !== null
        setState(isGone ? { kind: 'gone' } : { kind: 'ready', session })
      },
      (error: unknown) => {
        if (isShown)
          setState(failureOf(error) === 'open-elsewhere' ? { kind: 'locked' } : { kind: 'failed', error })
      },
    )
    return () => {
      isShown = false
    }
  }, [sessions, id])
  return state
}
