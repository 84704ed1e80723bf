import { Dexie } from 'dexie'
import { isSameText } from '../history/same-text.ts'
import { thinVersions } from '../history/thin-versions.ts'
import type { VersionStore } from '../history/version-store.ts'
import { joinVersions, type Version } from '../history/version.ts'
import type { DraftsDatabase } from './drafts-database.ts'
import { DraftGone } from './save-failure.ts'

/** The versions in IndexedDB; thinned by their age at `now`, in ms since 1970. */
export function createVersionStore(db: DraftsDatabase, now: () => number): VersionStore {
  async function opened<T>(work: () => Promise<T>): Promise<T> {
    await db.ready()
    return work()
  }

  /** In the order in which they were kept. */
  const versionsOf = (draftId: string) =>
    db.versions.where('[draftId+at]').between([draftId, Dexie.minKey], [draftId, Dexie.maxKey]).toArray()

  async function keep(version: Version): Promise<Version> {
    const { draftId } = version
    if ((await db.drafts.where('id').equals(draftId).count()) === 0) throw new DraftGone(draftId)
    const all = await versionsOf(draftId)
    const before = all.filter(({ at }) => at <= version.at).at(-1)
    const after = all.find(({ at }) => at > version.at)
    const same = [before, after].find((one) => one !== undefined && isSameText(one.sheet, version.sheet))
    if (same !== undefined) {
      const joined = joinVersions(same, version)
      await db.versions.put(joined)
      return joined
    }
    const kept = { ...version, at: freeTime(version.at, all) }
    await db.versions.add(kept)
    const stay = new Set(thinVersions([...all, kept], now()).map(({ at }) => at))
    const gone = all.filter(({ at }) => !stay.has(at))
    await db.versions.bulkDelete(gone.map(({ at }): [string, number] => [draftId, at]))
    return kept
  }

  return {
    list: (draftId) => opened(async () => (await versionsOf(draftId)).reverse()),
    keep: (version) => opened(() => db.transaction('rw', db.drafts, db.versions, () => keep(version))),
    name: (draftId, at, name) => opened(async () => void (await db.versions.update([draftId, at], { name }))),
    remove: (draftId, at) => opened(() => db.versions.delete([draftId, at])),
  }
}

/** The time itself, or the next millisecond that no version has. */
function freeTime(at: number, versions: readonly Version[]): number {
  const taken = new Set(versions.map((version) => version.at))
  let free = at
  while (taken.has(free)) free += 1
  return free
}
