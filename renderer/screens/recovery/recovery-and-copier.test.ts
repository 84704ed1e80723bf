import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { Copier } from '../../copies/copier.ts'
import { copiedStores, followedDrafts, withHeld, type HeldDrafts } from '../../copies/copied-stores.ts'
import { holdSource } from '../../copies/held-source.ts'
import { MemoryCopies } from '../../copies/testing/memory-copies.ts'
import { createConsolidationStore } from '../../drafts/consolidation-store.ts'
import type { Draft } from '../../drafts/draft.ts'
import { createDraftStore } from '../../drafts/draft-store.ts'
import { DraftsDatabase } from '../../drafts/drafts-database.ts'
import { createVersionStore } from '../../drafts/version-store.ts'
import { versionKeys } from '../../drafts/version-keys.ts'
import { versionOf } from '../../history/version.ts'
import { bringVersionsBack } from '../../copies/copied-versions.ts'
import { createFormStore } from '../../drafts/form-store.ts'
import type { LoggedEvent } from '../../consolidation/kept/event.ts'
import type { BringInPorts } from '../../records/bring-in.ts'
import { keptRecords } from '../../records/kept-records.ts'
import { decodeRecord } from '../../records/record-file.ts'
import type { RecordName } from '../../records/record.ts'
import { bytesOf, makeDraft, makeRound } from '../../records/testing/make-records.ts'
import { emptyHistory } from '../../sheet/history.ts'
import { incompleteOf, Recovery } from './recovery.ts'

const opened: DraftsDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})
let count = 0

const now = 1_700_000_000_000
const day = 24 * 60 * 60 * 1000

const round: RecordName = { kind: 'consolidation', id: 'r' }
const sheet: RecordName = { kind: 'sheet', id: 'a' }
const leftOut: LoggedEvent = {
  at: 9,
  event: { kind: 'left-out', file: '一.xlsx', print: '', isOut: true },
}

/** A database on a PC with these copies, which compares both at its start. */
function pc(disk: MemoryCopies) {
  const db = new DraftsDatabase(`recovery-${(count += 1)}`)
  opened.push(db)
  const plain = {
    drafts: createDraftStore(db),
    consolidations: createConsolidationStore(db),
    forms: createFormStore(db),
  }
  const held: HeldDrafts = new Map()
  const newest = withHeld(keptRecords(plain), held)
  const versions: Draft[] = []
  const kept = createVersionStore(db, () => now)
  let isFull = false
  let ids = 0
  const start = ({ isHeld = false } = {}) => {
    const after = (milliseconds: number, run: () => void) => {
      const timer = milliseconds === 0 ? setTimeout(run) : null
      return () => timer && clearTimeout(timer)
    }
    const { source, open } = holdSource(newest)
    if (!isHeld) open()
    const copier = new Copier({ copies: disk.copies, source, after })
    const stores = copiedStores(plain, copier, held)
    const fails = () => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
    }
    const add: BringInPorts['consolidations']['add'] = async (...args) => {
      fails()
      return plain.consolidations.add(...args)
    }
    const write: BringInPorts['drafts']['write'] = async (...args) => {
      fails()
      return plain.drafts.write(...args)
    }
    const into: BringInPorts = {
      forms: stores.forms,
      drafts: followedDrafts({ ...plain.drafts, write }, held),
      consolidations: { ...plain.consolidations, add },
      here: newest,
      close: async () => {},
      changed: (name) => copier.changed(name),
      keepVersion: async (draft) => void versions.push(draft),
      newId: () => `fresh${(ids += 1)}`,
      now: () => 99,
      besideName: (name) => `${name}（控え）`,
    }
    const recovery = new Recovery({
      copies: disk.copies,
      copier,
      records: keptRecords(plain),
      compared: open,
      into,
      keepCopied: async (draft) => {
        fails()
        versions.push(draft)
      },
      bringVersionsBack: (id) => bringVersionsBack(id, disk.copies, kept),
      missing: {
        ...plain,
        copier,
        versions: kept,
        draftOf: async (id) => (await plain.drafts.open(id))?.draft ?? null,
        versionKeys: () => versionKeys(db),
        now: () => now,
      },
      hold: () => {},
    })
    return { copier, stores, recovery }
  }
  const fill = (full: boolean) => void (isFull = full)
  const names = async () => (await plain.consolidations.list()).map(({ name }) => name).sort()
  return { plain, start, versions, kept, fill, names }
}

