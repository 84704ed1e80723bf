import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { emptyHistory, record, redo, undo, type History } from '../sheet/history.ts'
import type { Draft } from './draft.ts'
import { createDraftStore, type DraftStore } from './draft-store.ts'
import { DraftsDatabase } from './drafts-database.ts'
import { DraftGone, failureOf, NewerVersion } from './save-failure.ts'

const opened: DraftsDatabase[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const database of opened.splice(0)) database.close()
})

/** As IndexedDB counts them: ten of its versions to one of ours. */
const laterVersion = (new DraftsDatabase('none').verno + 1) * 10

let count = 0
const freshName = () => `drafts-${(count += 1)}`

/** A store as after a start: nothing is remembered but what lies in the database. */
function started(name: string): { store: DraftStore; db: DraftsDatabase } {
  const db = new DraftsDatabase(name)
  opened.push(db)
  return { store: createDraftStore(db), db }
}

function draft(id: string, more: Partial<Draft> = {}): Draft {
  return {
    id,
    sheet: { sheetName: '表', department: '', fiscalYear: 2022, goals: [], extra: [] },
    templateId: 't',
    templateName: '様式.xlsx',
    imported: null,
    createdAt: 1,
    updatedAt: 1,
    exported: null,
    deletedAt: null,
    ...more,
  }
}

type Sheet = Draft['sheet']
interface Editing {
  readonly sheet: Sheet
  readonly history: History
  readonly at: number
}

const beginning: Editing = { sheet: draft('').sheet, history: emptyHistory, at: 0 }

function typed(now: Editing, department: string, group: string | null = null, pause = 2_000): Editing {
  const sheet = { ...now.sheet, department }
  const at = now.at + pause
  return { sheet, history: record(now.history, now.sheet, sheet, { group, at }), at }
}

function travelled(now: Editing, travel: typeof undo): Editing {
  const there = travel(now.history, now.sheet)
  return there === null ? now : { ...now, sheet: there.value, history: there.history }
}

const keep = (store: DraftStore, { sheet, history, at }: Editing, id = 'a') =>
  store.write(id, { sheet, updatedAt: at }, history)

async function expectKept(name: string, { sheet, history }: Editing): Promise<void> {
  const found = await started(name).store.open('a')
  expect(found?.draft.sheet).toEqual(sheet)
  expect(found?.history).toEqual(history)
}

