import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { disk, type Disk } from '../files/disk.ts'
import type { CopyName } from '../ipc/contract.ts'
import { openPlace } from './copies-place.ts'
import { noteMoved, noteWelcome } from './notes.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet: CopyName = { kind: 'sheet', id: 'a1' }
let on: CopiesOnDisk
let drive: string

beforeEach(async () => {
  on = await copiesIn()
  drive = join(on.root, 'drive')
  await mkdir(drive)
})

/** The copies are on another drive, and the folder by default is gone with its note. */
async function moved(): Promise<string> {
  const copies = await on.start()
  await copies.writeCopy(sheet, {}, bytes('一'))
  on.answer = drive
  await copies.moveCopies()
  await rm(on.byDefault, { recursive: true })
  return join(drive, 'Jutenの控え')
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

describe('a memory of the folder', () => {
  test('that can not be read for now is no first start, is not written over, and is read when it can be', async () => {
    const path = await moved()
    let isHeld = true
    const open: Disk['open'] = async (file, flags, mode) => {
      if (isHeld && String(file).startsWith(on.store))
        throw Object.assign(new Error('held'), { code: 'EACCES' })
      return disk.open(file, flags, mode)
    }
    const copies = await on.start({ ...disk, open })
    expect(await copies.listCopies()).toMatchObject({ kind: 'trouble', trouble: 'denied' })
    expect(await copies.writeCopy(sheet, {}, bytes('二'))).toEqual({ kind: 'stood-in', trouble: 'denied' })
    expect(await isThere(on.byDefault)).toBe(false)
    isHeld = false
    expect(await copies.copiesFolder()).toEqual({ path, trouble: null })
    expect(await copies.readCopy(sheet)).toMatchObject({ kind: 'read', bytes: bytes('二') })
  })

  test.each(['', '{', 'null', '{"path":1}'])('that says %j is made good by its twin', async (damaged) => {
    const path = await moved()
    await writeFile(on.store, damaged)
    expect(await (await on.start()).copiesFolder()).toEqual({ path, trouble: null })
  })

  test('that nobody can read any more is trouble, and moving to where the copies are mends it', async () => {
    const path = await moved()
    for (const store of [on.store, `${on.store}.twin`]) await writeFile(store, '')
    const copies = await on.start()
    expect(await copies.listCopies()).toMatchObject({ kind: 'trouble', trouble: 'absent' })
    expect(await copies.writeCopy(sheet, {}, bytes('二'))).toEqual({ kind: 'stood-in', trouble: 'absent' })
    expect(await isThere(on.byDefault)).toBe(false)
    expect(await readFile(on.store, 'utf8')).toBe('')
    expect(await copies.moveCopies()).toEqual({ kind: 'moved', path, left: 'absent' })
    expect(await (await on.start()).copiesFolder()).toEqual({ path, trouble: null })
  })
})

describe('a note that says where the copies are', () => {
  const noted = async (to: string) => {
    await mkdir(on.byDefault, { recursive: true })
    await noteMoved(on.byDefault, to, disk)
    return (await openPlace(on)).path()
  }
  const ours = () => join(drive, 'Jutenの控え')

  test('leads to a folder of that name with our note in it', async () => {
    await mkdir(ours())
    expect(await noted(ours())).toBe(on.byDefault)
    await noteWelcome(ours(), disk)
    expect(await noted(ours())).toBe(ours())
  })

  test('leads to a drive that is not plugged in, which is trouble and no new beginning', async () => {
    expect(await noted(ours())).toBe(ours())
    expect(await (await on.start()).listCopies()).toMatchObject({ kind: 'trouble', trouble: 'absent' })
  })

  test('leads to no program, no other folder, no relative path and nothing to be resolved', async () => {
    await writeFile(join(drive, 'Jutenの控え'), 'MZ')
    await mkdir(join(drive, 'other'))
    await noteWelcome(join(drive, 'other'), disk)
    const places = [
      ours(),
      join(drive, 'other'),
      'Jutenの控え',
      `${drive}/other/../Jutenの控え`,
      `/${ours()}`,
    ]
    for (const place of places) expect(await noted(place)).toBe(on.byDefault)
  })

  test('leads to the network only where the user says so, and what they said is remembered', async () => {
    await mkdir(ours())
    await noteWelcome(ours(), disk)
    await noted(ours())
    const asked: string[] = []
    const open = async (answer: boolean) => {
      const looked: string[] = []
      const stat: Disk['stat'] = (path) => (looked.push(path), disk.stat(path))
      const ask = async (path: string) => {
        expect(looked.filter((one) => one.startsWith(drive))).toEqual([])
        asked.push(path)
        return answer
      }
      return (
        await openPlace(on, { ...disk, stat }, { isOnNetwork: (path) => path.startsWith(drive), ask })
      ).path()
    }
    expect(await open(false)).toBe(on.byDefault)
    expect(await open(true)).toBe(on.byDefault)
    for (const store of [on.store, `${on.store}.twin`]) await rm(store)
    expect(await open(true)).toBe(ours())
    expect(await open(false)).toBe(ours())
    expect(asked).toEqual([ours(), ours()])
  })
})

test('what stands where the folder was and is no folder is never shown', async () => {
  await (await on.start()).writeCopy(sheet, {}, bytes('一'))
  await rename(on.byDefault, `${on.byDefault}.away`)
  await writeFile(on.byDefault, 'MZ')
  const copies = await on.start()
  expect(await copies.copiesFolder()).toEqual({ path: on.byDefault, trouble: 'absent' })
  await copies.showCopies()
  expect(on.shown).toEqual([on.standIn])
})
