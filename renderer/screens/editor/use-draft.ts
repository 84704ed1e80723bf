import { useEffect, useState } from 'react'
import type { Draft } from '../../drafts/draft.ts'
import { failureOf, type SaveFailure } from '../../drafts/save-failure.ts'
import { createVersionKeeper, type VersionKeeper } from '../../history/version-keeper.ts'
import { usePorts } from '../ports.ts'
import { watchOver } from '../watch-over.ts'
import { createDraftSession, type DraftSession } from './draft-session.ts'

/** How far opening a draft has come. */
export type OpenedSession =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'open'
      readonly draft: Draft
      readonly session: DraftSession
      readonly keeper: VersionKeeper
      /** Held from the beginning, so that the work can go into a file also when the database fails. */
      readonly template: Uint8Array<ArrayBuffer> | null
    }
  | { readonly kind: 'absent' }
  /** Another window has it open. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'unreadable'; readonly failure: SaveFailure }

/** Opens a draft for this window alone, and writes it down when it is left, hidden or closed. */
export function useDraft(id: string): OpenedSession {
  const { drafts, versions, desktop, unsaved, locks } = usePorts()
  const [state, setState] = useState<OpenedSession>({ kind: 'loading' })

  useEffect(() => {
    const left = new AbortController()
    let leave = () => left.abort()
    const hold = (session: DraftSession): Promise<void> =>
      new Promise((release) => {
        const { hold: tell, end } = watchOver('text', session.flush, { desktop, unsaved })
        const unhear = session.store.subscribe(({ save }) => tell(save.kind !== 'saved'))
        leave = () => {
          void session.close().finally(() => {
            unhear()
            end()
            release()
          })
        }
      })
    const open = async (): Promise<void> => {
      const opened = await drafts.open(id)
      if (left.signal.aborted) return
      if (opened === null || opened.draft.deletedAt !== null) {
        setState({ kind: 'absent' })
        return
      }
      const template = await drafts.template(opened.draft.templateId)
      if (left.signal.aborted) return
      const keeper = createVersionKeeper(id, opened.draft, { versions, now: () => Date.now() })
      const session = createDraftSession(opened, {
        write: async (text, history) => {
          await drafts.write(id, text, history)
          keeper.worked(text)
        },
        now: () => Date.now(),
        after: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds)
          return () => clearTimeout(timer)
        },
      })
      setState({ kind: 'open', draft: opened.draft, session, keeper, template: template?.bytes ?? null })
      await hold(session)
    }
    locks.during(`draft ${id}`, open).catch((error: unknown) => {
      const failure = failureOf(error)
      setState(failure === 'open-elsewhere' ? { kind: 'locked' } : { kind: 'unreadable', failure })
    })
    return () => leave()
  }, [id, drafts, versions, desktop, unsaved, locks])

  return state
}
