import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FolderPurpose } from '../ipc/contract.ts'
import { disk } from './disk.ts'
import { folderDesk, type FolderDesk } from './folder-desk.ts'
import { openKnownFolders } from './known-folders.ts'
import { playedClock } from './testing/played-clock.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
let root = ''
let returns = ''
/** What the dialog answers. */
let answer: string | null = null
let clock = playedClock()
let told: string[] = []

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'folder-desk-')))
  returns = join(root, '回収')
  await mkdir(join(returns, '支所'), { recursive: true })
  answer = returns
  clock = playedClock()
  told = []
})

const open = async () =>
  folderDesk(
    { askFolder: async () => answer },
    await openKnownFolders(join(root, 'known-folders.json')),
    (token) => void told.push(token),
    { disk, clock, hear: () => () => undefined },
  )

async function choose(desk: FolderDesk, purpose: FolderPurpose): Promise<string> {
  const outcome = await desk.chooseFolder(purpose)
  if (outcome.kind !== 'chosen') throw new Error(outcome.kind)
  return outcome.token
}

async function chosen(purpose: FolderPurpose) {
  const desk = await open()
  return { desk, token: await choose(desk, purpose) }
}

describe('choosing', () => {
  test('gives a token and the name, never the path', async () => {
    const desk = await open()
    const outcome = await desk.chooseFolder('returns')
    expect(outcome).toMatchObject({ kind: 'chosen', name: '回収' })
    expect(JSON.stringify(outcome)).not.toContain(root)
    answer = null
    expect(await desk.chooseFolder('returns')).toEqual({ kind: 'cancelled' })
  })

  test('the token is the same another time and after a restart, and another for another purpose', async () => {
    const { desk, token } = await chosen('returns')
    expect(await choose(desk, 'returns')).toBe(token)
    expect(await choose(desk, 'output')).not.toBe(token)
    expect((await (await open()).listFolder(token)).kind).toBe('listed')
  })
})

describe('listing', () => {
  test('gives paths, sizes and times, by path', async () => {
    await writeFile(join(returns, '支所/b.xlsx'), 'bb')
    await writeFile(join(returns, 'a.xlsx'), 'a')
    for (const path of ['a.xlsx', '支所/b.xlsx'])
      await utimes(join(returns, path), 1_600_000_000, 1_600_000_000.25)
    const { desk, token } = await chosen('returns')
    expect(await desk.listFolder(token)).toEqual({
      kind: 'listed',
      name: '回収',
      files: [
        { path: 'a.xlsx', size: 1, modifiedAt: 1_600_000_000_250 },
        { path: '支所/b.xlsx', size: 2, modifiedAt: 1_600_000_000_250 },
      ],
      unread: [],
    })
  })

  test('a folder that is gone is trouble, not empty, and so is a token never given', async () => {
    const { desk, token } = await chosen('returns')
    await rm(returns, { recursive: true })
    expect(await desk.listFolder(token)).toEqual({ kind: 'trouble', trouble: 'absent', name: '回収' })
    expect(await desk.listFolder('never')).toEqual({ kind: 'trouble', trouble: 'absent', name: '' })
  })
})

describe('reading', () => {
  test('gives the bytes and when they were written, as the listing says', async () => {
    await writeFile(join(returns, '支所/b.xlsx'), '中身')
    const { desk, token } = await chosen('returns')
    const listed = await desk.listFolder(token)
    const modifiedAt = listed.kind === 'listed' ? listed.files[0]?.modifiedAt : undefined
    expect(await desk.readInFolder(token, '支所/b.xlsx')).toEqual({
      kind: 'read',
      bytes: bytes('中身'),
      modifiedAt,
    })
  })

  test('says why it can not', async () => {
    const { desk, token } = await chosen('returns')
    expect(await desk.readInFolder(token, 'ない.xlsx')).toEqual({ kind: 'trouble', trouble: 'absent' })
    expect(await desk.readInFolder(token, '支所')).toEqual({ kind: 'trouble', trouble: 'absent' })
    expect(await desk.readInFolder('never', 'a.xlsx')).toEqual({ kind: 'trouble', trouble: 'absent' })
  })

  test('never leaves the folder, and reads nothing in one for output', async () => {
    await writeFile(join(root, '秘密.xlsx'), '秘')
    await symlink(join(root, '秘密.xlsx'), join(returns, 'link.xlsx'))
    await symlink(root, join(returns, 'up'))
    const { desk, token } = await chosen('returns')
    for (const path of ['link.xlsx', 'up/秘密.xlsx', '../秘密.xlsx', join(root, '秘密.xlsx')])
      expect(await desk.readInFolder(token, path)).toEqual({ kind: 'trouble', trouble: 'denied' })
    await writeFile(join(returns, 'a.xlsx'), 'a')
    expect(await desk.readInFolder(await choose(desk, 'output'), 'a.xlsx')).toMatchObject({
      kind: 'trouble',
    })
  })
})

