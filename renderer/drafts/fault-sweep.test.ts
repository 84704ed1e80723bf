import 'fake-indexeddb/auto'
import { afterEach, expect, it } from 'vitest'
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import { versionOf } from '../history/version.ts'
import { record, emptyHistory } from '../sheet/history.ts'
import { createConsolidationStore } from './consolidation-store.ts'
import type { Draft } from './draft.ts'
import { createDraftStore } from './draft-store.ts'
import { DraftsDatabase } from './drafts-database.ts'
import { createFormStore } from './form-store.ts'
import { failureOf } from './save-failure.ts'
import { createVersionStore } from './version-store.ts'

// Every write of every verb meets a full disk, and a transaction that is aborted, at each of its steps in turn: it
// rejects and nothing has changed, or it is done whole.

const opened: DraftsDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})
let count = 0

const sheet = (department: string): Draft['sheet'] => ({
  sheetName: '表',
  department,
  fiscalYear: 2022,
  goals: [],
  extra: [],
})
const draft = (id: string): Draft => ({
  id,
  sheet: sheet('財政部'),
  templateId: 't',
  templateName: '様式.xlsx',
  imported: null,
  createdAt: 1,
  updatedAt: 1,
  exported: null,
  deletedAt: null,
})
const history = record(emptyHistory, sheet('財政部'), sheet('総務部'), { group: null, at: 1 })
const form = { id: 'f', name: '様式', sheets: [], fingerprints: [], madeFrom: '', addedAt: 1, usedAt: null }
const consolidation: Consolidation = {
  id: 'r',
  name: '令和4年度 当初',
  terms: { fiscalYear: 2022, phase: null, roster: [], template: null, lastYear: [], settings: {} },
  termsId: 't1',
  due: null,
  sender: '',
  folder: null,
  tally: { expected: null, returned: 0, open: 0 },
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
}
const version = (print: string): KeptReturn => ({
  file: `${print}.xlsx`,
  print,
  size: 1,
  folderPath: null,
  modifiedAt: null,
  cameAt: 1,
  past: null,
  checked: null,
  shape: null,
  checkedUnder: '',
})
const bytes = new Uint8Array([1, 2, 3])
const came = { at: 2, event: { kind: 'came', file: 'b.xlsx', print: 'b' } } as const
const moment = { why: 'worked', at: 5, file: null, name: null, draftId: 'a', updatedAt: 2 } as const

async function started() {
  const db = new DraftsDatabase(`sweep-${(count += 1)}`)
  opened.push(db)
  const stores = {
    db,
    drafts: createDraftStore(db),
    versions: createVersionStore(db, () => 9),
    consolidations: createConsolidationStore(db),
    forms: createFormStore(db),
  }
  await stores.drafts.create(draft('a'), history)
  await stores.versions.keep(versionOf({ ...moment, at: 1, sheet: sheet('財政部') }))
  await stores.consolidations.keep(consolidation)
  await stores.consolidations.add('r', [{ version: version('a'), bytes, texts: [] }], [])
  await stores.forms.keep(form)
  return stores
}
type Stores = Awaited<ReturnType<typeof started>>

const verbs: Readonly<Record<string, (stores: Stores) => Promise<unknown>>> = {
  'a new draft': ({ drafts }) => drafts.create(draft('b'), history),
  'a text': ({ drafts }) => drafts.write('a', { sheet: sheet('総務部'), updatedAt: 2 }, history),
  'a note on a draft': ({ drafts }) => drafts.amend('a', { deletedAt: 3 }),
  'removing a draft': ({ drafts }) => drafts.purge('a'),
  'a template': ({ drafts }) => drafts.keepTemplate({ id: 't', name: '様式.xlsx', bytes, addedAt: 1 }),
  'a version': ({ versions }) => versions.keep(versionOf({ ...moment, sheet: sheet('総務部') })),
  'a version’s name': ({ versions }) => versions.name('a', 1, '課長確認'),
  'removing a version': ({ versions }) => versions.remove('a', 1),
  'a consolidation': ({ consolidations }) => consolidations.keep({ ...consolidation, name: '別名' }),
  'a tally': ({ consolidations }) => consolidations.count('r', { expected: 3, returned: 1, open: 0 }),
  'returned files and decisions': ({ consolidations }) =>
    consolidations.add('r', [{ version: version('b'), bytes, texts: [] }, { version: version('a') }], [came]),
  'a file of a consolidation': ({ consolidations }) =>
    consolidations.keepFile({ name: '様式.xlsx', print: 'p' }, bytes),
  'removing a consolidation': ({ consolidations }) => consolidations.purge('r'),
  'a form': ({ forms }) => forms.keep({ ...form, name: '別名' }),
  'a form’s name': ({ forms }) => forms.rename('f', '別名'),
  'a form’s use': ({ forms }) => forms.touch(['f'], 9),
  'removing a form': ({ forms }) => forms.remove('f'),
}

/** Everything that lies in the database. */
async function contents({ db }: Stores): Promise<unknown> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
  return Object.fromEntries(tables) as unknown
}

const steps = ['add', 'put', 'delete', 'get', 'getAll', 'openCursor', 'count'] as const
type Accident = (store: IDBObjectStore) => never | void

const accidents: Readonly<Record<string, Accident>> = {
  'the disk is full': () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
  'the transaction is aborted': (store) => store.transaction.abort(),
}

/** Lets the accident happen at the step of this number from now on; tells whether it came to it. */
async function meeting(accident: Accident, step: number, work: () => Promise<unknown>) {
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>
  const originals = steps.map((name) => [name, prototype[name]] as const)
  let taken = 0
  for (const [name, original] of originals)
    prototype[name] = function (this: IDBObjectStore, ...args) {
      taken += 1
      if (taken === step) accident(this)
      return original?.apply(this, args)
    }
  try {
    await work()
    return { error: null, met: taken >= step }
  } catch (error) {
    return { error, met: taken >= step }
  } finally {
    for (const [name, original] of originals) if (original) prototype[name] = original
  }
}

let swept = 0
for (const [what, write] of Object.entries(verbs))
  for (const [happens, accident] of Object.entries(accidents))
    it(`${what} is kept whole or not at all where ${happens}`, async () => {
      const whole = await started()
      await write(whole)
      const after = await contents(whole)
      for (let step = 1; ; step += 1) {
        const stores = await started()
        const before = await contents(stores)
        const { error, met } = await meeting(accident, step, () => write(stores))
        if (!met) {
          expect(step).toBeGreaterThan(1)
          expect(error).toBeNull()
          return
        }
        swept += 1
        expect(error).not.toBeNull()
        if (happens === 'the disk is full') expect(failureOf(error)).toBe('no-space')
        expect(await contents(stores)).toEqual(before)
        // Once there is room again, the same work is done as ever.
        await write(stores)
        expect(comparable(await contents(stores))).toEqual(comparable(after))
      }
    })

/** Without what is another one each time. */
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'stamp' ? null : inner))) as unknown

it('sweeps over many steps', () => {
  expect(swept).toBeGreaterThan(60)
})