describe('the history of a draft', () => {
  it('is there again after a new start, what can be redone in its order', async () => {
    const name = freshName()
    const { store } = started(name)
    await store.create(draft('a'))
    let now = ['x', 'xy', 'xyz', 'xyzw'].reduce((before, text) => typed(before, text), beginning)
    await keep(store, now)
    now = travelled(travelled(travelled(now, undo), undo), undo)
    await keep(store, now)
    await expectKept(name, now)
    now = travelled(now, redo)
    await keep(store, now)
    await expectKept(name, now)
    expect(travelled(now, redo).sheet.department).toBe('xyz')
  })

  it('holds a step that typing was added to, as it is now', async () => {
    const name = freshName()
    const { store } = started(name)
    await store.create(draft('a'))
    let now = typed(beginning, 'x', 'department')
    await keep(store, now)
    now = typed(now, 'xy', 'department', 100)
    await keep(store, now)
    expect(now.history.past).toHaveLength(1)
    await expectKept(name, now)
  })

  it('forgets what was undone once something else is typed', async () => {
    const name = freshName()
    const { store, db } = started(name)
    await store.create(draft('a'))
    let now = ['x', 'xy', 'xyz'].reduce((before, text) => typed(before, text), beginning)
    await keep(store, now)
    now = typed(travelled(travelled(now, undo), undo), 'other')
    await keep(store, now)
    await expectKept(name, now)
    expect(await db.steps.count()).toBe(2)
  })

  it('drops the oldest steps on disk too, and puts no step twice', async () => {
    const name = freshName()
    const { store, db } = started(name)
    await store.create(draft('a'))
    let now = beginning
    for (let n = 0; n < 1_000; n += 1) now = typed(now, String(n))
    await keep(store, now)
    const put = vi.spyOn(db.steps, 'bulkPut')
    for (let n = 0; n < 3; n += 1) now = typed(now, `more ${n}`)
    await keep(store, now)
    expect(put.mock.calls.map(([rows]) => rows.length)).toEqual([3])
    expect(await db.steps.count()).toBe(1_000)
    await expectKept(name, now)
    for (let n = 0; n < 1_000; n += 1) now = travelled(now, undo)
    await keep(store, now)
    await expectKept(name, now)
  })

  it('is put on from where it was opened', async () => {
    const name = freshName()
    const before = typed(typed(beginning, 'x'), 'xy')
    await started(name).store.create(draft('a', { sheet: before.sheet }), before.history)
    const { store, db } = started(name)
    const history = (await store.open('a'))?.history ?? emptyHistory
    const put = vi.spyOn(db.steps, 'bulkPut')
    const now = typed({ ...before, history }, 'xyz')
    await keep(store, now)
    expect(put.mock.calls.map(([rows]) => rows.length)).toEqual([1])
    await expectKept(name, now)
  })

  it('may put steps in front of those that are there', async () => {
    const name = freshName()
    const { store } = started(name)
    const now = ['x', 'xy', 'xyz'].reduce((before, text) => typed(before, text), beginning)
    await store.create(draft('a'), { past: now.history.past.slice(1), future: [] })
    await keep(store, now)
    await expectKept(name, now)
  })

  it('comes with a new draft that has one', async () => {
    const name = freshName()
    const now = travelled(typed(typed(beginning, 'x'), 'xy'), undo)
    await started(name).store.create(draft('a', { sheet: now.sheet }), now.history)
    await expectKept(name, now)
  })

  it('stays of one piece where two windows write the same draft', async () => {
    const name = freshName()
    const [here, there] = [started(name).store, started(name).store]
    await here.create(draft('a'))
    await there.open('a')
    const one = typed(typed(beginning, 'x'), 'xy')
    const other = typed(beginning, 'other')
    await keep(here, one)
    await keep(there, other)
    await expectKept(name, other)
    await keep(here, typed(one, 'xyz'))
    await expectKept(name, typed(one, 'xyz'))
  })

  it('is of one draft only, also when the same steps are in another', async () => {
    const name = freshName()
    const { store } = started(name)
    const now = typed(beginning, 'x')
    await store.create(draft('a'))
    await store.create(draft('b'))
    await Promise.all([keep(store, now), keep(store, now, 'b'), keep(store, typed(now, 'y'), 'b')])
    await expectKept(name, now)
    expect((await store.open('b'))?.history.past).toHaveLength(2)
  })

  it('survives any editing, saved at any moments', async () => {
    const action = fc.oneof(
      { weight: 4, arbitrary: fc.record({ text: fc.string({ maxLength: 2 }), merge: fc.boolean() }) },
      { weight: 3, arbitrary: fc.constantFrom(undo, redo) },
      { weight: 3, arbitrary: fc.constantFrom('write' as const, 'fail' as const, 'restart' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 30 }), async (actions) => {
        const name = freshName()
        let { store } = started(name)
        await store.create(draft('a'))
        let now = beginning
        for (const one of actions) {
          if (typeof one === 'function') now = travelled(now, one)
          else if (typeof one === 'object')
            now = typed(now, one.text, one.merge ? 'department' : null, one.merge ? 10 : 2_000)
          else if (one === 'fail')
            await expect(keep(store, unkeepable(now))).rejects.toThrow('could not be cloned')
          else {
            await keep(store, now)
            await expectKept(name, now)
            if (one === 'restart') {
              store = started(name).store
              const found = await store.open('a')
              if (found) now = { ...now, sheet: found.draft.sheet, history: found.history }
            }
          }
        }
        await keep(store, now)
        await expectKept(name, now)
        for (const database of opened.splice(0)) database.close()
      }),
      { numRuns: 150 },
    )
  })
})

/** A sheet that IndexedDB can't clone: its steps are put, and then the transaction fails. */
const unkeepable = (now: Editing): Editing => ({
  ...now,
  sheet: { ...now.sheet, department: (() => '') as unknown as string },
})

