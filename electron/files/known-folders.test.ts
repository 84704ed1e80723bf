import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openKnownFolders } from './known-folders.ts'

let store = ''

beforeEach(async () => {
  store = join(await mkdtemp(join(tmpdir(), 'known-folders-')), 'known-folders.json')
})

test('a token finds its folder again after a restart, and tells nothing of the path', async () => {
  const folder = { path: '/共有/回収', purpose: 'returns' } as const
  const token = await (await openKnownFolders(store)).tokenFor(folder)
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
  const later = await openKnownFolders(store)
  expect(later.folderOf(token)).toEqual(folder)
  expect(await later.tokenFor(folder)).toBe(token)
  expect(await later.tokenFor({ ...folder, purpose: 'output' })).not.toBe(token)
  expect(later.folderOf('/共有/回収')).toBeUndefined()
})

test.each(['[["t","/a"]]', '[["t","/a","both"]]', '[["t",1,"returns"]]', '[["t","/a","returns","x"]]', '{'])(
  'a damaged list (%j) is set aside, not written over',
  async (damaged) => {
    await writeFile(store, damaged)
    await (await openKnownFolders(store)).tokenFor({ path: '/b', purpose: 'output' })
    expect((await readdir(dirname(store))).sort()).toEqual([
      'known-folders.json',
      'known-folders.json.damaged',
    ])
  },
)
