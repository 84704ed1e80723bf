import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { disk, type Disk } from '../files/disk.ts'
import type { CopyName } from '../ipc/contract.ts'
import type { CopiesDesk } from './copies-desk.ts'
import { copyPath } from './copy-path.ts'
import { asideFolder } from './notes.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet: CopyName = { kind: 'sheet', id: 'a1' }
let on: CopiesOnDisk

const away = () => rename(on.byDefault, `${on.byDefault}.away`)
const back = () => rename(`${on.byDefault}.away`, on.byDefault)
const write = (copies: CopiesDesk, changedAt: number, text: string) =>
  copies.writeCopy(sheet, { changedAt }, bytes(text))

/** What is at home, when everything that was begun is done. */
async function atHome(copies: CopiesDesk): Promise<string> {
  await copies.copiesFolder()
  const file = await readFile(copyPath(on.byDefault, sheet), 'utf8')
  return file.slice(file.indexOf('\n') + 1)
}

async function aside(): Promise<readonly string[]> {
  const times = await readdir(join(on.byDefault, asideFolder)).catch(() => [])
  const files = times.map((time) => readFile(copyPath(join(on.byDefault, asideFolder, time), sheet), 'utf8'))
  return (await Promise.all(files)).map((file) => file.slice(file.indexOf('\n') + 1))
}

beforeEach(async () => {
  on = await copiesIn()
})

describe('a folder that was away when the copies were compared', () => {
  /** A start with an older database, as of a machine that was set back, while the folder is away. */
  async function setBack(): Promise<CopiesDesk> {
    const before = await on.start()
    await before.listCopies()
    await write(before, 150, '新しい')
    await away()
    on.now += 60_000
    const copies = await on.start()
    expect(await copies.listCopies()).toMatchObject({ kind: 'trouble', entries: [] })
    return copies
  }

  test('keeps its copy where an older text stood in, and the list says so', async () => {
    const copies = await setBack()
    expect(await write(copies, 100, '古い')).toEqual({ kind: 'stood-in', trouble: 'absent' })
    await back()
    for (const one of [copies, await on.start()]) {
      expect(await one.listCopies()).toMatchObject({ entries: [{ about: { changedAt: 150 } }] })
      expect(await one.readCopy(sheet)).toMatchObject({ bytes: bytes('新しい') })
      expect(await atHome(one)).toBe('新しい')
    }
  })

  test('keeps its copy where an older text comes when it is back, and has that stand in', async () => {
    const copies = await setBack()
    await back()
    expect(await write(copies, 100, '古い')).toEqual({ kind: 'stood-in', trouble: 'changed' })
    expect(await atHome(copies)).toBe('新しい')
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('新しい') })
  })

  test('has its copy put aside where somebody typed on in the older text, whatever is saved then', async () => {
    const copies = await setBack()
    await write(copies, 200, '書き足した')
    await back()
    await copies.listCopies()
    expect(await atHome(copies)).toBe('書き足した')
    for (const [at, text] of ['二', '三'].entries()) await write(copies, 300 + at, text)
    expect(await atHome(copies)).toBe('三')
    expect(await aside()).toEqual(['新しい'])
  })

  test('has its copy put aside too where the longer text is written into it', async () => {
    const copies = await setBack()
    await back()
    for (const [at, text] of ['一', '二', '三'].entries())
      expect(await write(copies, 200 + at, text)).toEqual({ kind: 'written' })
    expect(await aside()).toEqual(['新しい'])
  })
})

test('a folder that goes away and comes back while the app runs has nothing to put aside', async () => {
  const copies = await on.start()
  await copies.listCopies()
  await write(copies, 100, '一')
  await away()
  await write(copies, 200, '二')
  await back()
  await copies.listCopies()
  expect(await atHome(copies)).toBe('二')
  expect(await aside()).toEqual([])
})

test('a consolidation of which more came stays, although the other was changed later', async () => {
  const round: CopyName = { kind: 'consolidation', id: 'c1' }
  const before = await on.start()
  await before.writeCopy(round, { length: 9, changedAt: 100 }, bytes('九'))
  await away()
  const copies = await on.start()
  await copies.listCopies()
  await copies.writeCopy(round, { length: 8, changedAt: 200 }, bytes('八'))
  await back()
  expect(await copies.listCopies()).toMatchObject({ entries: [{ about: { length: 9 } }] })
  expect(await copies.readCopy(round)).toMatchObject({ bytes: bytes('九') })
})

test('what stood in comes home after the first list, which waits for nothing', async () => {
  const before = await on.start()
  await write(before, 100, '一')
  await away()
  await write(before, 200, '二')
  await back()
  let isListed = false
  const open: Disk['open'] = (file, flags, mode) => {
    if (!isListed) expect(flags).toBe('r')
    return disk.open(file, flags, mode)
  }
  const copies = await on.start({ ...disk, open })
  expect(await copies.listCopies()).toMatchObject({ entries: [{ about: { changedAt: 200 } }] })
  isListed = true
  expect(await atHome(copies)).toBe('二')
})
