import type { Copies } from '../../electron/ipc/contract.ts'
import type { VersionStore } from '../history/version-store.ts'
import type { Version } from '../history/version.ts'
import { decodeVersion, encodeVersion } from '../records/record-file.ts'
import type { Copier } from './copier.ts'

/** A store whose versions are written to files too: they stay there for 30 days, also when they are thinned out here. */
export function copiedVersions(store: VersionStore, copier: Pick<Copier, 'put'>): VersionStore {
  const copy = (version: Version) => {
    const name = { kind: 'version', id: `${version.draftId}.${version.at}` } as const
    copier.put({ name, about: { of: version.draftId }, bytes: encodeVersion(version) })
  }
  return {
    ...store,
    keep: async (version) => {
      const kept = await store.keep(version)
      copy(kept)
      return kept
    },
    name: async (draftId, at, name) => {
      await store.name(draftId, at, name)
      const named = (await store.list(draftId)).find((version) => version.at === at)
      if (named) copy(named)
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
