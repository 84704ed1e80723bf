import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CopyName } from '../ipc/contract.ts'
import { disk } from '../files/disk.ts'
import { hashOf } from '../files/hash-of.ts'
import { failingDisk } from '../files/testing/failing-disk.ts'
import { copyPath } from './copy-path.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet: CopyName = { kind: 'sheet', id: 'k3v9b2' }
let on: CopiesOnDisk

beforeEach(async () => {
  on = await copiesIn()
})

describe('writing and reading', () => {
  test('gives back what was written, also after a restart, and lists it without its body', async () => {
    const copies = await on.start()
    expect(await copies.writeCopy(sheet, { 部局: '財政部𠮷', rev: 3 }, bytes('一'))).toEqual({
      kind: 'written',
    })
    for (const one of [copies, await on.start()]) {
      expect(await one.readCopy(sheet)).toEqual({
        kind: 'read',
        bytes: bytes('一'),
        about: { 部局: '財政部𠮷', rev: 3 },
        writtenAt: on.now,
        isPrevious: false,
      })
      expect(await one.listCopies()).toEqual({
        kind: 'listed',
        entries: [
          { name: sheet, about: { 部局: '財政部𠮷', rev: 3 }, size: 3, writtenAt: on.now, isPrevious: false },
        ],
        damaged: [],
        busy: [],
        newer: [],
      })
    }
  })

  test('makes the folder with a note at the first writing, and nothing by looking', async () => {
    const copies = await on.start()
    expect(await copies.listCopies()).toEqual({
      kind: 'listed',
      entries: [],
      damaged: [],
      busy: [],
      newer: [],
    })
    expect(await copies.readCopy(sheet)).toEqual({ kind: 'missing' })
    expect(await copies.copiesFolder()).toEqual({ path: on.byDefault, trouble: null })
    expect(await readdir(join(on.root, 'documents'))).toEqual([])
    await copies.writeCopy(sheet, {}, bytes('一'))
    expect(basename(on.byDefault)).toBe('Jutenの控え')
    expect((await readdir(on.byDefault)).sort()).toEqual(['sheets', 'はじめにお読みください.txt'])
    expect(await readdir(join(on.byDefault, 'sheets'))).toEqual(['sheet-k3v9b2.juten'])
  })

  test('keeps the one before, and a later time although the clock was set back', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    on.now -= 60_000
    await copies.writeCopy(sheet, {}, bytes('二'))
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('二'), writtenAt: on.now + 60_001 })
    expect(await readFile(copyPath(on.byDefault, sheet, 'previous'), 'utf8')).toMatch(/\n一$/)
  })

  test('does not write again what is there, so that the one before stays another', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, { rev: 1 }, bytes('一'))
    await copies.writeCopy(sheet, { rev: 2 }, bytes('二'))
    on.now += 5
    expect(await copies.writeCopy(sheet, { rev: 2 }, bytes('二'))).toEqual({ kind: 'written' })
    expect(await copies.readCopy(sheet)).toMatchObject({ writtenAt: on.now - 4 })
    expect(await readFile(copyPath(on.byDefault, sheet, 'previous'), 'utf8')).toMatch(/\n一$/)
    await copies.writeCopy(sheet, { rev: 3 }, bytes('二'))
    expect(await copies.readCopy(sheet)).toMatchObject({ about: { rev: 3 } })
  })

  test('a content has one file, and its name is that of its bytes', async () => {
    const copies = await on.start()
    const content: CopyName = { kind: 'content', id: hashOf(bytes('様式')) }
    expect(await copies.writeCopy(content, { a: 1 }, bytes('様式'))).toEqual({ kind: 'written' })
    expect(await copies.writeCopy(content, { a: 2 }, bytes('様式'))).toEqual({ kind: 'written' })
    expect(await readdir(join(on.byDefault, 'contents'))).toEqual([`content-${content.id}.juten`])
    expect(await copies.readCopy(content)).toMatchObject({ about: { a: 1 }, bytes: bytes('様式') })
    expect(await copies.writeCopy(content, {}, bytes('別'))).toEqual({
      kind: 'trouble',
      trouble: 'not-verified',
    })
  })

  test('writings at once of one copy leave the last, with the one before it', async () => {
    const copies = await on.start()
    const texts = Array.from({ length: 20 }, (_, at) => `${at}`)
    await Promise.all(texts.map((text) => copies.writeCopy(sheet, {}, bytes(text))))
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('19'), isPrevious: false })
    expect(await readFile(copyPath(on.byDefault, sheet, 'previous'), 'utf8')).toMatch(/\n18$/)
  })
})

