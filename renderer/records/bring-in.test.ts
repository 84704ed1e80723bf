import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import { createConsolidationStore } from '../drafts/consolidation-store.ts'
import { createDraftStore } from '../drafts/draft-store.ts'
import { DraftsDatabase } from '../drafts/drafts-database.ts'
import { createFormStore } from '../drafts/form-store.ts'
import type { Draft } from '../drafts/draft.ts'
import { templateIdOf } from '../drafts/template-id.ts'
import { withHeld } from '../copies/copied-stores.ts'
import { bringIn, type BringInPorts, type Manner } from './bring-in.ts'
import { keptRecords, type Stores } from './kept-records.ts'
import type { RecordName } from './record.ts'
import { decodeRecord, encodeRecord } from './record-file.ts'
import type { FoundRecord, RecordSource } from './record-source.ts'
import { bytesOf, makeDraft, makeRound } from './testing/make-records.ts'

const opened: DraftsDatabase[] = []
afterEach(() => {
  for (const database of opened.splice(0)) database.close()
})
let count = 0

function place(): Stores {
  const db = new DraftsDatabase(`bring-in-${(count += 1)}`)
  opened.push(db)
  return {
    drafts: createDraftStore(db),
    consolidations: createConsolidationStore(db),
    forms: createFormStore(db),
  }
}

const sheetName: RecordName = { kind: 'sheet', id: 'a' }
const roundName: RecordName = { kind: 'consolidation', id: 'r' }

async function addDraft({ drafts }: Stores, draft: Draft): Promise<void> {
  const bytes = bytesOf('様式')
  await drafts.keepTemplate({ id: await templateIdOf(bytes), name: '様式.xlsx', bytes, addedAt: 1 })
  await drafts.create(draft)
}

async function addRound({ consolidations }: Stores, ...given: Parameters<typeof makeRound>): Promise<void> {
  const { consolidation, returns, log, bytes } = await makeRound(...given)
  const { template } = consolidation.terms
  if (template) await consolidations.keepFile(template, bytesOf('様式'))
  await consolidations.keep({ ...consolidation, folder: { token: 't', name: '回収' } })
  const versions = returns.map((version) => {
    const own = bytes.get(version.print)
    return own ? { version, bytes: own } : { version }
  })
  await consolidations.add(consolidation.id, versions, log)
}

function ports(stores: Stores): BringInPorts & { readonly versions: Draft[] } {
  const versions: Draft[] = []
  return {
    ...stores,
    versions,
    keepVersion: async (draft) => void versions.push(draft),
    newId: () => 'fresh',
    now: () => 99,
    besideName: (name) => `${name}（控え）`,
    here: keptRecords(stores),
    close: async () => {},
    changed: () => {},
  }
}

async function bring(name: RecordName, from: Stores | RecordSource, to: Stores, manner: Manner = 'in-place') {
  const source = 'drafts' in from ? keptRecords(from) : from
  const given = ports(to)
  return { ...(await bringIn(name, manner, source, given)), versions: given.versions }
}

