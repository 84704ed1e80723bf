import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { disk, type Disk } from '../files/disk.ts'
import type { CopyName } from '../ipc/contract.ts'
import { choosePlace, type OwnedAnswer } from './choose-place.ts'
import { furtherName, isCopiesName } from './copies-name.ts'
import { installationId, ownerMark, ownerOf } from './owner.ts'
import { copiesIn, type CopiesOnDisk } from './testing/copies-in.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet: CopyName = { kind: 'sheet', id: 'a1' }
let one: CopiesOnDisk
let other: CopiesOnDisk
let share: string
let asked: string[]

beforeEach(async () => {
  ;[one, other] = [await copiesIn(), await copiesIn()]
  share = join(one.root, '共有')
  await mkdir(share)
  asked = []
})

const isThe = async (on: CopiesOnDisk, answer: OwnedAnswer = 'cancel') => {
  const id = await installationId(on.installation, disk)
  on.ownership = { id, ask: async (path) => (asked.push(path), answer) }
  on.answer = share
  return on.start()
}

describe('two PCs that choose one folder', () => {
  const path = () => join(share, 'Jutenの控え')
  const both = async (answer: OwnedAnswer) => {
    const first = await isThe(one)
    await first.writeCopy(sheet, {}, bytes('一人目'))
    expect(await first.moveCopies()).toEqual({ kind: 'moved', path: path(), left: null })
    const second = await isThe(other, answer)
    await second.writeCopy(sheet, {}, bytes('二人目'))
    return { first, second, moved: await second.moveCopies() }
  }

  test('have one beside the other, each with its own', async () => {
    const { first, second, moved } = await both('beside')
    const beside = join(share, 'Jutenの控え (2)')
    expect(asked).toEqual([path()])
    expect(moved).toEqual({ kind: 'moved', path: beside, left: null })
    expect(await first.readCopy(sheet)).toMatchObject({ bytes: bytes('一人目') })
    expect(await second.readCopy(sheet)).toMatchObject({ bytes: bytes('二人目') })
    other.answer = share
    expect(await (await isThe(other, 'beside')).moveCopies()).toMatchObject({
      trouble: 'denied',
      path: beside,
    })
    one.answer = share
    expect(await (await isThe(one)).moveCopies()).toMatchObject({ trouble: 'denied', path: path() })
  })

  test('leave everything as it was when the second thinks better of it', async () => {
    const { second, moved } = await both('cancel')
    expect(moved).toEqual({ kind: 'cancelled' })
    expect((await second.copiesFolder()).path).toBe(other.byDefault)
    expect(await readdir(share)).toEqual(['Jutenの控え'])
  })

  test('have one where the second says that it is theirs, as on a new PC', async () => {
    const { second, moved } = await both('adopt')
    expect(moved).toMatchObject({ kind: 'moved', path: path() })
    expect(await ownerOf(path(), other.ownership?.id ?? '', disk)).toEqual({ kind: 'ours' })
    expect(await second.listCopies()).toMatchObject({ kind: 'listed', entries: [{ name: sheet }] })
  })
})

test('a new installation that finds a folder in the place by default is offered what is in it, and has it', async () => {
  await (await isThe(one)).writeCopy(sheet, {}, bytes('一'))
  for (const file of [one.store, `${one.store}.twin`, one.installation]) await rm(file)
  const anew = await isThe(one)
  expect(await anew.listCopies()).toMatchObject({ kind: 'listed', entries: [{ name: sheet }] })
  expect(await ownerOf(one.byDefault, one.ownership?.id ?? '', disk)).toEqual({ kind: 'others' })
  await anew.writeCopy(sheet, {}, bytes('二'))
  expect(await ownerOf(one.byDefault, one.ownership?.id ?? '', disk)).toEqual({ kind: 'ours' })
  expect(asked).toEqual([])
})

test('a mark that is not understood is another’s, and one that can not be read is trouble', async () => {
  const path = join(share, 'Jutenの控え')
  await mkdir(path)
  const mine = {
    id: 'mine',
    ask: async (place: string): Promise<OwnedAnswer> => (asked.push(place), 'cancel'),
  }
  expect(await choosePlace(share, mine, disk)).toEqual({ kind: 'place', path })
  await writeFile(join(path, ownerMark), '{')
  expect(await choosePlace(path, mine, disk)).toEqual({ kind: 'cancelled' })
  const open: Disk['open'] = async () => {
    throw Object.assign(new Error('held'), { code: 'EACCES' })
  }
  const trouble = { kind: 'trouble', trouble: 'denied', path }
  expect(await choosePlace(share, mine, { ...disk, open })).toEqual(trouble)
})

test('the id of an installation is kept, and one that can not be read is not written over', async () => {
  const id = await installationId(one.installation, disk)
  expect(await installationId(one.installation, disk)).toBe(id)
  const open: Disk['open'] = async () => {
    throw Object.assign(new Error('held'), { code: 'EACCES' })
  }
  expect(await installationId(one.installation, { ...disk, open })).not.toBe(id)
  expect(await installationId(one.installation, disk)).toBe(id)
  expect(await readFile(one.installation, 'utf8')).toContain(id)
})

test('the names of folders beside one another are known', () => {
  for (const count of [2, 10, 99]) expect(isCopiesName(furtherName(count))).toBe(true)
  expect(isCopiesName(basename(one.byDefault).normalize('NFD'))).toBe(true)
  for (const name of ['', '共有', 'Jutenの控え.exe', 'Jutenの控え (2).exe', 'Jutenの控え()'])
    expect(isCopiesName(name)).toBe(false)
})
