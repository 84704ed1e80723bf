import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { disk, type Disk } from '../files/disk.ts'
import { hashOf } from '../files/hash-of.ts'
import type { CopyName } from '../ipc/contract.ts'
import type { CopiesDesk } from './copies-desk.ts'
import { copyPath } from './copy-path.ts'
import { asideFolder } from './notes.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const day = 24 * 60 * 60 * 1000
const purged: CopyName = { kind: 'sheet', id: 'purged' }
const kept: CopyName = { kind: 'sheet', id: 'kept' }
const only = bytes('提出されたファイル')
const shared = bytes('様式')
const contentOf = (body: Uint8Array): CopyName => ({ kind: 'content', id: hashOf(body) })
const recordOf = (...bodies: readonly Uint8Array[]) => bytes(JSON.stringify({ prints: bodies.map(hashOf) }))
let on: CopiesOnDisk

/** A sheet with a file of its own and a version was purged, and one that shares its other file goes on. */
beforeEach(async () => {
  on = await copiesIn()
  const copies = await on.start()
  await copies.writeCopy(purged, {}, recordOf(only, shared))
  await copies.writeCopy(kept, {}, recordOf(shared))
  for (const body of [only, shared]) await copies.writeCopy(contentOf(body), {}, body)
  await copies.writeCopy({ kind: 'version', id: 'purged.1' }, { of: 'purged' }, bytes('版'))
  await copies.writeCopy({ kind: 'version', id: 'lost.1' }, { of: 'lost' }, bytes('唯一'))
  await copies.setAsideCopy(purged)
})

/** So many days later, with something written. */
async function startAfter(days: number, at: Disk = disk): Promise<void> {
  on.now += days * day
  await (await on.start()).writeCopy({ kind: 'form', id: 'f9' }, { days }, bytes('様式'))
  await (await on.start(at)).tidy()
}

const versions = async () => (await readdir(join(on.byDefault, 'versions'))).sort()
const contents = async () => (await readdir(join(on.byDefault, 'contents'))).sort()
const fileOf = (body: Uint8Array) => `content-${hashOf(body)}.juten`
const both = [fileOf(only), fileOf(shared)].sort()

describe('what belonged to a purged sheet', () => {
  test('is kept as long as the sheet, and goes with it after 30 days', async () => {
    await startAfter(29)
    expect(await contents()).toEqual(both)
    expect(await versions()).toHaveLength(2)
    await startAfter(2)
    expect(await contents()).toEqual([fileOf(shared)])
    expect(await versions()).toEqual(['version-lost.1.juten'])
    expect(await readdir(join(on.byDefault, asideFolder))).toEqual([])
  })

  test.each<readonly [string, (copies: CopiesDesk) => Promise<unknown>]>([
    [
      'the generation before of another',
      async (copies) => {
        await copies.writeCopy(kept, {}, recordOf(only, shared))
        await copies.writeCopy(kept, {}, recordOf(shared))
      },
    ],
    [
      'a version',
      (copies) => copies.writeCopy({ kind: 'version', id: 'kept.1' }, { of: 'kept' }, recordOf(only)),
    ],
    [
      'what was set aside later',
      async (copies) => {
        const other: CopyName = { kind: 'consolidation', id: 'c1' }
        await copies.writeCopy(other, {}, recordOf(only))
        await copies.setAsideCopy(other)
      },
    ],
  ])('stays while %s names it', async (_, act) => {
    on.now += 20 * day
    await act(await on.start())
    await startAfter(11)
    expect(await contents()).toEqual(both)
  })

  test('stays while what stands in names it', async () => {
    await rename(on.byDefault, `${on.byDefault}.away`)
    on.now += 31 * day
    await (await on.start()).writeCopy({ kind: 'sheet', id: 'new' }, {}, recordOf(only))
    await rename(`${on.byDefault}.away`, on.byDefault)
    await (await on.start()).tidy()
    expect(await contents()).toEqual(both)
    expect(await readdir(join(on.byDefault, asideFolder))).toEqual([])
  })

  test('is back with the sheet, and stays', async () => {
    const [time = ''] = await readdir(join(on.byDefault, asideFolder))
    await rename(copyPath(join(on.byDefault, asideFolder, time), purged), copyPath(on.byDefault, purged))
    await startAfter(40)
    expect(await contents()).toEqual(both)
  })

  test('is told by what somebody put beside, too', async () => {
    const own = join(on.byDefault, asideFolder, 'とっておく')
    await mkdir(join(own, 'sheets'), { recursive: true })
    await rename(copyPath(on.byDefault, kept), copyPath(own, kept))
    await startAfter(40)
    expect(await contents()).toEqual([fileOf(shared)])
  })
})

describe('nothing goes while a record can not be read', () => {
  const left = async () => [await contents(), await versions()]
  const all = [both, ['version-lost.1.juten', 'version-purged.1.juten']]

  test('since it is damaged', async () => {
    await writeFile(copyPath(on.byDefault, kept), 'NUL')
    await startAfter(40)
    expect(await left()).toEqual(all)
  })

  test('since a later version wrote it', async () => {
    const path = copyPath(on.byDefault, kept)
    await writeFile(path, (await readFile(path, 'utf8')).replace('"format":1', '"format":2'))
    await startAfter(40)
    expect(await left()).toEqual(all)
  })

  test('since a cloud drive gave it another name', async () => {
    const path = copyPath(on.byDefault, kept)
    await rename(path, path.replace('.juten', ' (競合コピー).juten'))
    await startAfter(40)
    expect(await left()).toEqual(all)
  })

  test('since it was there a moment ago, as on a share that goes away', async () => {
    const path = copyPath(on.byDefault, kept)
    const open: Disk['open'] = async (file, flags, mode) => {
      if (file === path) throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      return disk.open(file, flags, mode)
    }
    await startAfter(40, { ...disk, open })
    expect(await left()).toEqual(all)
  })
})
