import type { Version } from '../history/version.ts'
import type { DraftsDatabase } from './drafts-database.ts'

/** Names every version that is kept, without reading any. */
export async function versionKeys(db: DraftsDatabase): Promise<readonly Pick<Version, 'draftId' | 'at'>[]> {
  await db.ready()
  const keys = await db.versions.toCollection().primaryKeys()
  return keys.map(([draftId, at]) => ({ draftId, at }))
}