type Pc = ReturnType<typeof pc>

async function addRound({ stores }: ReturnType<Pc['start']>, ...given: Parameters<typeof makeRound>) {
  const { consolidation, returns, log, bytes } = await makeRound(...given)
  await stores.consolidations.keep(consolidation)
  const versions = returns.map((version) => ({ version, bytes: bytes.get(version.print) ?? bytesOf('') }))
  await stores.consolidations.add(consolidation.id, versions, log)
}

const lengthOf = (disk: MemoryCopies, { kind, id }: RecordName): number => {
  const kept = disk.kept.get(`${kind} ${id}`)
  const record = kept && decodeRecord(kept.bytes)
  return record?.ok && record.value.kind === 'consolidation' ? record.value.log.length : 0
}

/** Copies of another PC's consolidation to which these files came. */
async function copiesOf(...files: readonly string[]): Promise<MemoryCopies> {
  const disk = new MemoryCopies()
  const there = pc(disk).start()
  await addRound(there, 'r', files)
  await there.copier.flush()
  return disk
}

const many = Array.from({ length: 60 }, (_, i) => `部局${i}`)

describe('a consolidation', () => {
  it('whose bringing back breaks off stays whole among the copies, is offered again, and then comes back', async () => {
    const disk = await copiesOf(...many)
    const here = pc(disk)
    const { recovery, copier } = here.start()
    await recovery.look()
    here.fill(true)
    await recovery.bringBack([round])
    expect(recovery.open).toHaveLength(1)
    expect(await here.names()).toHaveLength(1)
    await copier.flush()
    expect(lengthOf(disk, round)).toBe(60)
    here.fill(false)
    const again = here.start()
    await again.recovery.look()
    expect(again.recovery.open.map(({ standing }) => standing)).toEqual(['newer'])
    await again.recovery.bringBack([round])
    expect(again.recovery.open).toEqual([])
    expect(await here.plain.consolidations.lengthOf('r')).toBe(120)
  })

  it('that one begins without comes in beside once work goes on, before its copy is written over', async () => {
    const disk = await copiesOf('一', '二', '三')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['一'])
    const { recovery, copier, stores } = here.start()
    await recovery.look()
    recovery.putOff(true)
    await copier.flush()
    expect(await here.names()).toHaveLength(1)
    await stores.consolidations.add('r', [], [leftOut])
    await copier.flush()
    expect(await here.names()).toEqual(['令和4年度 当初', '令和4年度 当初（控え）'])
    expect(await here.plain.consolidations.lengthOf('fresh1')).toBe(6)
    expect(recovery.open).toEqual([])
    await recovery.bringBack([round])
    expect((await here.plain.consolidations.open('r'))?.log.at(-1)).toEqual(leftOut)
    expect(disk.aside).toEqual(['consolidation r'])
  })

  it('that can’t come in beside keeps its copy as it is, and says so', async () => {
    const disk = await copiesOf('一', '二', '三')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['一'])
    const { recovery, copier, stores } = here.start()
    await recovery.look()
    recovery.putOff(true)
    here.fill(true)
    await stores.consolidations.add('r', [], [leftOut])
    expect(await copier.flush()).toBe(false)
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'no-space' })
    expect(lengthOf(disk, round)).toBe(3)
    expect(recovery.open).toHaveLength(1)
  })

  it('that was decided on in both places is offered once', async () => {
    const disk = await copiesOf('一', '二', '三')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['四'])
    const { recovery, copier } = here.start()
    await recovery.look()
    await recovery.bringBack([round])
    await copier.flush()
    expect(await here.names()).toEqual(['令和4年度 当初', '令和4年度 当初（控え）'])
    const again = here.start()
    await again.recovery.look()
    expect(again.recovery.open).toEqual([])
  })

  it('that came back without some of its files is told of', async () => {
    const disk = await copiesOf('一', '二')
    for (const name of disk.kept.keys()) if (name.startsWith('content')) disk.kept.delete(name)
    const { recovery } = pc(disk).start()
    await recovery.look()
    await recovery.bringBack([round])
    expect(recovery.open).toEqual([])
    expect(recovery.isAllBack).toBe(false)
    const state = recovery.state.getState()
    expect(state.kind === 'known' && incompleteOf(state)).toMatchObject([
      { record: { id: 'r', title: '令和4年度 当初' }, files: ['様式.xlsx', '一.xlsx', '二.xlsx'] },
    ])
  })

  it('that grew here while its copy grew otherwise loses neither, also where the one here is longer', async () => {
    const disk = await copiesOf('一', '二')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['三', '四', '五'])
    const { recovery, copier } = here.start()
    await recovery.look()
    expect(recovery.open).toEqual([])
    await copier.flush()
    expect(await here.names()).toEqual(['令和4年度 当初', '令和4年度 当初（控え）'])
  })

  it('that went on here from what its copy holds is copied without more ado', async () => {
    const disk = await copiesOf('一')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['一', '二'])
    const { recovery, copier } = here.start()
    await recovery.look()
    await copier.flush()
    expect(await here.names()).toHaveLength(1)
    expect(disk.aside).toEqual([])
    expect(lengthOf(disk, round)).toBe(2)
  })
})

