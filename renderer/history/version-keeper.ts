import type { VersionStore } from './version-store.ts'
import { versionOf, type Moment, type Version } from './version.ts'

/** What a keeper needs of the world. */
export interface KeeperPorts {
  readonly versions: Pick<VersionStore, 'keep'>
  readonly now: () => number
}

/** A draft's text at one time. */
export type TextOfDraft = Pick<Moment, 'sheet' | 'updatedAt'>

/** Keeps versions of one draft while it is open. */
export interface VersionKeeper {
  /** The text was written: it is kept when some minutes of work lie behind the last version. Never fails, never waits. */
  worked(text: TextOfDraft): void
  /** Keeps the text for a reason of its own; rejects where that can't be done. */
  keep(text: TextOfDraft, reason: Pick<Moment, 'why' | 'file' | 'name'>): Promise<Version>
}

/** So much work lies between two versions that nobody asked for. */
export const WORK_MS = 5 * 60_000

/** Keeps the text that was found at opening, when it was last changed, and goes on from there. */
export function createVersionKeeper(
  draftId: string,
  opened: TextOfDraft,
  { versions, now }: KeeperPorts,
): VersionKeeper {
  let last = now()

  async function keep(text: TextOfDraft, reason: Pick<Moment, 'why' | 'file' | 'name'>, at = now()) {
    last = now()
    return versions.keep(versionOf({ draftId, at, ...text, ...reason }))
  }
  /** Work goes on without: the text itself is safe, and the next version is some minutes away. */
  const keepQuietly = (text: TextOfDraft, at?: number): void =>
    void keep(text, { why: 'worked', file: null, name: null }, at).catch(() => undefined)

  keepQuietly(opened, opened.updatedAt)
  return {
    worked: (text) => {
      const since = now() - last
      // A clock that was set back would keep nothing for as long.
      if (since >= WORK_MS || since < 0) keepQuietly(text)
    },
    keep: (text, reason) => keep(text, reason),
  }
}