describe('a sheet', () => {
  it('comes in whole where it is missing, with its template', async () => {
    const [from, to] = [place(), place()]
    const draft = await makeDraft('a', '一')
    await addDraft(from, draft)
    expect(await bring(sheetName, from, to)).toMatchObject({ ok: true, id: 'a', withoutFiles: [] })
    const here = await to.drafts.open('a')
    expect(here?.draft).toEqual({ ...draft, exported: { ...draft.exported, token: null } })
    expect((await to.drafts.template(draft.templateId))?.bytes).toEqual(bytesOf('様式'))
  })

  it('takes the place of another text, which becomes a version first', async () => {
    const [from, to] = [place(), place()]
    await addDraft(from, await makeDraft('a', '控えの文', { updatedAt: 5 }))
    const present = await makeDraft('a', 'いまの文')
    await addDraft(to, present)
    const { versions } = await bring(sheetName, from, to)
    expect(versions).toEqual([present])
    expect((await to.drafts.open('a'))?.draft.sheet.goals[0]?.current?.title).toBe('控えの文')
  })

  it('takes the place of a text that the database had refused, which becomes a version too', async () => {
    const [from, to] = [place(), place()]
    await addDraft(from, await makeDraft('a', '控えの文', { updatedAt: 5 }))
    await addDraft(to, await makeDraft('a', '受け取られた文'))
    const draft = await makeDraft('a', '受け取られなかった文', { updatedAt: 2 })
    const here = withHeld(keptRecords(to), new Map([['a', draft]]))
    const given = ports(to)
    await bringIn(sheetName, 'in-place', keptRecords(from), { ...given, here })
    expect(given.versions).toEqual([draft])
  })

  it('changes nothing where the present text can’t be kept as a version', async () => {
    const [from, to] = [place(), place()]
    await addDraft(from, await makeDraft('a', '控えの文', { updatedAt: 5 }))
    await addDraft(to, await makeDraft('a', 'いまの文'))
    const keepVersion = vi.fn().mockRejectedValue(new Error('full'))
    await expect(
      bringIn(sheetName, 'in-place', keptRecords(from), { ...ports(to), keepVersion }),
    ).rejects.toThrow('full')
    expect((await to.drafts.open('a'))?.draft.sheet.goals[0]?.current?.title).toBe('いまの文')
  })

  it('comes in beside where one wants both, or where it is of another template', async () => {
    const [from, to] = [place(), place()]
    await addDraft(from, await makeDraft('a', '控えの文', { updatedAt: 5 }))
    await addDraft(to, await makeDraft('a', 'いまの文', { templateId: 'b'.repeat(64) }))
    expect(await bring(sheetName, from, to)).toMatchObject({ ok: true, id: 'fresh', versions: [] })
    expect((await to.drafts.list()).map(({ id }) => id).sort()).toEqual(['a', 'fresh'])
    const third = place()
    await addDraft(third, await makeDraft('a', 'いまの文'))
    expect(await bring(sheetName, from, third, 'beside')).toMatchObject({ id: 'fresh' })
  })

  it('comes in without a template that is gone or holds something else, and says so', async () => {
    const [from, to] = [place(), place()]
    await addDraft(from, await makeDraft('a', '一'))
    const source = { ...keptRecords(from), content: async () => bytesOf('別のもの') }
    expect(await bring(sheetName, source, to)).toMatchObject({ ok: true, withoutFiles: ['様式.xlsx'] })
    expect(await to.drafts.templates()).toEqual([])
  })

  it('that is gone from where it was is said to be', async () => {
    expect(await bring(sheetName, place(), place())).toMatchObject({ ok: false, trouble: { code: 'gone' } })
  })
})

