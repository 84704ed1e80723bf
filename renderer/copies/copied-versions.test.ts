import { expect, it } from 'vitest'
import type { VersionStore } from '../history/version-store.ts'
import type { Version } from '../history/version.ts'
import { bytesOf, makeDraft } from '../records/testing/make-records.ts'
import { bringVersionsBack, copiedVersions } from './copied-versions.ts'
import type { Piece } from './copier.ts'
import { MemoryCopies } from './testing/memory-copies.ts'

/** Versions in memory, and their copies. */
function started() {
  const kept = new Map<number, Version>()
  const disk = new MemoryCopies()
  const store: VersionStore = {
    list: async () => [...kept.values()],
    keep: async (version) => {
      kept.set(version.at, version)
      return version
    },
    name: async (_, at, name) => {
      const version = kept.get(at)
      if (version) kept.set(at, { ...version, name })
    },
    remove: async (_, at) => void kept.delete(at),
  }
  const copier = {
    put: ({ name, about, bytes }: Piece) => void disk.copies.writeCopy(name, about, bytes),
  }
  const draftOf = (id: string) => makeDraft(id, '')
  return { kept, disk, store, copied: copiedVersions(store, { copier, draftOf }) }
}

const version = async (at: number, text: string): Promise<Version> => ({
  draftId: 'a',
  at,
  reasons: [{ why: 'worked', at, file: null }],
  name: null,
  sheet: (await makeDraft('a', text)).sheet,
  updatedAt: at,
})

it('writes every version to a file, as it is named in the end, and brings them back in their order', async () => {
  const { disk, copied } = started()
  const [first, second] = [await version(1, '一'), await version(2, '二')]
  await copied.keep(second)
  await copied.keep(first)
  await copied.name('a', 1, '課長確認')
  await copied.remove('a', 2)
  const other = started()
  await bringVersionsBack('a', disk.copies, other.store)
  expect([...other.kept.values()]).toEqual([{ ...first, name: '課長確認' }, second])
})

it('leaves out what can’t be read, and what is of another sheet', async () => {
  const { disk, copied } = started()
  await copied.keep(await version(1, '一'))
  const about = { of: 'a' }
  await disk.copies.writeCopy({ kind: 'version', id: 'a.2' }, about, bytesOf('{'))
  const other = started()
  await bringVersionsBack('b', disk.copies, other.store)
  expect(other.kept.size).toBe(0)
  await bringVersionsBack('a', disk.copies, other.store)
  expect([...other.kept.keys()]).toEqual([1])
})
