import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { disk } from '../files/disk.ts'
import { rowBytes } from './row-bytes.ts'
import { writeOut } from './write-out.ts'

const bytes = new TextEncoder().encode('新')
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-out-'))
})

test('makes the folders that it needs where it is asked to, and says where it is not', async () => {
  const path = join(folder, '部局別', '財政部', 'a.xlsx')
  expect(await writeOut(path, bytes, disk)).toMatchObject({ code: 'absent' })
  expect(await writeOut(path, bytes, disk, { withFolder: true })).toBeNull()
  expect(await writeOut(path, bytes, disk, { withFolder: true })).toBeNull()
  expect(await readFile(path, 'utf8')).toBe('新')
})

test('says why a folder can not be made', async () => {
  await writeFile(join(folder, '部局別'), 'ファイル')
  const path = join(folder, '部局別', '財政部', 'a.xlsx')
  const full = { ...disk, mkdir: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) }
  expect(await writeOut(path, bytes, full, { withFolder: true })).toMatchObject({ code: 'no-space' })
  expect(await writeOut(path, bytes, disk, { withFolder: true })).not.toBeNull()
  expect(await readFile(join(folder, '部局別'), 'utf8')).toBe('ファイル')
})

test('takes away what a run left that died there', async () => {
  const temp = join(folder, '.juten-0123abcd.tmp')
  await writeFile(temp, 'half')
  await utimes(temp, 1_600_000_000, 1_600_000_000)
  expect(await writeOut(join(folder, 'a.xlsx'), bytes, disk)).toBeNull()
  expect(await readdir(folder)).toEqual(['a.xlsx'])
})

test('writes rows whatever their number, and leaves what was there when they throw', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `${at}行目𠮷\n`)
  const path = join(folder, 'a.csv')
  expect(await writeOut(path, rowBytes(rows), disk)).toBeNull()
  expect(await readFile(path, 'utf8')).toBe(rows.join(''))
  async function* broken() {
    yield '一行目\n'
    throw new TypeError('of ours')
  }
  await expect(writeOut(path, rowBytes(broken()), disk)).rejects.toThrow('of ours')
  expect(await readFile(path, 'utf8')).toBe(rows.join(''))
  expect(await readdir(folder)).toEqual(['a.csv'])
})
