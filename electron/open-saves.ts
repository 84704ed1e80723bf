import { setTimeout as wait } from 'node:timers/promises'
import type { FolderWriteOutcome, SaveOutcome } from './ipc/contract.ts'

/** How a save can end, wherever it went. */
type Outcome = SaveOutcome | FolderWriteOutcome

/** The saves that the window asked for and has no answer to yet. */
export interface OpenSaves {
  /** Counts a save until it ends, and hands its answer on. */
  watch<Ended extends Outcome>(save: Promise<Ended>): Promise<Ended>
  isOpen(): boolean
  /** How many saves have ended in trouble so far. */
  troubles(): number
  /** Resolves when no save is open any more, or after so many milliseconds. */
  settle(limit: number): Promise<void>
}

/** A count of the open saves, so that nobody closes over them. */
export function openSaves(): OpenSaves {
  const open = new Set<Promise<Outcome>>()
  let troubles = 0
  const allEnded = async () => {
    while (open.size > 0) await Promise.allSettled(open)
  }
  return {
    async watch(save) {
      open.add(save)
      try {
        const outcome = await save
        if (outcome.kind === 'trouble') troubles += 1
        return outcome
      } catch (error) {
        troubles += 1
        throw error
      } finally {
        open.delete(save)
      }
    },
    isOpen: () => open.size > 0,
    troubles: () => troubles,
    async settle(limit) {
      const ended = new AbortController()
      const tooLong = wait(limit, undefined, { signal: ended.signal }).catch(() => undefined)
      await Promise.race([allEnded(), tooLong])
      ended.abort()
    },
  }
}
