import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import { createConsolidationStore } from '../drafts/consolidation-store.ts'
import { createDraftStore } from '../drafts/draft-store.ts'
import { DraftsDatabase } from '../drafts/drafts-database.ts'
import { createFormStore } from '../drafts/form-store.ts'
import { keptRecords } from '../records/kept-records.ts'
import { makeDraft, makeRound } from '../records/testing/make-records.ts'
import { emptyHistory } from '../sheet/history.ts'
import { copiedStores, withHeld, type HeldDrafts } from './copied-stores.ts'

const opened: DraftsDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})
let count = 0

/** Stores, and what was told of them. */
function started() {
  const db = new DraftsDatabase(`copied-${(count += 1)}`)
  opened.push(db)
  const told: string[] = []
  const held: HeldDrafts = new Map()
  const plain = {
    drafts: createDraftStore(db),
    consolidations: createConsolidationStore(db),
    forms: createFormStore(db),
  }
  const port = {
    changed: ({ kind, id }: { kind: string; id: string }) => void told.push(`${kind} ${id}`),
    removed: ({ kind, id }: { kind: string; id: string }) => void told.push(`${kind} ${id} removed`),
    during: <Value>(write: Promise<Value>) => write,
  }
  const records = withHeld(keptRecords(plain), held)
  return { plain, stores: copiedStores(plain, port, held), told, records }
}

const titleOf = async (records: ReturnType<typeof started>['records']) => {
  const found = await records.read({ kind: 'sheet', id: 'a' })
  return found.ok && found.record.kind === 'sheet' ? found.record.draft.sheet.goals[0]?.current?.title : null
}

it('tells of every change of a sheet, a consolidation and a form', async () => {
  const { stores, told } = started()
  const draft = await makeDraft('a', '一')
  await stores.drafts.create(draft)
  await stores.drafts.write('a', { sheet: draft.sheet, updatedAt: 2 }, emptyHistory)
  await stores.drafts.amend('a', { deletedAt: 3 })
  await stores.drafts.purge('a')
  const { consolidation, returns, log } = await makeRound('r', ['一'])
  await stores.consolidations.keep(consolidation)
  await stores.consolidations.add(
    'r',
    returns.map((version) => ({ version })),
    log,
  )
  await stores.consolidations.add('r', [], [])
  await stores.consolidations.purge('r')
  const form = { id: 'f', name: '', sheets: [], fingerprints: [], madeFrom: '', addedAt: 1, usedAt: null }
  await stores.forms.keep(form)
  await stores.forms.rename('f', '様式')
  await stores.forms.remove('f')
  const three = (name: string) => [name, name, `${name} removed`]
  expect(told).toEqual(['sheet a', ...three('sheet a'), ...three('consolidation r'), ...three('form f')])
})

it('holds a text that the database did not take, to be copied all the more', async () => {
  const { plain, stores, told, records } = started()
  await plain.drafts.create(await makeDraft('a', '一'))
  await stores.drafts.open('a')
  const { sheet } = await makeDraft('a', '二')
  const failing = new DOMException('full', 'QuotaExceededError')
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw failing
  }
  try {
    await expect(stores.drafts.write('a', { sheet, updatedAt: 2 }, emptyHistory)).rejects.toThrow('full')
  } finally {
    IDBObjectStore.prototype.put = put
  }
  expect(told).toEqual(['sheet a'])
  expect(await titleOf(records)).toBe('二')
})

it('reads a draft that nobody opened from where it lies', async () => {
  const { plain, records } = started()
  await plain.drafts.create(await makeDraft('a', '一'))
  expect(await titleOf(records)).toBe('一')
})

it('keeps the newer text when an older one is opened again', async () => {
  const { plain, stores, records } = started()
  await stores.drafts.create(await makeDraft('a', '新しい', { updatedAt: 9 }))
  await plain.drafts.purge('a')
  await plain.drafts.create(await makeDraft('a', '古い'))
  await stores.drafts.open('a')
  expect(await titleOf(records)).toBe('新しい')
})
