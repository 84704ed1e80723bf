import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CopyEntry, CopyName } from '../ipc/contract.ts'
import { copyPath } from './copy-path.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'
import { outlived } from './tidy-copies.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const day = 24 * 60 * 60 * 1000
const sheet: CopyName = { kind: 'sheet', id: 'a1' }
let on: CopiesOnDisk

beforeEach(async () => {
  on = await copiesIn()
})

const tidy = async () => (await on.start()).tidy()
/** Something else is written today. */
const goOn = async () =>
  (await on.start()).writeCopy({ kind: 'form', id: 'f9' }, { at: on.now }, bytes('様式'))

describe('what dead writers left', () => {
  const old = new Date(Date.UTC(2026, 8, 1))
  const temp = '.juten-0123abcd.tmp'

  test('goes from every folder of ours, and what a living one writes stays', async () => {
    await (await on.start()).writeCopy(sheet, {}, bytes('一'))
    const places = [on.byDefault, join(on.byDefault, 'sheets')]
    for (const place of places) {
      await writeFile(join(place, temp), 'half')
      await utimes(join(place, temp), old, old)
    }
    const alive = join(on.byDefault, 'sheets', '.juten-00000000.tmp')
    await writeFile(alive, 'half')
    await utimes(alive, new Date(on.now - 60_000), new Date(on.now - 60_000))
    await tidy()
    expect((await readdir(on.byDefault)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect((await readdir(join(on.byDefault, 'sheets'))).sort()).toEqual([
      '.juten-00000000.tmp',
      'sheet-a1.juten',
    ])
  })

  test('goes by its name alone: what others call so stays', async () => {
    await (await on.start()).writeCopy(sheet, {}, bytes('一'))
    for (const name of ['.juten-memo.tmp', 'x.tmp', 'メモ.txt']) {
      await writeFile(join(on.byDefault, name), 'own')
      await utimes(join(on.byDefault, name), old, old)
    }
    await tidy()
    expect(await readdir(on.byDefault)).toEqual(
      expect.arrayContaining(['.juten-memo.tmp', 'x.tmp', 'メモ.txt']),
    )
  })

  test('is looked for in vain where nothing was ever written', async () => {
    await tidy()
    expect(await readdir(join(on.root, 'documents'))).toEqual([])
  })
})

describe('what was set aside', () => {
  const setAside = async () => {
    const copies = await on.start()
    await copies.writeCopy(sheet, {}, bytes('一'))
    await copies.setAsideCopy(sheet)
  }
  const times = () => readdir(join(on.byDefault, '削除済み'))

  test('is kept for 30 days, then goes', async () => {
    await setAside()
    on.now += 30 * day
    await goOn()
    await tidy()
    expect(await times()).toHaveLength(1)
    on.now += 1_000
    await goOn()
    await tidy()
    expect(await times()).toEqual([])
  })

  test('is kept when a clock goes years ahead', async () => {
    await setAside()
    await goOn()
    on.now += 4000 * day
    await tidy()
    expect(await times()).toHaveLength(1)
  })

  test('is kept 30 days from the latest day known when a battery died and the clock says 2015', async () => {
    const copies = await on.start()
    const today = on.now
    await copies.writeCopy(sheet, {}, bytes('一'))
    on.now = new Date(2015, 0, 1).getTime()
    const later = await on.start()
    await later.listCopies()
    await later.setAsideCopy(sheet)
    on.now = today + day
    await goOn()
    await tidy()
    expect(await times()).toHaveLength(1)
  })

  test('stays where somebody put something of their own', async () => {
    await setAside()
    const [time = ''] = await times()
    await mkdir(join(on.byDefault, '削除済み', 'とっておく'))
    await mkdir(join(on.byDefault, '削除済み', time, 'sheets', '私の'))
    on.now += 31 * day
    await goOn()
    await tidy()
    expect((await times()).sort()).toEqual([time, 'とっておく'])
  })
})

describe('versions', () => {
  const version = (id: string, writtenAt: number, of: string | null = 'a1'): CopyEntry => ({
    name: { kind: 'version', id },
    about: { of },
    size: 1,
    writtenAt,
    isPrevious: false,
  })
  const alive: CopyEntry = { ...version('a1', 5), name: sheet }
  const gone = (...entries: readonly CopyEntry[]) => outlived(entries, 10).map(({ name }) => name.id)

  test('that are older go, however many are left', () => {
    expect(gone(alive, version('v1', 1), version('v2', 9), version('v3', 10))).toEqual(['v1', 'v2'])
  })

  test('of what has no copy keep their last one', () => {
    expect(gone(version('v1', 1), version('v2', 9))).toEqual(['v1'])
    expect(gone(version('v1', 1), version('v2', 11))).toEqual(['v1'])
  })

  test('of nobody knows what are kept', () => {
    expect(gone(alive, version('v1', 1, null))).toEqual([])
  })

  test('are taken from the disk at a start, and others stay', async () => {
    const copies = await on.start()
    for (const id of ['v1', 'v2']) await copies.writeCopy({ kind: 'version', id }, { of: 'a1' }, bytes(id))
    on.now += 29 * day
    await copies.writeCopy({ kind: 'version', id: 'v3' }, { of: 'a1' }, bytes('v3'))
    await copies.writeCopy(sheet, {}, bytes('一'))
    on.now += 2 * day
    await goOn()
    await tidy()
    expect(await readdir(join(on.byDefault, 'versions'))).toEqual(['version-v3.juten'])
    await rm(copyPath(on.byDefault, sheet))
    on.now += 40 * day
    await goOn()
    await tidy()
    expect(await readdir(join(on.byDefault, 'versions'))).toEqual(['version-v3.juten'])
  })
})
