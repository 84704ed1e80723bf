import type { Consolidator } from '../../consolidator/consolidator.ts'
import { openSession, type OpenSession, type SessionPorts } from './open-session.ts'

/** The consolidations that are open: each once, and from then on until the window closes, so that its folder is watched. */
export interface Sessions {
  /** Null where there is none of this id; rejects where it can't be read. */
  open(id: string): Promise<OpenSession | null>
  /** Ends a session, as before its consolidation is deleted; nothing where it isn't open. */
  close(id: string): Promise<void>
}

/** What sessions need of the world; each has a worker of its own. */
export interface SessionsPorts extends Omit<SessionPorts, 'consolidator'> {
  readonly startConsolidator: () => Consolidator
}

/** Opens sessions and keeps them. */
export function createSessions({ startConsolidator, ...ports }: SessionsPorts): Sessions {
  const sessions = new Map<string, Promise<OpenSession | null>>()

  async function opened(id: string): Promise<OpenSession | null> {
    const kept = await ports.store.open(id)
    return kept && openSession(kept, { ...ports, consolidator: startConsolidator() })
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
    close: async (id) => {
      const session = await sessions.get(id)
      sessions.delete(id)
      await session?.close()
    },
  }
}
