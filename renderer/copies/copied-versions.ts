import type { Copies } from '../../electron/ipc/contract.ts'
import type { VersionStore } from '../history/version-store.ts'
import type { Version } from '../history/version.ts'
import type { Draft } from '../drafts/draft.ts'
import { decodeVersion, encodeVersion } from '../records/record-file.ts'
import type { Copier } from './copier.ts'
import { aboutOfVersion, versionCopyId } from './version-stand-ins.ts'

/** What copying versions needs of the world. */
export interface VersionCopyPorts {
  readonly copier: Pick<Copier, 'put'>
  /** The sheet of which something is a version; null where it can't be had. Never rejects. */
  readonly draftOf: (draftId: string) => Promise<Draft | null>
}

/** Has a version written to a file. */
export async function copyVersion(version: Version, { copier, draftOf }: VersionCopyPorts): Promise<void> {
  const name = { kind: 'version', id: versionCopyId(version) } as const
  const about = aboutOfVersion(version, await draftOf(version.draftId))
  copier.put({ name, about, bytes: encodeVersion(version) })
}

/** A store whose versions are written to files too: they stay there for 30 days, also when they are thinned out here. */
export function copiedVersions(store: VersionStore, ports: VersionCopyPorts): VersionStore {
  return {
    ...store,
    keep: async (version) => {
      const kept = await store.keep(version)
      await copyVersion(kept, ports)
      return kept
    },
    name: async (draftId, at, name) => {
      await store.name(draftId, at, name)
      const named = (await store.list(draftId)).find((version) => version.at === at)
      if (named) await copyVersion(named, ports)
    },
  }
}

/**
 * Brings the versions of a sheet back from their files, the oldest first; one that can't be read is left out. Rejects
 * where the database does not take them.
 */
export async function bringVersionsBack(
  draftId: string,
  copies: Pick<Copies, 'listCopies' | 'readCopy'>,
  store: Pick<VersionStore, 'keep'>,
): Promise<void> {
  const { entries } = await copies.listCopies()
  const names = entries.filter(({ name, about }) => name.kind === 'version' && about['of'] === draftId)
  const read = await Promise.all(names.map(({ name }) => copies.readCopy(name)))
  const versions = read.flatMap((copy) => {
    const decoded = copy.kind === 'read' ? decodeVersion(copy.bytes) : null
    return decoded?.ok && decoded.value.draftId === draftId ? [decoded.value] : []
  })
  for (const version of versions.sort((one, other) => one.at - other.at)) await store.keep(version)
}
