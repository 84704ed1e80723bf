import { mkdtemp, readFile, unlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { failingDisk } from './testing/failing-disk.ts'
import { openRecentFiles } from './recent-files.ts'
import { workbookDesk } from './workbook-desk.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-desk-'))
})

const desk = async (
  open: string | null,
  save: string | null,
  asked: string[] = [],
  many: readonly string[] | null = null,
) =>
  workbookDesk(
    {
      askOpen: async () => open,
      askOpenMany: async () => many,
      askOpenBackup: async () => open,
      askSave: async (name) => {
        asked.push(name)
        return save
      },
    },
    await openRecentFiles(join(folder, 'recent.json')),
  )

describe('opening a backup', () => {
  test('gives the bytes and the name, and nothing to write to it by', async () => {
    const path = join(folder, '控え.juten-backup')
    await writeFile(path, '中身')
    const outcome = await (await desk(path, null)).openBackup()
    expect(outcome).toEqual({ kind: 'opened', name: '控え.juten-backup', bytes: bytes('中身') })
  })

  test('reads more than a workbook may be', async () => {
    const path = join(folder, '大きい.juten-backup')
    await writeFile(path, new Uint8Array(20 * 1024 * 1024 + 1))
    expect(await (await desk(path, null)).openBackup()).toMatchObject({ kind: 'opened' })
    expect(await (await desk(path, null)).openWorkbook()).toMatchObject({ trouble: 'too-large' })
  })

  test('says when nothing was chosen, and what could not be read', async () => {
    expect(await (await desk(null, null)).openBackup()).toEqual({ kind: 'cancelled' })
    expect(await (await desk(join(folder, 'ない.juten-backup'), null)).openBackup()).toEqual({
      kind: 'trouble',
      trouble: 'absent',
      name: 'ない.juten-backup',
    })
  })
})

describe('opening', () => {
  test('gives the bytes, the name and a token, never the path', async () => {
    const path = join(folder, '財政部.xlsx')
    await writeFile(path, '中身')
    const outcome = await (await desk(path, null)).openWorkbook()
    expect(outcome).toMatchObject({ kind: 'opened', file: { name: '財政部.xlsx', bytes: bytes('中身') } })
    expect(JSON.stringify(outcome)).not.toContain(folder)
  })

  test('says when nothing was chosen, and what could not be read', async () => {
    expect(await (await desk(null, null)).openWorkbook()).toEqual({ kind: 'cancelled' })
    expect(await (await desk(join(folder, 'ない.xlsx'), null)).openWorkbook()).toEqual({
      kind: 'trouble',
      trouble: 'absent',
      name: 'ない.xlsx',
    })
  })
})

describe('opening several', () => {
  test('gives every file chosen, and why one of them could not be read', async () => {
    const paths = ['財政部.xlsx', 'ない.xlsx', '総務部.xlsx'].map((name) => join(folder, name))
    await writeFile(paths[0] ?? '', '財')
    await writeFile(paths[2] ?? '', '総')
    await utimes(paths[2] ?? '', 1_600_000_000, 1_600_000_000.25)
    const outcome = await (await desk(null, null, [], paths)).openWorkbooks()
    expect(outcome).toEqual({
      kind: 'opened',
      files: [
        { name: '財政部.xlsx', modifiedAt: expect.any(Number), bytes: bytes('財') },
        { name: 'ない.xlsx', trouble: 'absent' },
        { name: '総務部.xlsx', modifiedAt: 1_600_000_000_250, bytes: bytes('総') },
      ],
    })
  })

  test('says when nothing was chosen', async () => {
    expect(await (await desk(null, null)).openWorkbooks()).toEqual({ kind: 'cancelled' })
  })
})

