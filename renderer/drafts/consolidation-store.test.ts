import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../consolidation/kept/event.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import { createConsolidationStore } from './consolidation-store.ts'
import { createDraftStore } from './draft-store.ts'
import { DraftsDatabase } from './drafts-database.ts'
import { DraftGone } from './save-failure.ts'

const opened: Dexie[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const database of opened.splice(0)) database.close()
})

let count = 0
const freshName = () => `consolidations-${(count += 1)}`

function started(name = freshName()) {
  const db = new DraftsDatabase(name)
  opened.push(db)
  return { db, store: createConsolidationStore(db), drafts: createDraftStore(db) }
}

function makeConsolidation(id: string, more: Partial<Consolidation> = {}): Consolidation {
  return {
    id,
    name: '令和4年度 当初',
    terms: {
      fiscalYear: 2022,
      phase: '当初',
      roster: ['総務部'],
      template: null,
      lastYear: [],
      settings: {},
    },
    termsId: 't1',
    due: null,
    sender: '',
    folder: null,
    tally: { expected: 1, returned: 0, open: 0 },
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    ...more,
  }
}

function keptVersion(department: string, cameAt: number): KeptReturn {
  const file = `${department}.xlsx`
  const print = `print of ${file}`
  const returns = [{ department, written: department, fiscalYear: 2022, goals: 2, problems: [] }] as const
  return {
    file,
    print,
    size: 10_000,
    folderPath: null,
    modifiedAt: null,
    cameAt,
    past: null,
    checked: { kind: 'returned', file, print, returns },
    shape: null,
    checkedUnder: 't1',
  }
}

const version = keptVersion('総務部', 1)
const later = keptVersion('財政部', 2)
const bytes = new Uint8Array([80, 75, 3, 4])
const texts = [{ department: '総務部', packed: new Uint8Array([1, 2]) }]
const came: readonly LoggedEvent[] = [
  { at: 1, event: { kind: 'came', file: version.file, print: version.print } },
]
const noted: readonly LoggedEvent[] = [
  { at: 2, event: { kind: 'noted', department: '総務部', text: '電話した' } },
]

it('gives the bytes of a print that another consolidation holds without them', async () => {
  const { store } = started()
  for (const id of ['a', 'b', 'c']) await store.keep(makeConsolidation(id))
  await store.add('a', [{ version, texts }], [])
  await store.add('b', [{ version, bytes, texts }], [])
  await store.add('c', [{ version: later, texts }], [])
  expect(await store.returned(version.print)).toEqual(bytes)
  expect(await store.returned(later.print)).toBeNull()
})

describe('a consolidation', () => {
  it('is there again after a new start, with what came and was decided', async () => {
    const name = freshName()
    const { store } = started(name)
    const consolidation = makeConsolidation('a', { due: '2022-05-20', sender: '企画課' })
    await store.keep(consolidation)
    await store.add('a', [{ version: later }, { version, bytes, texts }], came)
    await store.add('a', [], noted)
    const again = started(name).store
    expect(await again.list()).toEqual([consolidation])
    expect(await again.open('a')).toEqual({
      consolidation,
      returns: [version, later],
      log: [...came, ...noted],
    })
    expect(await again.bytesOf('a', version.file, version.print)).toEqual(bytes)
    expect(await again.textsOf('a', version.file, version.print)).toEqual(texts)
    expect(await again.open('b')).toBeNull()
  })

  it('comes in the order of its last change, among the deleted ones too', async () => {
    const { store } = started()
    await store.keep(makeConsolidation('old', { updatedAt: 1 }))
    await store.keep(makeConsolidation('new', { updatedAt: 3 }))
    await store.keep(makeConsolidation('deleted', { updatedAt: 2, deletedAt: 5 }))
    expect((await store.list()).map(({ id }) => id)).toEqual(['new', 'deleted', 'old'])
  })

  it('keeps what came when it is changed, and its terms when it is counted', async () => {
    const { store } = started()
    await store.keep(makeConsolidation('a'))
    await store.add('a', [{ version, bytes, texts }], came)
    await store.keep(makeConsolidation('a', { name: '期末', updatedAt: 4 }))
    const tally = { expected: 3, returned: 1, open: 1 }
    await store.count('a', tally)
    await store.count('gone', tally)
    expect(await store.list()).toEqual([makeConsolidation('a', { name: '期末', updatedAt: 4, tally })])
    const found = await store.open('a')
    expect([found?.returns, found?.log]).toEqual([[version], came])
  })

  it('keeps bytes and texts of a version where only what is known of it changes', async () => {
    const { store } = started()
    await store.keep(makeConsolidation('a'))
    await store.add('a', [{ version, bytes, texts }], [])
    const past = { ...version, past: 'replaced' } as const
    await store.add('a', [{ version: past }], [])
    const contents = () =>
      Promise.all([
        store.bytesOf('a', version.file, version.print),
        store.textsOf('a', version.file, version.print),
      ])
    expect((await store.open('a'))?.returns).toEqual([past])
    expect(await contents()).toEqual([bytes, texts])
    await store.add('a', [{ version, texts: [] }], [])
    expect(await contents()).toEqual([bytes, []])
  })

  it('knows the versions of one file apart, and says null of what never came', async () => {
    const { store } = started()
    await store.keep(makeConsolidation('a'))
    const second = { ...version, print: 'p2', cameAt: 3 }
    await store.add('a', [{ version, bytes }, { version: second }], [])
    expect((await store.open('a'))?.returns).toEqual([version, second])
    expect(await store.bytesOf('a', version.file, 'p2')).toBeNull()
    expect(await store.textsOf('a', version.file, 'p2')).toEqual([])
    expect(await store.bytesOf('b', version.file, version.print)).toBeNull()
  })
})

