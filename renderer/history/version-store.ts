import type { Version } from './version.ts'

/**
 * Where versions of sheets live. Every promise settles after the transaction is on disk, or rejects with nothing
 * changed; what can't be read rejects as well and is never taken for nothing.
 */
export interface VersionStore {
  /** All versions of a draft, the newest first. */
  list(draftId: string): Promise<readonly Version[]>
  /**
   * Keeps a version and gives it as it is kept: of the same text as its neighbour in time, that one with the new
   * reason and name. Thins what is older. `DraftGone` where there is no such draft.
   */
  keep(version: Version): Promise<Version>
  /** Calls a version something else; null takes its name. Nothing where it is gone. */
  name(draftId: string, at: number, name: string | null): Promise<void>
  remove(draftId: string, at: number): Promise<void>
}