describe('saving', () => {
  test('asks the first time and then writes by token, also to a file that was opened', async () => {
    const path = join(folder, '財政部.xlsx')
    await writeFile(path, '元')
    const asked: string[] = []
    const { openWorkbook, saveWorkbook } = await desk(path, join(folder, '別名.xlsx'), asked)
    const opened = await openWorkbook()
    const token = opened.kind === 'opened' ? opened.file.token : ''
    expect(await saveWorkbook({ suggestedName: 'x', bytes: bytes('新'), token })).toEqual({
      kind: 'saved',
      name: '財政部.xlsx',
      token,
    })
    expect(await saveWorkbook({ suggestedName: '04/財政部', bytes: bytes('別') })).toMatchObject({
      name: '別名.xlsx',
    })
    expect(asked).toEqual(['04－財政部.xlsx'])
    expect(await readFile(path, 'utf8')).toBe('新')
    expect(await readFile(join(folder, '別名.xlsx'), 'utf8')).toBe('別')
  })

  test('does not write over what somebody else wrote meanwhile, unless told to', async () => {
    const path = join(folder, '財政部.xlsx')
    const { saveWorkbook } = await desk(null, path)
    const first = await saveWorkbook({ suggestedName: 'x', bytes: bytes('一') })
    const token = first.kind === 'saved' ? first.token : ''
    const again = (text: string, more: { readonly overwrite?: true } = {}) =>
      saveWorkbook({ suggestedName: 'x', bytes: bytes(text), token, ...more })
    expect(await again('二')).toMatchObject({ kind: 'saved', token })
    await writeFile(path, '上司の書き込み')
    expect(await again('三')).toEqual({ kind: 'trouble', trouble: 'changed', name: '財政部.xlsx' })
    expect(await readFile(path, 'utf8')).toBe('上司の書き込み')
    expect(await again('三', { overwrite: true })).toMatchObject({ kind: 'saved', token })
    expect(await again('四')).toMatchObject({ kind: 'saved', token })
    expect(await readFile(path, 'utf8')).toBe('四')
  })

  test('writes a file that is gone anew', async () => {
    const path = join(folder, '財政部.xlsx')
    const { saveWorkbook } = await desk(null, path)
    const first = await saveWorkbook({ suggestedName: 'x', bytes: bytes('一') })
    await unlink(path)
    const token = first.kind === 'saved' ? first.token : ''
    expect(await saveWorkbook({ suggestedName: 'x', bytes: bytes('二'), token })).toMatchObject({ token })
    expect(await readFile(path, 'utf8')).toBe('二')
  })

  test('two drafts that wrote to one file notice each other', async () => {
    const path = join(folder, '財政部.xlsx')
    const { saveWorkbook } = await desk(null, path)
    const [first, second] = [
      await saveWorkbook({ suggestedName: 'x', bytes: bytes('一') }),
      await saveWorkbook({ suggestedName: 'x', bytes: bytes('二') }),
    ].map((saved) => (saved.kind === 'saved' ? saved.token : ''))
    const save = (token = '') => saveWorkbook({ suggestedName: 'x', bytes: bytes('三'), token })
    expect(await save(first)).toMatchObject({ trouble: 'changed' })
    expect(await save(second)).toMatchObject({ kind: 'saved' })
  })

  test('a token that is no longer known asks again', async () => {
    const { saveWorkbook } = await desk(null, join(folder, 'a'))
    const saved = await saveWorkbook({ suggestedName: 'a', bytes: bytes('x'), token: 'gone' })
    expect(saved).toMatchObject({ kind: 'saved', name: 'a.xlsx' })
  })

  test('tells why it could not, with the name', async () => {
    const path = join(folder, 'a.xlsx')
    const dialogs = {
      askOpen: async () => null,
      askOpenMany: async () => null,
      askOpenBackup: async () => null,
      askSave: async () => path,
    }
    const held = failingDisk({ step: 'rename', code: 'EBUSY' })
    const { saveWorkbook } = workbookDesk(dialogs, await openRecentFiles(join(folder, 'recent.json')), held)
    expect(await saveWorkbook({ suggestedName: 'a', bytes: bytes('x') })).toEqual({
      kind: 'trouble',
      trouble: 'busy',
      name: 'a.xlsx',
    })
  })
})
