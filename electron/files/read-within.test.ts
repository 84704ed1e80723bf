import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readWithin } from './read-within.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let root = ''
let folder = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'read-within-'))
  folder = join(root, '回収')
  await mkdir(join(folder, '支所'), { recursive: true })
})

test('reads a file of a subfolder, by a link within the folder too', async () => {
  await writeFile(join(folder, '支所/a.xlsx'), '中身')
  await symlink(join(folder, '支所/a.xlsx'), join(folder, 'b.xlsx'))
  for (const path of ['支所/a.xlsx', 'b.xlsx'])
    expect(await readWithin(folder, path)).toMatchObject({ ok: true, bytes: bytes('中身') })
})

test('reads through a folder that is itself chosen by a link', async () => {
  await writeFile(join(folder, 'a.xlsx'), '中身')
  await symlink(folder, join(root, 'way'))
  expect(await readWithin(join(root, 'way'), 'a.xlsx')).toMatchObject({ ok: true })
})

test.each(['../秘密.xlsx', '支所/../../秘密.xlsx', 'out.xlsx', 'up/秘密.xlsx'])(
  'does not leave the folder by %s',
  async (path) => {
    await writeFile(join(root, '秘密.xlsx'), '秘')
    await symlink(join(root, '秘密.xlsx'), join(folder, 'out.xlsx'))
    await symlink(root, join(folder, 'up'))
    expect(await readWithin(folder, path)).toEqual({ ok: false, trouble: 'denied' })
  },
)

test('a folder, a pipe and what is not there are no files', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  for (const path of ['支所', 'pipe', 'ない.xlsx'])
    expect(await readWithin(folder, path)).toEqual({ ok: false, trouble: 'absent' })
})

test('leaves nothing open: the folder can be moved, and then nothing is found', async () => {
  await writeFile(join(folder, 'a.xlsx'), '中身')
  await readWithin(folder, 'a.xlsx')
  await rename(folder, join(root, '移動'))
  expect(await readWithin(folder, 'a.xlsx')).toEqual({ ok: false, trouble: 'absent' })
})