describe('a consolidation', () => {
  it('comes in whole where it is missing, with every file, to be checked again', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二'])
    expect(await bring(roundName, from, to)).toMatchObject({ ok: true, id: 'r', withoutFiles: [] })
    const [there, here] = [await from.consolidations.open('r'), await to.consolidations.open('r')]
    expect(here).toEqual({ ...there, consolidation: { ...there?.consolidation, folder: null } })
    for (const { file, print } of here?.returns ?? [])
      expect(await to.consolidations.bytesOf('r', file, print)).not.toBeNull()
    expect(await to.consolidations.file(here?.consolidation.terms.template?.print ?? '')).not.toBeNull()
  })

  it('goes on where the one here had stopped, with its folder', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二', '三'])
    await addRound(to, 'r', ['一'])
    expect(await bring(roundName, from, to)).toMatchObject({ id: 'r' })
    const here = await to.consolidations.open('r')
    expect(here?.log).toEqual((await from.consolidations.open('r'))?.log)
    expect(here?.returns).toHaveLength(3)
    expect(here?.consolidation.folder).toEqual({ token: 't', name: '回収' })
  })

  it('ends what is going on with it before it takes its place, and tells of it when all of it is here', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二', '三'])
    await addRound(to, 'r', ['一'])
    const told: string[] = []
    const tell = (what: string) => async () =>
      void told.push(`${what} ${await to.consolidations.lengthOf('r')}`)
    const close = tell('close')
    const given = { ...ports(to), close, changed: () => void tell('changed')() }
    await bringIn(roundName, 'in-place', keptRecords(from), given)
    await vi.waitFor(() => expect(told).toEqual(['close 2', 'changed 6']))
    await bringIn(roundName, 'beside', keptRecords(from), {
      ...given,
      close: () => Promise.reject(new Error()),
    })
  })

  it('is not told of where it could not be brought in whole', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二'])
    const changed = vi.fn()
    const consolidations = { ...to.consolidations, add: () => Promise.reject(new Error('full')) }
    await expect(
      bringIn(roundName, 'in-place', keptRecords(from), { ...ports(to), consolidations, changed }),
    ).rejects.toThrow('full')
    expect(changed).not.toHaveBeenCalled()
  })

  it('goes on also where what was decided is written with its keys in another order', async () => {
    const [from, to] = [place(), place()]
    const out = { isOut: true, print: '', file: '一.xlsx', kind: 'left-out' } as const
    await addRound(from, 'r', ['一', '二'], [out])
    await addRound(to, 'r', ['一', '二'], [out])
    const source = keptRecords(from)
    const written = async (name: RecordName): Promise<FoundRecord> => {
      const found = await source.read(name)
      const decoded = found.ok ? decodeRecord(encodeRecord(found.record)) : found
      return 'value' in decoded ? { ok: true, record: decoded.value } : decoded
    }
    expect(await bring(roundName, { ...source, read: written }, to)).toMatchObject({ id: 'r' })
  })

  it('keeps what was changed here later and no log tells, and stays where it is not deleted', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二'])
    await addRound(to, 'r', ['一'])
    const change = async ({ consolidations }: Stores, more: Partial<Consolidation>) => {
      const kept = await consolidations.open('r')
      if (kept) await consolidations.keep({ ...kept.consolidation, ...more })
    }
    await change(from, { due: '2022-05-20', sender: '財政課', name: '当初 最終', deletedAt: 4, updatedAt: 4 })
    await change(to, { due: '2022-06-10', sender: '企画課', updatedAt: 9 })
    await bring(roundName, from, to)
    const kept = { due: '2022-06-10', sender: '企画課', updatedAt: 9, deletedAt: null }
    expect((await to.consolidations.open('r'))?.consolidation).toMatchObject({ ...kept, name: '当初 最終' })
    await change(from, { due: '2022-07-01', updatedAt: 12 })
    await bring(roundName, from, to)
    expect((await to.consolidations.open('r'))?.consolidation).toMatchObject({
      due: '2022-07-01',
      deletedAt: null,
    })
  })

  it('comes in beside, under another name, where both have been worked on', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二'])
    await addRound(to, 'r', ['一', '三'])
    expect(await bring(roundName, from, to)).toMatchObject({ ok: true, id: 'fresh' })
    const all = await to.consolidations.list()
    expect(all.map(({ name }) => name).sort()).toEqual(['令和4年度 当初', '令和4年度 当初（控え）'])
    expect((await to.consolidations.open('r'))?.log).toHaveLength(2)
    expect((await to.consolidations.open('fresh'))?.returns).toHaveLength(2)
  })

  it('names the files that could not be found, and counts them as unread', async () => {
    const [from, to] = [place(), place()]
    await addRound(from, 'r', ['一', '二'])
    const source = { ...keptRecords(from), content: async () => null }
    expect(await bring(roundName, source, to)).toMatchObject({
      ok: true,
      withoutFiles: ['様式.xlsx', '一.xlsx', '二.xlsx'],
    })
    const here = await to.consolidations.open('r')
    expect(here?.returns.map(({ checked }) => checked)).toMatchObject([
      { kind: 'rejected', trouble: { code: 'absent' } },
      { kind: 'rejected', trouble: { code: 'absent' } },
    ])
  })
})

describe('a form', () => {
  const form = {
    id: 'f',
    name: '令和4年度',
    sheets: [],
    fingerprints: [],
    madeFrom: '',
    addedAt: 1,
    usedAt: null,
  }

  it('comes in where it is missing, else beside the one here', async () => {
    const [from, to] = [place(), place()]
    await from.forms.keep(form)
    await bring({ kind: 'form', id: 'f' }, from, to)
    expect(await to.forms.list()).toEqual([form])
    await bring({ kind: 'form', id: 'f' }, from, to)
    expect((await to.forms.list()).map(({ id, name }) => [id, name])).toEqual(
      expect.arrayContaining([
        ['f', '令和4年度'],
        ['fresh', '令和4年度（控え）'],
      ]),
    )
  })
})

it('lists everything that is here, with how much there is of it', async () => {
  const here = place()
  await addDraft(here, await makeDraft('a', '一'))
  await addRound(here, 'r', ['一', '二'])
  expect(await keptRecords(here).list()).toEqual([
    { kind: 'sheet', id: 'a', title: '財政部', fiscalYear: 2022, changedAt: 1, length: 0 },
    { kind: 'consolidation', id: 'r', title: '令和4年度 当初', fiscalYear: 2022, changedAt: 1, length: 4 },
  ])
})