describe('a write', () => {
  it('that fails changes nothing, and the next one keeps everything', async () => {
    const name = freshName()
    const { store } = started(name)
    await store.create(draft('a'))
    const before = typed(beginning, 'x')
    await keep(store, before)
    const now = typed(typed(before, 'xy'), 'xyz')
    await expect(keep(store, unkeepable(now))).rejects.toThrow('could not be cloned')
    await expectKept(name, before)
    await keep(store, now)
    await expectKept(name, now)
  })

  it('leaves alone what was amended since the draft was opened', async () => {
    const { store } = started(freshName())
    await store.create(draft('a'))
    const exported = { name: '総務部.xlsx', token: null, at: 5, ofUpdate: 1 }
    await store.amend('a', { exported, deletedAt: 7 })
    await keep(store, typed(beginning, 'x'))
    await store.amend('a', { deletedAt: null })
    const [found] = await store.list()
    expect(found).toEqual(draft('a', { sheet: typed(beginning, 'x').sheet, updatedAt: 2_000, exported }))
  })

  it('brings no text along when a whole draft is given to amend it', async () => {
    const { store } = started(freshName())
    await store.create(draft('a'))
    await keep(store, typed(beginning, 'x'))
    const whole: Parameters<DraftStore['amend']>[1] = draft('a', { deletedAt: 3 })
    await store.amend('a', whole)
    const found = await store.open('a')
    expect(found?.draft).toMatchObject({ deletedAt: 3, sheet: { department: 'x' } })
  })

  it('is refused where the draft was removed for good', async () => {
    const { store, db } = started(freshName())
    await store.create(draft('a'))
    await keep(store, typed(beginning, 'x'))
    await store.purge('a')
    await expect(keep(store, typed(beginning, 'x'))).rejects.toThrow(DraftGone)
    await expect(store.amend('a', { deletedAt: 1 })).rejects.toThrow(DraftGone)
    expect(await store.open('a')).toBeNull()
    expect([await db.drafts.count(), await db.steps.count()]).toEqual([0, 0])
  })

  it('asks for the disk itself, not for a promise of the system', async () => {
    const { store } = started(freshName())
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.create(draft('a'))
    await keep(store, typed(beginning, 'x'))
    await store.amend('a', { deletedAt: 1 })
    await store.keepTemplate({ id: 't', name: '様式.xlsx', bytes: new Uint8Array([1]), addedAt: 1 })
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual(
      Array.from({ length: 4 }, () => ({ durability: 'strict' })),
    )
  })
})

describe('the store', () => {
  it('lists drafts as they are and refuses to create one twice', async () => {
    const name = freshName()
    const { store } = started(name)
    await store.create(draft('a'))
    await store.create(draft('b', { deletedAt: 3 }))
    await expect(store.create(draft('a', { templateName: '別' }))).rejects.toThrow('already exists')
    const drafts = [...(await started(name).store.list())]
    expect(drafts.sort((a, b) => a.id.localeCompare(b.id))).toEqual([
      draft('a'),
      draft('b', { deletedAt: 3 }),
    ])
  })

  it('gives templates back byte for byte, and null for one that is not there', async () => {
    const { store } = started(freshName())
    const template = { id: 't', name: '様式.xlsx', bytes: new Uint8Array([1, 2, 3]), addedAt: 1 }
    await store.keepTemplate(template)
    expect(await store.template('t')).toEqual(template)
    expect(await store.templates()).toEqual([template])
    expect(await store.template('u')).toBeNull()
  })

  it('opens again after the database was closed from outside', async () => {
    const { store, db } = started(freshName())
    await store.create(draft('a'))
    db.close()
    await keep(store, typed(beginning, 'x'))
    expect((await store.open('a'))?.draft.sheet.department).toBe('x')
  })

  it('says failure aloud when nothing can be read, and reads again when it can', async () => {
    const { store } = started(freshName())
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed', 'SecurityError')
    })
    await expect(store.list()).rejects.toThrow('not allowed')
    await expect(store.open('a')).rejects.toThrow('not allowed')
    open.mockRestore()
    expect(await store.list()).toEqual([])
  })

  it('leaves the data of a later version of the app alone', async () => {
    const name = freshName()
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, laterVersion)
      request.onupgradeneeded = () => request.result.createObjectStore('new')
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    const error: unknown = await started(name)
      .store.list()
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NewerVersion)
    expect(failureOf(error)).toBe('newer-version')
    expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(laterVersion)
  })

  it('gives way when a later version upgrades beside it, and then says so', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const name = freshName()
    const { store } = started(name)
    await store.create(draft('a'))
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, laterVersion)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
    })
    await expect(keep(store, typed(beginning, 'x'))).rejects.toThrow(NewerVersion)
  })
})
