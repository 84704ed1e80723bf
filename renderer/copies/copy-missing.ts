import type { VersionStore } from '../history/version-store.ts'
import type { Version } from '../history/version.ts'
import type { Stores } from '../records/kept-records.ts'
import { contentsOf, type RecordName } from '../records/record.ts'
import type { Copier } from './copier.ts'
import { copyVersion, type VersionCopyPorts } from './copied-versions.ts'
import type { Lost } from './find-lost.ts'
import { versionCopyId } from './version-stand-ins.ts'

/** What copying what is missing needs of the world. */
export interface MissingPorts extends VersionCopyPorts, Pick<Stores, 'drafts' | 'consolidations'> {
  readonly copier: Pick<Copier, 'changed' | 'flush' | 'put'>
  readonly versions: Pick<VersionStore, 'list'>
  /** Names every version that is kept. */
  readonly versionKeys: () => Promise<readonly Pick<Version, 'draftId' | 'at'>[]>
  readonly now: () => number
}

/** Copies of versions are kept so long: older ones are not written anew. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/**
 * Has copied what the last time ended before: files of records that both sides hold alike, and versions. Never rejects:
 * what can't be read now is looked for at the next start.
 */
export async function copyMissing(
  { same, contents, versions }: Pick<Lost, 'same' | 'contents' | 'versions'>,
  ports: MissingPorts,
): Promise<void> {
  try {
    for (const name of await withoutContents(same, new Set(contents), ports)) ports.copier.changed(name)
    await copyVersions(new Set(versions), ports)
  } catch {
    // The database that can't be read has been told of where it was compared.
  }
}

/** The records that name a file which is not among the copies. */
async function withoutContents(
  names: readonly RecordName[],
  contents: ReadonlySet<string>,
  { drafts, consolidations }: Pick<Stores, 'drafts' | 'consolidations'>,
): Promise<readonly RecordName[]> {
  const sheets = new Map((await drafts.list()).map((draft) => [draft.id, draft]))
  const lacking: RecordName[] = []
  for (const name of names) {
    const draft = name.kind === 'sheet' ? sheets.get(name.id) : undefined
    const opened = name.kind === 'consolidation' ? await consolidations.open(name.id) : null
    const prints = [
      ...(draft ? contentsOf({ kind: 'sheet', draft }) : []),
      ...(opened ? contentsOf({ kind: 'consolidation', ...opened }) : []),
    ]
    if (prints.some(({ print }) => !contents.has(print))) lacking.push(name)
  }
  return lacking
}

/** A sheet after the other, so that few versions are held at once; ends where the disk takes none. */
async function copyVersions(copied: ReadonlySet<string>, ports: MissingPorts): Promise<void> {
  const since = ports.now() - keptMs
  const isMissing = (key: Pick<Version, 'draftId' | 'at'>) =>
    key.at >= since && !copied.has(versionCopyId(key))
  const drafts = new Set((await ports.versionKeys()).filter(isMissing).map(({ draftId }) => draftId))
  for (const draftId of drafts) {
    for (const version of await ports.versions.list(draftId))
      if (isMissing(version)) await copyVersion(version, ports)
    if (!(await ports.copier.flush())) return
  }
}