describe('adding', () => {
  it('keeps all of it or nothing', async () => {
    const { store } = started()
    await store.keep(makeConsolidation('a'))
    const unkeepable = { version: later, bytes: (() => 1) as unknown as typeof bytes }
    await expect(store.add('a', [{ version, bytes, texts }, unkeepable], came)).rejects.toThrow(
      'could not be cloned',
    )
    expect(await store.open('a')).toMatchObject({ returns: [], log: [] })
    expect(await store.bytesOf('a', version.file, version.print)).toBeNull()
  })

  it('is refused where the consolidation was removed for good, and leaves nothing behind', async () => {
    const { store, db } = started()
    await store.keep(makeConsolidation('a'))
    await store.purge('a')
    await expect(store.add('a', [{ version, bytes, texts }], came)).rejects.toThrow(DraftGone)
    const left = [db.returns, db.returnContents, db.events].map((table) => table.count())
    expect(await Promise.all(left)).toEqual([0, 0, 0])
  })

  it('is on disk when it is done', async () => {
    const { store } = started()
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.keep(makeConsolidation('a'))
    await store.add('a', [{ version, bytes, texts }], came)
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'strict' },
    ])
  })
})

describe('removing for good', () => {
  it('takes everything of it and nothing else', async () => {
    const { store, db, drafts } = started()
    const file = { name: '様式.xlsx', print: 'f' }
    await store.keepFile(file, bytes)
    for (const id of ['a', 'aa', 'b']) {
      await store.keep(makeConsolidation(id))
      await store.add(id, [{ version, bytes, texts }], came)
    }
    await drafts.keepTemplate({ id: 't', name: '様式.xlsx', bytes, addedAt: 1 })
    await store.purge('a')
    expect(await store.open('a')).toBeNull()
    expect(await store.bytesOf('a', version.file, version.print)).toBeNull()
    for (const id of ['aa', 'b']) {
      expect(await store.open(id)).toMatchObject({ returns: [version], log: came })
      expect(await store.bytesOf(id, version.file, version.print)).toEqual(bytes)
    }
    const left = [db.returns, db.returnContents, db.events].map((table) => table.count())
    expect(await Promise.all(left)).toEqual([2, 2, 2])
    expect(await drafts.template('t')).not.toBeNull()
    expect(await store.file('f')).toEqual(bytes)
  })
})

describe('a file that consolidations name', () => {
  it('comes back byte for byte under its print', async () => {
    const name = freshName()
    await started(name).store.keepFile({ name: '様式.xlsx', print: 'f' }, bytes)
    expect(await started(name).store.file('f')).toEqual(bytes)
    expect(await started(name).store.file('g')).toBeNull()
  })
})

describe('a database of version 2', () => {
  it('opens with its drafts, templates and forms whole, and keeps consolidations from then on', async () => {
    const name = freshName()
    const old = new Dexie(name)
    opened.push(old)
    old.version(1).stores({ drafts: 'id', steps: '[draftId+seq]', templates: 'id' })
    old.version(2).stores({ forms: 'id' })
    const template = { id: 't', name: '様式.xlsx', bytes, addedAt: 3 }
    const form = {
      id: 'f',
      name: '様式',
      sheets: [],
      fingerprints: [],
      madeFrom: '',
      addedAt: 1,
      usedAt: null,
    }
    await old.table('templates').add(template)
    await old.table('forms').add(form)
    await old.table('drafts').add({ id: 'd', templateId: 't', doneSeq: 1, stamp: 's' })
    await old.table('steps').add({ draftId: 'd', seq: 1, step: { at: 1 } })
    old.close()
    const { db, store, drafts } = started(name)
    expect(await drafts.list()).toEqual([{ id: 'd', templateId: 't' }])
    expect(await drafts.template('t')).toEqual(template)
    expect(await db.forms.toArray()).toEqual([form])
    expect(await db.steps.count()).toBe(1)
    expect(await store.list()).toEqual([])
    await store.keep(makeConsolidation('a'))
    expect(await started(name).store.list()).toEqual([makeConsolidation('a')])
  })
})