it('a sheet that one begins without is a version once its copy is written over', async () => {
  const disk = new MemoryCopies()
  const there = pc(disk).start()
  const copied = await makeDraft('a', '控えの文', { updatedAt: 5 })
  await there.stores.drafts.create(copied)
  await there.copier.flush()
  const here = pc(disk)
  const old = await makeDraft('a', '古い文')
  await here.plain.drafts.create(old)
  const { recovery, copier, stores } = here.start()
  await recovery.look()
  here.fill(true)
  recovery.putOff(true)
  await stores.drafts.write('a', { sheet: old.sheet, updatedAt: 9 }, emptyHistory)
  expect(await copier.flush()).toBe(false)
  expect(recovery.open.map(({ offered }) => offered.id)).toEqual([sheet.id])
  here.fill(false)
  expect(await copier.flush()).toBe(true)
  expect(here.versions).toEqual([copied])
  expect(recovery.open).toEqual([])
})

it('a sheet that the database refuses stays on offer, with its copy as it is', async () => {
  const disk = new MemoryCopies()
  const there = pc(disk).start()
  await there.stores.drafts.create(await makeDraft('a', '控えの文', { updatedAt: 5 }))
  await there.copier.flush()
  const { written } = disk
  const here = pc(disk)
  await here.plain.drafts.create(await makeDraft('a', '古い文'))
  const { recovery, copier, stores } = here.start()
  await recovery.look()
  await stores.drafts.open('a')
  here.fill(true)
  const before = written.length
  await recovery.bringBack([sheet])
  await copier.flush()
  expect(written).toHaveLength(before)
  expect(recovery.open.map(({ offered }) => offered.id)).toEqual(['a'])
  here.fill(false)
  await recovery.bringBack([sheet])
  await copier.flush()
  expect(recovery.open).toEqual([])
  const copy = await disk.copies.readCopy(sheet)
  const record = copy.kind === 'read' ? decodeRecord(copy.bytes) : null
  expect(record).toMatchObject({ value: { draft: { updatedAt: 99 } } })
  const kept = await here.plain.drafts.open('a')
  expect(kept?.draft.sheet.goals[0]?.current?.title).toBe('控えの文')
})