describe('writing', () => {
  test('writes a file, and over one that is there only when told to', async () => {
    const { desk, token } = await chosen('output')
    const write = (text: string, ...more: [{ readonly overwrite?: true }?]) =>
      desk.writeInFolder(token, '修正依頼_財政部.xlsx', bytes(text), ...more)
    const name = '修正依頼_財政部.xlsx'
    expect(await write('一')).toEqual({ kind: 'saved', name })
    expect(await write('二')).toEqual({ kind: 'exists', name })
    expect(await write('二', {})).toEqual({ kind: 'exists', name })
    expect(await readFile(join(returns, name), 'utf8')).toBe('一')
    expect(await write('二', { overwrite: true })).toEqual({ kind: 'saved', name })
    expect(await readFile(join(returns, name), 'utf8')).toBe('二')
    expect((await readdir(returns)).sort()).toEqual([name, '支所'].sort())
  })

  test('writes nothing where returns were chosen', async () => {
    const { desk, token } = await chosen('returns')
    expect(await desk.writeInFolder(token, 'a.xlsx', bytes('a'))).toMatchObject({ kind: 'trouble' })
    expect(await readdir(returns)).toEqual(['支所'])
  })

  test('writes nothing in a folder that is being watched, nor in folders of it, by whatever way', async () => {
    const { desk, token } = await chosen('returns')
    await desk.watchFolder(token)
    await symlink(join(returns, '支所'), join(root, 'way'))
    for (const path of [returns, join(returns, '支所'), join(root, 'way')]) {
      answer = path
      const output = await choose(desk, 'output')
      expect(await desk.writeInFolder(output, 'a.xlsx', bytes('a'))).toEqual({
        kind: 'trouble',
        trouble: 'returns-folder',
        name: 'a.xlsx',
      })
    }
    await desk.unwatchFolder(token)
  })
})

describe('watching', () => {
  test('tells of a file that came since the window listed, and nothing of lock files', async () => {
    const { desk, token } = await chosen('returns')
    await desk.listFolder(token)
    await writeFile(join(returns, '~$a.xlsx'), 'lock')
    await desk.watchFolder(token)
    await desk.watchFolder(token)
    await clock.pass(25_000)
    expect(told).toEqual([])
    await writeFile(join(returns, '支所/b.xlsx'), 'b')
    await clock.pass(25_000)
    expect(told).toEqual([token])
    await clock.pass(60_000)
    expect(told).toEqual([token])
    await desk.unwatchFolder(token)
    await writeFile(join(returns, 'c.xlsx'), 'c')
    await clock.pass(60_000)
    expect(told).toEqual([token])
  })

  test('tells nothing of what the window has listed meanwhile, and tells when the folder is gone', async () => {
    const { desk, token } = await chosen('returns')
    await desk.watchFolder(token)
    await clock.pass(1_000)
    await writeFile(join(returns, 'a.xlsx'), 'a')
    await desk.listFolder(token)
    await clock.pass(60_000)
    expect(told).toEqual([])
    await rm(returns, { recursive: true })
    await clock.pass(25_000)
    expect(told).toEqual([token])
    await desk.unwatchFolder(token)
  })

  test('watches no folder for output and none that was never chosen', async () => {
    const { desk, token } = await chosen('output')
    await desk.watchFolder(token)
    await desk.watchFolder('never')
    expect(clock.waiting()).toBe(0)
  })
})
