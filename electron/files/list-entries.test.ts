import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { listEntries } from './list-entries.ts'

let root = ''
let folder = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'list-entries-'))
  folder = join(root, '回収')
  await mkdir(folder)
})

test('gives every file in the order of the paths, more of them than are asked for at once too', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `${String(at).padStart(2, '0')}.xlsx`)
  await Promise.all(names.map((name, at) => writeFile(join(folder, name), 'x'.repeat(at))))
  const { files, unread } = await listEntries(folder)
  expect(files.map(({ path, size }) => [path, size])).toEqual(names.map((name, at) => [name, at]))
  expect(unread).toEqual([])
})

test('follows a link within the folder, and none that leads out of it', async () => {
  await writeFile(join(folder, 'a.xlsx'), 'aaa')
  await writeFile(join(root, '秘密.xlsx'), '秘')
  await symlink(join(folder, 'a.xlsx'), join(folder, 'b.xlsx'))
  await symlink(join(root, '秘密.xlsx'), join(folder, 'c.xlsx'))
  const { files, unread } = await listEntries(folder)
  expect(files.map(({ path, size }) => [path, size])).toEqual([
    ['a.xlsx', 3],
    ['b.xlsx', 3],
  ])
  expect(unread).toEqual([{ path: 'c.xlsx', trouble: 'denied' }])
})

test('tells of a link that leads nowhere', async () => {
  await symlink(join(folder, 'gone.xlsx'), join(folder, 'd.xlsx'))
  expect(await listEntries(folder)).toEqual({ files: [], unread: [{ path: 'd.xlsx', trouble: 'absent' }] })
})

test('never takes a folder that can not be read for an empty one', async () => {
  expect(await listEntries(join(folder, '無い'))).toEqual({
    files: [],
    unread: [{ path: '', trouble: 'absent' }],
  })
})