describe('a copy that can’t be read', () => {
  it('is set aside before another takes its place', async () => {
    const disk = new MemoryCopies()
    const here = pc(disk)
    const before = here.start()
    await before.stores.drafts.create(await makeDraft('a', '一'))
    await before.copier.flush()
    disk.spoil(sheet, 'damaged')
    const { recovery, copier } = here.start()
    await recovery.look()
    await copier.flush()
    expect(disk.aside).toEqual(['sheet a'])
    expect(disk.kept.has('sheet a')).toBe(true)
    expect(here.versions).toEqual([])
  })

  it('for a while is not written over, and what it alone holds comes in beside first', async () => {
    const disk = await copiesOf('一', '二', '三')
    const here = pc(disk)
    await addRound(here.start(), 'r', ['四'])
    disk.spoil(round, 'busy')
    const { recovery, copier } = here.start()
    await recovery.look()
    expect(await copier.flush()).toBe(false)
    expect(copier.state.getState()).toEqual({ kind: 'failing', trouble: 'busy' })
    disk.spoil(round, null)
    await copier.flush()
    expect(await copier.flush()).toBe(true)
    expect(await here.names()).toEqual(['令和4年度 当初', '令和4年度 当初（控え）'])
    expect(copier.state.getState()).toEqual({ kind: 'kept' })
  })

  it('of a sheet gives way to the newest version of the sheet, with its template', async () => {
    const disk = new MemoryCopies()
    const draft = await makeDraft('a', '新しい版')
    const { sheet: old } = await makeDraft('a', '古い版')
    const there = pc(disk)
    const template = { id: draft.templateId, name: '様式.xlsx', bytes: bytesOf('様式'), addedAt: 1 }
    await there.plain.drafts.keepTemplate(template)
    await there.plain.drafts.create(draft)
    const moment = { why: 'worked', file: null, name: null, draftId: 'a', updatedAt: 1 } as const
    await there.kept.keep(versionOf({ ...moment, at: now - 9, sheet: old }))
    await there.kept.keep(versionOf({ ...moment, at: now, sheet: draft.sheet }))
    const before = there.start()
    await before.recovery.look()
    await before.copier.flush()
    disk.spoil(sheet, 'damaged')
    const here = pc(disk)
    const { recovery, copier } = here.start()
    await recovery.look()
    expect(recovery.open.map(({ offered }) => offered)).toMatchObject([{ id: 'a', title: '財政部' }])
    await recovery.bringBack([sheet])
    expect(recovery.isAllBack).toBe(true)
    expect((await here.plain.drafts.open('a'))?.draft.sheet).toEqual(draft.sheet)
    expect(await here.plain.drafts.template(draft.templateId)).not.toBeNull()
    expect(await here.kept.list('a')).toHaveLength(2)
    await copier.flush()
    expect(disk.aside).toEqual(['sheet a'])
    expect(await disk.copies.readCopy(sheet)).toMatchObject({ kind: 'read' })
  })
})

it('files and versions that the last time did not come to are copied at the next start', async () => {
  const disk = await copiesOf('一', '二')
  const files = [...disk.kept.keys()].filter((name) => name.startsWith('content'))
  const here = pc(disk)
  await addRound(here.start(), 'r', ['一', '二'])
  const draft = await makeDraft('a', '一')
  await here.plain.drafts.create(draft)
  const moment = { why: 'worked', file: null, name: null, draftId: 'a', updatedAt: 1 } as const
  const { sheet: longAgo } = await makeDraft('a', '昔')
  await here.kept.keep(versionOf({ ...moment, at: now - 31 * day, sheet: longAgo }))
  await here.kept.keep(versionOf({ ...moment, at: now - day, sheet: draft.sheet }))
  for (const name of files) disk.kept.delete(name)
  // As in the app, where nothing is copied before both sides are compared.
  const { recovery, copier } = here.start({ isHeld: true })
  await recovery.look()
  await copier.flush()
  expect([...disk.kept.keys()]).toEqual(expect.arrayContaining(files))
  const versions = [...disk.kept.keys()].filter((name) => name.startsWith('version'))
  expect(versions).toEqual([`version a.${now - day}`])
})
