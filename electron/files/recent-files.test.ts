import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { failingDisk } from './testing/failing-disk.ts'
import { openRecentFiles } from './recent-files.ts'

let store = ''

beforeEach(async () => {
  store = join(await mkdtemp(join(tmpdir(), 'recent-files-')), 'recent-files.json')
})

test('a token finds its path again after a restart, and no other', async () => {
  const token = await (await openRecentFiles(store)).tokenFor('/共有/財政部.xlsx')
  const later = await openRecentFiles(store)
  expect(later.pathOf(token)).toBe('/共有/財政部.xlsx')
  expect(later.pathOf('/共有/財政部.xlsx')).toBeUndefined()
  expect(later.pathOf('__proto__')).toBeUndefined()
})

test('the same path keeps its token, and tells nothing of the path', async () => {
  const recent = await openRecentFiles(store)
  const token = await recent.tokenFor('/a.xlsx')
  expect(await recent.tokenFor('/a.xlsx')).toBe(token)
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
})

test('the list stays short: what was not used longest goes', async () => {
  const recent = await openRecentFiles(store, failingDisk({ step: 'open', code: 'EROFS' }))
  const first = await recent.tokenFor('/0.xlsx')
  const second = await recent.tokenFor('/1.xlsx')
  for (let at = 2; at < 300; at++) await recent.tokenFor(`/${at}.xlsx`)
  await recent.tokenFor('/0.xlsx')
  await recent.tokenFor('/300.xlsx')
  expect([recent.pathOf(first), recent.pathOf(second)]).toEqual(['/0.xlsx', undefined])
})

test('names asked for at once are all kept', async () => {
  const recent = await openRecentFiles(store)
  const tokens = await Promise.all(['/a', '/b', '/c'].map((path) => recent.tokenFor(path)))
  const later = await openRecentFiles(store)
  expect(tokens.map((token) => later.pathOf(token))).toEqual(['/a', '/b', '/c'])
})

test.each(['{"a":1}', '[["only"]]', '[[1,2]]', '\u0000\u0000\u0000', ''])(
  'a damaged list (%j) is set aside, not written over',
  async (damaged) => {
    await writeFile(store, damaged)
    const recent = await openRecentFiles(store)
    await recent.tokenFor('/a.xlsx')
    expect((await readdir(dirname(store))).sort()).toEqual(['recent-files.json', 'recent-files.json.damaged'])
    expect(await readFile(`${store}.damaged`, 'utf8')).toBe(damaged)
  },
)