describe('damage', () => {
  const damages: readonly (readonly [string, (file: Buffer) => Uint8Array])[] = [
    ['NUL bytes after a power cut', (file) => new Uint8Array(file.length)],
    ['NUL bytes at its end', (file) => file.fill(0, file.length - 2)],
    ['cut short', (file) => file.subarray(0, -1)],
    ['cut in its head', (file) => file.subarray(0, 40)],
    ['empty', () => new Uint8Array()],
    ['longer than it says', (file) => Buffer.concat([file, file])],
    ['one bit of its body', (file) => file.fill((file.at(-1) ?? 0) ^ 1, file.length - 1)],
    ['another copy’s', (file) => Buffer.from(file.toString().replace('k3v9b2', 'k3v9b3'))],
    ['no copy', () => bytes('メモ\n')],
  ]

  test.each(damages)(
    '%s: the one before stands in, and is not lost by the next writing',
    async (_, damage) => {
      const copies = await on.start()
      await copies.writeCopy(sheet, { rev: 1 }, bytes('一の中身'))
      await copies.writeCopy(sheet, { rev: 2 }, bytes('二の中身'))
      const path = copyPath(on.byDefault, sheet)
      await writeFile(path, damage(await readFile(path)))
      const expected = { about: { rev: 1 }, isPrevious: true }
      expect(await copies.readCopy(sheet)).toMatchObject({
        kind: 'read',
        bytes: bytes('一の中身'),
        ...expected,
      })
      expect(await copies.listCopies()).toMatchObject({
        entries: [expected],
        damaged: [],
        busy: [],
        newer: [],
      })
      await copies.writeCopy(sheet, { rev: 3 }, bytes('三の中身'))
      await writeFile(path, damage(await readFile(path)))
      expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('一の中身'), isPrevious: true })
    },
  )

  test.each(damages)('%s, and nothing before it: damaged, not missing', async (_, damage) => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一の中身'))
    const path = copyPath(on.byDefault, sheet)
    await writeFile(path, damage(await readFile(path)))
    expect(await copies.readCopy(sheet)).toEqual({ kind: 'damaged' })
    expect(await copies.listCopies()).toMatchObject({ entries: [], damaged: [sheet], newer: [] })
  })

  test('a file that is gone has the one before stand in', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await copies.writeCopy(sheet, {}, bytes('二'))
    await rm(copyPath(on.byDefault, sheet))
    expect(await copies.listCopies()).toMatchObject({ entries: [{ name: sheet, isPrevious: true }] })
  })

  test('what a newer version of the app wrote is told and left as it is', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await copies.writeCopy(sheet, {}, bytes('二'))
    const path = copyPath(on.byDefault, sheet)
    const later = (await readFile(path, 'utf8')).replace('"format":1', '"format":2,"more":{}')
    await writeFile(path, later)
    expect(await copies.listCopies()).toMatchObject({ entries: [], damaged: [], busy: [], newer: [sheet] })
    expect(await copies.readCopy(sheet)).toEqual({ kind: 'newer' })
    expect(await copies.writeCopy(sheet, {}, bytes('三'))).toEqual({ kind: 'newer' })
    expect(await copies.setAsideCopy(sheet)).toEqual({ kind: 'newer' })
    expect(await readFile(path, 'utf8')).toBe(later)
  })
})

test.each(['EACCES', 'EPERM', 'EBUSY'])(
  'a copy that can’t be opened (%s) is told apart from a damaged one',
  async (code) => {
    await (await on.start()).writeCopy(sheet, {}, bytes('一'))
    const path = copyPath(on.byDefault, sheet)
    const open: typeof disk.open = async (...args) => {
      if (args[0] === path) throw Object.assign(new Error(code), { code })
      return disk.open(...args)
    }
    const copies = await on.start({ ...disk, open, wait: async () => {} })
    expect(await copies.listCopies()).toMatchObject({ entries: [], damaged: [sheet], busy: [sheet] })
    await writeFile(path, bytes('メモ'))
    expect(await (await on.start()).listCopies()).toMatchObject({ damaged: [sheet], busy: [] })
  },
)

