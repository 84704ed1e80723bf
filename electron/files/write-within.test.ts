import { chmod, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { disk } from './disk.ts'
import { failingDisk } from './testing/failing-disk.ts'
import { writeWithin, type WriteWithin } from './write-within.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let root = ''
let folder = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'write-within-'))
  folder = join(root, '書き出し')
  await mkdir(folder)
})

const write = (more: Partial<WriteWithin> = {}, through = disk) =>
  writeWithin({ folder, name: 'a.xlsx', options: {}, untouched: [], ...more }, bytes('新'), through)

test('writes under the name that Windows takes, and no other path', async () => {
  expect(await write({ name: '../総務/部.xlsx' })).toEqual({ kind: 'saved', name: '－総務－部.xlsx' })
  expect(await readdir(folder)).toEqual(['－総務－部.xlsx'])
  expect(await readdir(root)).toEqual(['書き出し'])
})

test('writes over what is there only when told to', async () => {
  await writeFile(join(folder, 'a.xlsx'), '元')
  expect(await write()).toEqual({ kind: 'exists', name: 'a.xlsx' })
  expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('元')
  expect(await write({ options: { overwrite: true } })).toEqual({ kind: 'saved', name: 'a.xlsx' })
  expect(await readFile(join(folder, 'a.xlsx'), 'utf8')).toBe('新')
})

test('does not follow a link out of the folder, even when told to write over it', async () => {
  await writeFile(join(root, '原本.xlsx'), '元')
  await symlink(join(root, '原本.xlsx'), join(folder, 'a.xlsx'))
  expect(await write({ options: { overwrite: true } })).toEqual({
    kind: 'trouble',
    trouble: 'denied',
    name: 'a.xlsx',
  })
  expect(await readFile(join(root, '原本.xlsx'), 'utf8')).toBe('元')
})

test('leaves untouched folders alone, and folders of theirs; one that is gone stands in nobody’s way', async () => {
  const inTrouble = { kind: 'trouble', trouble: 'returns-folder', name: 'a.xlsx' }
  expect(await write({ untouched: [folder] })).toEqual(inTrouble)
  expect(await write({ untouched: [join(root, 'ない'), root] })).toEqual(inTrouble)
  expect(await readdir(folder)).toEqual([])
  expect(await write({ untouched: [join(root, 'ない'), join(folder, '回収')] })).toMatchObject({
    kind: 'saved',
  })
})

test('says why it could not, and leaves nothing half written', async () => {
  expect(await write({ folder: join(root, 'ない') })).toMatchObject({ trouble: 'absent' })
  expect(await write({}, failingDisk({ step: 'write' }))).toMatchObject({ trouble: 'no-space' })
  await writeFile(join(folder, 'a.xlsx'), '元')
  await chmod(join(folder, 'a.xlsx'), 0o444)
  expect(await write({ options: { overwrite: true } })).toMatchObject({ trouble: 'read-only' })
  expect(await readdir(folder)).toEqual(['a.xlsx'])
})
