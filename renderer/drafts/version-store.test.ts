import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { VersionStore } from '../history/version-store.ts'
import { versionOf, type Moment, type Version } from '../history/version.ts'
import type { Draft } from './draft.ts'
import { createDraftStore } from './draft-store.ts'
import { DraftsDatabase } from './drafts-database.ts'
import { DraftGone } from './save-failure.ts'
import { createVersionStore } from './version-store.ts'

const opened: DraftsDatabase[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const database of opened.splice(0)) database.close()
})

let count = 0
const freshName = () => `versions-${(count += 1)}`
const now = Date.parse('2026-11-20T12:00:00+09:00')
const HOUR = 3_600_000

function started(name = freshName()) {
  const db = new DraftsDatabase(name)
  opened.push(db)
  return { name, db, drafts: createDraftStore(db), versions: createVersionStore(db, () => now) }
}

const sheet = (department: string): Draft['sheet'] => ({
  sheetName: '表',
  department,
  fiscalYear: 2022,
  goals: [],
  extra: [],
})

const draft = (id: string): Draft => ({
  id,
  sheet: sheet(''),
  templateId: 't',
  templateName: '様式.xlsx',
  imported: null,
  createdAt: 1,
  updatedAt: 1,
  exported: null,
  deletedAt: null,
})

const version = (at: number, text: string, more: Partial<Moment> = {}): Version =>
  versionOf({
    draftId: 'a',
    at,
    why: 'worked',
    file: null,
    name: null,
    sheet: sheet(text),
    updatedAt: at,
    ...more,
  })

async function withDrafts(...ids: readonly string[]) {
  const all = started()
  for (const id of ids) await all.drafts.create(draft(id))
  return all
}

async function keepAll(versions: VersionStore, all: readonly Version[]): Promise<void> {
  for (const one of all) await versions.keep(one)
}

describe('versions', () => {
  it('are there again after a new start, the newest first, each with its own draft', async () => {
    const { name, versions } = await withDrafts('a', 'b')
    const [first, second] = [version(now - 20, 'x'), version(now - 10, 'xy', { name: '課長確認' })]
    const other = version(now - 15, 'y', { draftId: 'b' })
    await keepAll(versions, [first, other, second])
    const again = started(name).versions
    expect(await again.list('a')).toEqual([second, first])
    expect(await again.list('b')).toEqual([other])
    expect(await again.list('c')).toEqual([])
  })

  it('of the same text twice in a row are one, with what both were kept for', async () => {
    const { versions } = await withDrafts('a')
    const came = version(now - 20, 'x', { why: 'imported', file: '様式.xlsx' })
    const went = version(now - 10, 'x', { why: 'exported', file: '総務部.xlsx' })
    await versions.keep(came)
    const joined = await versions.keep(went)
    expect(joined).toEqual({ ...came, reasons: [...came.reasons, ...went.reasons] })
    expect(await versions.list('a')).toEqual([joined])
    const changed = await versions.keep(version(now - 5, 'xy'))
    const back = await versions.keep(version(now, 'x'))
    expect(await versions.list('a')).toEqual([back, changed, joined])
  })

  it('of the same text are one also where the earlier one comes later', async () => {
    const { versions } = await withDrafts('a')
    const named = version(now - 10, 'x', { why: 'named', name: '課長確認' })
    await versions.keep(named)
    expect(await versions.keep(version(now - 20, 'x'))).toEqual(named)
    expect(await versions.list('a')).toEqual([named])
  })

  it('are not lost to others of the same millisecond', async () => {
    const { versions } = await withDrafts('a')
    await versions.keep(version(now, 'x'))
    const kept = await versions.keep(version(now, 'xy'))
    expect(kept.at).toBe(now + 1)
    expect((await versions.list('a')).map(({ sheet }) => sheet.department)).toEqual(['xy', 'x'])
  })

  it('can be put back where they were, more than once', async () => {
    const { versions } = await withDrafts('a')
    const all = ['x', 'xy', 'xyz'].map((text, place) => version(now - 30 + place * 10, text))
    await keepAll(versions, [...all].reverse())
    await keepAll(versions, all)
    expect(await versions.list('a')).toEqual([...all].reverse())
  })

  it('are thinned by their age as others come', async () => {
    const { versions } = await withDrafts('a')
    const dayAgo = now - 25 * HOUR
    await keepAll(versions, [
      version(dayAgo, 'x'),
      version(dayAgo + 1, 'xy', { name: '部長説明' }),
      version(dayAgo + 2, 'xyz'),
    ])
    for (let minute = 60; minute >= 0; minute -= 1)
      await versions.keep(version(now - minute * 60_000, String(minute)))
    const left = await versions.list('a')
    expect(left).toHaveLength(50)
    expect(left.at(-1)).toMatchObject({ name: '部長説明' })
    expect(left[0]?.sheet.department).toBe('0')
  })

  it('take a name and lose it again, and go one by one', async () => {
    const { versions } = await withDrafts('a')
    const [first, second] = [version(now - 20, 'x'), version(now - 10, 'xy')]
    await keepAll(versions, [first, second])
    await versions.name('a', first.at, '課長確認')
    expect(await versions.list('a')).toEqual([second, { ...first, name: '課長確認' }])
    await versions.name('a', first.at, null)
    await versions.name('a', 5, '無い')
    await versions.remove('a', second.at)
    await versions.remove('a', 5)
    expect(await versions.list('a')).toEqual([first])
  })

  it('go with their draft, and none comes after it', async () => {
    const { db, drafts, versions } = await withDrafts('a', 'b')
    await keepAll(versions, [version(1, 'x'), version(2, 'xy'), version(3, 'y', { draftId: 'b' })])
    await drafts.purge('a')
    await expect(versions.keep(version(4, 'xyz'))).rejects.toThrow(DraftGone)
    expect((await db.versions.toArray()).map(({ draftId }) => draftId)).toEqual(['b'])
  })

  it('stay when their draft waits among the deleted ones', async () => {
    const { drafts, versions } = await withDrafts('a')
    await versions.keep(version(1, 'x'))
    await drafts.amend('a', { deletedAt: 5 })
    await drafts.amend('a', { deletedAt: null })
    expect(await versions.list('a')).toEqual([version(1, 'x')])
  })

  it('that fail change nothing', async () => {
    const { versions } = await withDrafts('a')
    await versions.keep(version(1, 'x'))
    const unkeepable = version(2, (() => '') as unknown as string)
    await expect(versions.keep(unkeepable)).rejects.toThrow('could not be cloned')
    expect(await versions.list('a')).toEqual([version(1, 'x')])
  })

  it('are never taken for none where they can not be read', async () => {
    const { db, versions } = await withDrafts('a')
    await versions.keep(version(1, 'x'))
    db.close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not allowed', 'SecurityError')
    })
    await expect(versions.list('a')).rejects.toThrow('not allowed')
  })

  it('are on the disk itself when the promise settles', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const { versions } = await withDrafts('a')
    transaction.mockClear()
    await versions.keep(version(1, 'x'))
    await versions.name('a', 1, '課長確認')
    await versions.remove('a', 1)
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual(
      Array.from({ length: 3 }, () => ({ durability: 'strict' })),
    )
  })
})
