import type { Consolidator } from '../../consolidator/consolidator.ts'
import { openSession, type OpenSession, type SessionPorts } from './open-session.ts'

/**
 * The consolidations that are open: each once, and from then on until the window closes, so that its folder is watched.
 * What is open here is open in no other window.
 */
export interface Sessions {
  /** Null where there is none of this id; rejects where it can't be read, with `OpenElsewhere` where another window has it. */
  open(id: string): Promise<OpenSession | null>
  /** Ends a session, as before its consolidation is deleted; nothing where it isn't open. */
  close(id: string): Promise<void>
  closeAll(): Promise<void>
}

/** What sessions need of the world; each has a worker of its own. */
export interface SessionsPorts extends Omit<SessionPorts, 'consolidator'> {
  readonly startConsolidator: () => Consolidator
  /** Has a consolidation for this window alone, until what it gives is called; rejects with `OpenElsewhere`. */
  readonly hold: (id: string) => Promise<() => void>
}

/** Opens sessions and keeps them. */
export function createSessions({ startConsolidator, hold, ...ports }: SessionsPorts): Sessions {
  const sessions = new Map<string, Promise<OpenSession | null>>()

  async function opened(id: string): Promise<OpenSession | null> {
    const release = await hold(id)
    try {
      const kept = await ports.store.open(id)
      if (kept === null) release()
      return kept && held(openSession(kept, { ...ports, consolidator: startConsolidator() }), release)
    } catch (error) {
      release()
      throw error
    }
  }

  const close = async (id: string): Promise<void> => {
    const session = await sessions.get(id)?.catch(() => null)
    sessions.delete(id)
    await session?.close()
  }

  return {
    open: async (id) => {
      const opening = sessions.get(id) ?? opened(id)
      sessions.set(id, opening)
      // What could not be opened now may be another time.
      const session = await opening.catch((error: unknown) => {
        sessions.delete(id)
        throw error
      })
      if (session === null) sessions.delete(id)
      return session
    },
    close,
    closeAll: async () => void (await Promise.all([...sessions.keys()].map(close))),
  }
}

const held = (session: OpenSession, release: () => void): OpenSession => ({
  ...session,
  close: () => session.close().finally(release),
})
