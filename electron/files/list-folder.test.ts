import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listFolder } from './list-folder.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juten-list-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('lists files of subfolders too, and follows links to files only', async () => {
  mkdirSync(join(folder, '支所/丸子'), { recursive: true })
  writeFileSync(join(folder, 'a.xlsx'), '')
  writeFileSync(join(folder, '支所/丸子/b.xlsx'), '')
  symlinkSync(join(folder, 'a.xlsx'), join(folder, '支所/c.xlsx'))
  symlinkSync(folder, join(folder, '支所/round'))
  symlinkSync(join(folder, 'gone.xlsx'), join(folder, 'd.xlsx'))
  const { files, unread } = await listFolder(folder)
  expect([...files].sort()).toEqual(['a.xlsx', 'd.xlsx', '支所/c.xlsx', '支所/丸子/b.xlsx'])
  expect(unread).toEqual([])
})

it('never takes a folder that can not be read for an empty one', async () => {
  expect(await listFolder(join(folder, '無い'))).toEqual({
    files: [],
    unread: [{ path: '', trouble: 'absent' }],
  })
})
