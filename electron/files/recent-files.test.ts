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

test('a token finds its file again after a restart, and no other', async () => {
  const token = await (await openRecentFiles(store)).tokenFor('/共有/財政部.xlsx', 'a1')
  const later = await openRecentFiles(store)
  expect(later.fileOf(token)).toEqual({ path: '/共有/財政部.xlsx', hash: 'a1' })
  expect(later.fileOf('/共有/財政部.xlsx')).toBeUndefined()
  expect(later.fileOf('__proto__')).toBeUndefined()
})

test('the same file keeps its token, and tells nothing of the path; with another content it has another', async () => {
  const recent = await openRecentFiles(store)
  const token = await recent.tokenFor('/a.xlsx', 'a1')
  expect(await recent.tokenFor('/a.xlsx', 'a1')).toBe(token)
  expect(await recent.tokenFor('/a.xlsx', 'b2')).not.toBe(token)
  expect(token).toMatch(/^[0-9a-f-]{36}$/)
})

test('what was written to a token is kept, and of a token never given nothing', async () => {
  const recent = await openRecentFiles(store)
  const token = await recent.tokenFor('/a.xlsx', 'a1')
  await recent.wrote(token, 'b2')
  await recent.wrote('never', 'b2')
  const later = await openRecentFiles(store)
  expect(later.fileOf(token)).toEqual({ path: '/a.xlsx', hash: 'b2' })
  expect(later.fileOf('never')).toBeUndefined()
})

test('a list from before there were hashes is read', async () => {
  await writeFile(store, '[["t","/a.xlsx"]]')
  expect((await openRecentFiles(store)).fileOf('t')).toEqual({ path: '/a.xlsx', hash: null })
})

test('the list stays short: what was not used longest goes', async () => {
  const recent = await openRecentFiles(store, failingDisk({ step: 'open', code: 'EROFS' }))
  const first = await recent.tokenFor('/0.xlsx', 'h')
  const second = await recent.tokenFor('/1.xlsx', 'h')
  for (let at = 2; at < 1000; at++) await recent.tokenFor(`/${at}.xlsx`, 'h')
  await recent.wrote(first, 'h')
  await recent.tokenFor('/1000.xlsx', 'h')
  expect([recent.fileOf(first)?.path, recent.fileOf(second)]).toEqual(['/0.xlsx', undefined])
})

test('names asked for at once are all kept', async () => {
  const recent = await openRecentFiles(store)
  const tokens = await Promise.all(['/a', '/b', '/c'].map((path) => recent.tokenFor(path, 'h')))
  const later = await openRecentFiles(store)
  expect(tokens.map((token) => later.fileOf(token)?.path)).toEqual(['/a', '/b', '/c'])
})

test.each(['{"a":1}', '[["only"]]', '[[1,2]]', '[["t","/a",1]]', '\u0000\u0000\u0000', ''])(
  'a damaged list (%j) is set aside, not written over',
  async (damaged) => {
    await writeFile(store, damaged)
    const recent = await openRecentFiles(store)
    await recent.tokenFor('/a.xlsx', 'h')
    expect((await readdir(dirname(store))).sort()).toEqual(['recent-files.json', 'recent-files.json.damaged'])
    expect(await readFile(`${store}.damaged`, 'utf8')).toBe(damaged)
  },
)

test('a list that can not be read for a moment is neither set aside nor written over', async () => {
  const token = await (await openRecentFiles(store)).tokenFor('/a.xlsx', 'h')
  const held = failingDisk({ step: 'open', code: 'EACCES', times: 2 })
  const recent = await openRecentFiles(store, held)
  expect(recent.fileOf(token)).toBeUndefined()
  const unkept = await recent.tokenFor('/b.xlsx', 'h')
  expect((await openRecentFiles(store)).fileOf(token)?.path).toBe('/a.xlsx')
  const last = await recent.tokenFor('/c.xlsx', 'h')
  const later = await openRecentFiles(store)
  expect([token, unkept, last].map((one) => later.fileOf(one)?.path)).toEqual([
    '/a.xlsx',
    '/b.xlsx',
    '/c.xlsx',
  ])
  expect(await readdir(dirname(store))).toEqual(['recent-files.json'])
})
