import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { clearTempsIn } from './clear-temps.ts'
import { disk } from './disk.ts'
import { openKnownFolders } from './known-folders.ts'
import { openRecentFiles } from './recent-files.ts'

const now = Date.UTC(2026, 9, 1)
const minute = 60_000
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clear-temps-'))
})

async function write(folder: string, name: string, age: number): Promise<void> {
  await mkdir(join(root, folder), { recursive: true })
  await writeFile(join(root, folder, name), 'half')
  const at = new Date(now - age)
  await utimes(join(root, folder, name), at, at)
}

test('takes what dead writers left from each folder, and nothing else', async () => {
  for (const folder of ['a', 'b']) {
    await write(folder, '.juten-0123abcd.tmp', 11 * minute)
    await write(folder, '.juten-89ef0123.tmp', 9 * minute)
    await write(folder, '財政部.xlsx', 90 * minute)
    await write(folder, '.juten-notours.tmp', 90 * minute)
  }
  await clearTempsIn([join(root, 'a'), join(root, 'ない'), join(root, 'b')], now, disk)
  for (const folder of ['a', 'b'])
    expect((await readdir(join(root, folder))).sort()).toEqual([
      '.juten-89ef0123.tmp',
      '.juten-notours.tmp',
      '財政部.xlsx',
    ])
})

test('looks into the folders that the app wrote to, the last ones first', async () => {
  const recent = await openRecentFiles(join(root, 'recent-files.json'))
  for (const path of ['/a/1.xlsx', '/b/2.xlsx', '/a/3.xlsx']) await recent.tokenFor(path, 'h')
  expect(recent.folders()).toEqual(['/a', '/b'])
  const known = await openKnownFolders(join(root, 'known-folders.json'))
  await known.tokenFor({ path: '/returns', purpose: 'returns' })
  for (const path of ['/out1', '/out2']) await known.tokenFor({ path, purpose: 'output' })
  expect(known.outputs()).toEqual(['/out2', '/out1'])
})
