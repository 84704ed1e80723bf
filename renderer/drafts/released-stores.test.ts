import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { versionOf } from '../history/version.ts'
import { redo, undo } from '../sheet/history.ts'
import { createConsolidationStore } from './consolidation-store.ts'
import type { Draft } from './draft.ts'
import { createDraftStore } from './draft-store.ts'
import { DraftsDatabase, type DraftRow } from './drafts-database.ts'
import v1 from './fixtures/store-v1.json' with { type: 'json' }
import v2 from './fixtures/store-v2.json' with { type: 'json' }
import v3 from './fixtures/store-v3.json' with { type: 'json' }
import v4 from './fixtures/store-v4.json' with { type: 'json' }
import { createFormStore } from './form-store.ts'
import { createVersionStore } from './version-store.ts'

/** A store as the app of that version wrote it: the schema, and each table's rows with bytes as `{ $bytes }`. */
interface Released {
  readonly version: number
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly object[]>>
}

const released: readonly Released[] = [v1, v2, v3, v4]
const opened: Dexie[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})

let count = 0

/** A database as it lay on the disk when today's app was installed. */
async function laid({ version, stores, tables }: Released): Promise<string> {
  const name = `released-${(count += 1)}`
  const old = new Dexie(name)
  opened.push(old)
  old.version(version).stores({ ...stores })
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd(rows.map(withBytes))
  old.close()
  return name
}

function started(name: string) {
  const db = new DraftsDatabase(name)
  opened.push(db)
  return {
    db,
    drafts: createDraftStore(db),
    forms: createFormStore(db),
    consolidations: createConsolidationStore(db),
    versions: createVersionStore(db, Date.now),
  }
}

/** The value with its bytes as bytes. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes)
  if (typeof value !== 'object' || value === null) return value
  if ('$bytes' in value) return Uint8Array.from(value.$bytes as number[])
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBytes(one)]))
}

const rowsOf = ({ tables }: Released, table: string) => (tables[table] ?? []).map(withBytes)

describe.each(released)('the store of version $version', (store) => {
  it('opens with every row as it was', async () => {
    const { db } = started(await laid(store))
    await db.ready()
    const found = Object.keys(store.tables).map(async (table) => [table, await db.table(table).toArray()])
    expect(Object.fromEntries(await Promise.all(found))).toEqual(withBytes(store.tables))
    expect(db.verno).toBeGreaterThanOrEqual(store.version)
  })

  it('gives its drafts, whose typing can be undone and done again to the letter', async () => {
    const { drafts } = started(await laid(store))
    const [row] = rowsOf(store, 'drafts') as DraftRow[]
    if (row === undefined) throw new Error('no draft in the fixture')
    const { doneSeq, stamp: _, ...draft } = row
    const found = await drafts.open(draft.id)
    expect(found?.draft).toEqual(draft)
    if (found === null) return
    expect([found.history.past.length, found.history.future.length]).toEqual([doneSeq, 1])
    const further = redo(found.history, found.draft.sheet)
    expect(further?.value.department).toBe('取り消した名前')
    const first = steppedBack(found.draft.sheet, found.history)
    expect(first).toMatchObject({ department: '政策企画部', goals: [{ number: 1 }] })
    const bytes = (await drafts.template(draft.templateId))?.bytes
    expect(bytes).toEqual(Uint8Array.from([80, 75, 3, 4, 0, 255]))
  })

  it('takes more typing, versions and all else that is new, and loses none of it', async () => {
    const name = await laid(store)
    const { drafts, versions, forms, consolidations } = started(name)
    const found = await drafts.open('draft1')
    if (found === null) throw new Error('no draft in the fixture')
    const sheet: Draft['sheet'] = { ...found.draft.sheet, department: '財政部' }
    const updatedAt = found.draft.updatedAt + 1
    const version = versionOf({
      draftId: 'draft1',
      at: updatedAt,
      why: 'named',
      file: null,
      name: '更新の前',
      sheet: { ...found.draft.sheet, department: '更新の前' },
      updatedAt,
    })
    await versions.keep(version)
    await drafts.write('draft1', { sheet, updatedAt }, found.history)
    const again = started(name)
    expect((await again.drafts.open('draft1'))?.draft).toEqual({ ...found.draft, sheet, updatedAt })
    const before = rowsOf(store, 'versions')
    expect(await again.versions.list('draft1')).toEqual([version, ...before.reverse()])
    expect(await forms.list()).toEqual(rowsOf(store, 'forms'))
    expect(await consolidations.list()).toEqual(rowsOf(store, 'consolidations'))
  })
})

describe.each([v3, v4] as readonly Released[])('the store of version $version', (store) => {
  it('gives its consolidation with what came, what was decided and all bytes', async () => {
    const { consolidations } = started(await laid(store))
    const found = await consolidations.open('cons1')
    expect(found?.returns.map(({ file }) => file)).toEqual(['総務部.xlsx'])
    expect(found?.log).toEqual([
      { at: 1_790_000_000_000, event: { kind: 'came', file: '総務部.xlsx', print: 'p2' } },
    ])
    expect(await consolidations.bytesOf('cons1', '総務部.xlsx', 'p2')).toEqual(
      Uint8Array.from([80, 75, 3, 4]),
    )
    expect(await consolidations.file('p1')).toEqual(Uint8Array.from([80, 75, 3, 4, 5]))
  })
})

type History = Parameters<typeof undo>[0]

function steppedBack(sheet: Draft['sheet'], history: History): Draft['sheet'] {
  const back = undo(history, sheet)
  return back === null ? sheet : steppedBack(back.value, back.history)
}