describe('a folder that can not be reached', () => {
  const gone = () => rename(on.byDefault, `${on.byDefault}.away`)
  const back = () => rename(`${on.byDefault}.away`, on.byDefault)

  test('is told, never empty, and never made again', async () => {
    await (await on.start()).writeCopy(sheet, {}, bytes('一'))
    await gone()
    const copies = await on.start()
    expect(await copies.listCopies()).toEqual({
      kind: 'trouble',
      trouble: 'absent',
      entries: [],
      damaged: [],
      busy: [],
      newer: [],
    })
    expect(await copies.readCopy(sheet)).toEqual({ kind: 'trouble', trouble: 'absent' })
    expect(await copies.setAsideCopy(sheet)).toEqual({ kind: 'trouble', trouble: 'absent' })
    expect(await copies.copiesFolder()).toEqual({ path: on.byDefault, trouble: 'absent' })
    await copies.writeCopy(sheet, {}, bytes('二'))
    expect(await readdir(join(on.root, 'documents'))).toEqual(['Jutenの控え.away'])
  })

  test('has the app’s own folder stand in, and gets everything when it is back', async () => {
    await (await on.start()).writeCopy(sheet, { rev: 1 }, bytes('一'))
    await gone()
    const copies = await on.start()
    const stoodIn = { kind: 'stood-in', trouble: 'absent' }
    expect(await copies.writeCopy(sheet, { rev: 2 }, bytes('二'))).toEqual(stoodIn)
    expect(await copies.listCopies()).toMatchObject({ kind: 'trouble', entries: [{ about: { rev: 2 } }] })
    expect(await copies.readCopy(sheet)).toMatchObject({ kind: 'read', bytes: bytes('二') })
    await copies.showCopies()
    expect(on.shown).toEqual([on.standIn])
    await back()
    expect(await copies.listCopies()).toMatchObject({ kind: 'listed', entries: [{ about: { rev: 2 } }] })
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('二') })
    expect(await readFile(copyPath(on.byDefault, sheet), 'utf8')).toMatch(/\n二$/)
    expect(await readFile(copyPath(on.byDefault, sheet, 'previous'), 'utf8')).toMatch(/\n一$/)
    expect(await readdir(join(on.standIn, 'sheets'))).toEqual([])
  })

  test('is left in peace for half a minute, then written to again', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await gone()
    await copies.writeCopy(sheet, {}, bytes('二'))
    await back()
    expect(await copies.writeCopy(sheet, {}, bytes('三'))).toEqual({ kind: 'stood-in', trouble: 'absent' })
    on.now += 30_000
    expect(await copies.writeCopy(sheet, {}, bytes('四'))).toEqual({ kind: 'written' })
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('四'), isPrevious: false })
    expect(await readdir(join(on.standIn, 'sheets'))).toEqual([])
  })

  test('a full disk is told when nothing could stand in either', async () => {
    const copies = await on.start(failingDisk({ step: 'write', code: 'ENOSPC' }))
    expect(await copies.writeCopy(sheet, {}, bytes('一'))).toEqual({ kind: 'trouble', trouble: 'no-space' })
    expect(await copies.readCopy(sheet)).toEqual({ kind: 'missing' })
  })

  test('documents that are not there are trouble, not a first start', async () => {
    await rm(join(on.root, 'documents'), { recursive: true })
    expect(await (await on.start()).listCopies()).toMatchObject({ kind: 'trouble', trouble: 'absent' })
  })
})

describe('setting aside', () => {
  test('takes a copy out of the list and keeps its files under the time', async () => {
    on.now = new Date(2026, 10, 3, 9, 5, 7).getTime()
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await copies.writeCopy(sheet, {}, bytes('二'))
    expect(await copies.setAsideCopy(sheet)).toEqual({ kind: 'set-aside' })
    expect(await copies.setAsideCopy(sheet)).toEqual({ kind: 'missing' })
    expect(await copies.listCopies()).toMatchObject({ entries: [], damaged: [] })
    const aside = join(on.byDefault, '削除済み', '2026-11-03 09-05-07')
    expect(await readFile(copyPath(aside, sheet), 'utf8')).toMatch(/\n二$/)
    expect(await readFile(copyPath(aside, sheet, 'previous'), 'utf8')).toMatch(/\n一$/)
  })

  test('what is put back where it was is in the list again, as the note says', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await copies.setAsideCopy(sheet)
    const [time = ''] = await readdir(join(on.byDefault, '削除済み'))
    await rename(copyPath(join(on.byDefault, '削除済み', time), sheet), copyPath(on.byDefault, sheet))
    expect(await copies.readCopy(sheet)).toMatchObject({ kind: 'read', bytes: bytes('一') })
  })
})

describe('moving', () => {
  test('carries everything, then writes there; the old folder stays and says where', async () => {
    const copies = await on.start()
    const gone: CopyName = { kind: 'form', id: 'f1' }
    for (const text of ['一', '二']) await copies.writeCopy(sheet, {}, bytes(text))
    await copies.writeCopy(gone, {}, bytes('様式'))
    await copies.setAsideCopy(gone)
    on.answer = join(on.root, '共有')
    await mkdir(on.answer)
    const path = join(on.answer, 'Jutenの控え')
    expect(await copies.moveCopies()).toEqual({ kind: 'moved', path, left: null })
    await copies.writeCopy(sheet, {}, bytes('三'))
    const later = await on.start()
    expect(await later.copiesFolder()).toEqual({ path, trouble: null })
    expect(await later.readCopy(sheet)).toMatchObject({ bytes: bytes('三') })
    expect(await readFile(copyPath(path, sheet, 'previous'), 'utf8')).toMatch(/\n二$/)
    expect((await readdir(path)).sort()).toEqual(['sheets', '削除済み', 'はじめにお読みください.txt'].sort())
    expect(await readFile(copyPath(on.byDefault, sheet), 'utf8')).toMatch(/\n二$/)
    expect(await readFile(join(on.byDefault, '控えの場所が変わりました.txt'), 'utf8')).toContain(path)
  })

  test('is found again when the memory of it is lost, by the note in the place by default', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    on.answer = on.root
    await copies.moveCopies()
    for (const lost of ['', '{', '{"path":1}']) {
      for (const store of [on.store, `${on.store}.twin`]) await writeFile(store, lost)
      expect(await (await on.start()).copiesFolder()).toEqual({
        path: join(on.root, 'Jutenの控え'),
        trouble: null,
      })
    }
    for (const store of [on.store, `${on.store}.twin`]) await rm(store)
    expect(await (await on.start()).readCopy(sheet)).toMatchObject({ kind: 'read', bytes: bytes('一') })
  })

  test('back again: what was written meanwhile is the newer one', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    on.answer = on.root
    await copies.moveCopies()
    await copies.writeCopy(sheet, {}, bytes('二'))
    on.answer = join(on.root, 'documents')
    expect(await copies.moveCopies()).toMatchObject({ kind: 'moved', path: on.byDefault })
    expect(await copies.readCopy(sheet)).toMatchObject({ bytes: bytes('二'), isPrevious: false })
    for (const store of [on.store, `${on.store}.twin`]) await rm(store)
    expect((await (await on.start()).copiesFolder()).path).toBe(on.byDefault)
  })

  test('changes nothing when nothing was chosen, when it is the same folder, and when one file can not be written', async () => {
    const first = await on.start()
    await first.writeCopy(sheet, {}, bytes('一'))
    await first.writeCopy({ kind: 'form', id: 'f1' }, {}, bytes('様式'))
    on.answer = on.root
    const path = join(on.root, 'Jutenの控え')
    const fullAt: typeof disk.open = async (place, flags, mode) => {
      if (String(place).startsWith(join(path, 'forms')))
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return disk.open(place, flags, mode)
    }
    const full = await on.start({ ...disk, open: fullAt })
    expect(await full.moveCopies()).toEqual({ kind: 'trouble', trouble: 'no-space', path })
    expect(await readdir(join(path, 'sheets'))).toEqual([])
    on.answer = null
    expect(await full.moveCopies()).toEqual({ kind: 'cancelled' })
    on.answer = on.byDefault
    expect(await full.moveCopies()).toEqual({ kind: 'trouble', trouble: 'denied', path: on.byDefault })
    expect(await (await on.start()).copiesFolder()).toEqual({ path: on.byDefault, trouble: null })
  })

  test('away from a folder that is gone begins anew with what stood in, and says so', async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await rm(on.byDefault, { recursive: true })
    await copies.writeCopy(sheet, {}, bytes('二'))
    on.answer = on.root
    const path = join(on.root, 'Jutenの控え')
    expect(await copies.moveCopies()).toEqual({ kind: 'moved', path, left: 'absent' })
    expect(await readFile(copyPath(path, sheet), 'utf8')).toMatch(/\n二$/)
  })
})
