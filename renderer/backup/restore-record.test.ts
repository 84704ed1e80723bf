import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { versionOf } from '../history/version.ts'
import { makeDraft } from '../records/testing/make-records.ts'
import type { Backup } from './read-backup.ts'
import { restoreRecord } from './restore-record.ts'
import { addDraft, makePlace, now, type Place } from './testing/make-place.ts'

const opened: Place[] = []
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close()
})
function place(): Place {
  const made = makePlace()
  opened.push(made)
  return made
}

const name = { kind: 'sheet', id: 'a' } as const
const minute = 60_000

/** A backup of a sheet with this text, and two versions from before. */
async function backup(lost = 0): Promise<Pick<Backup, 'records' | 'versionsOf'>> {
  const from = place()
  await addDraft(from, await makeDraft('a', '控えの文', { updatedAt: 5 }))
  const versions = [await earlier('一番目', 3), await earlier('二番目', 2)]
  return { records: from.from.records, versionsOf: () => ({ versions, lost }) }
}

async function earlier(text: string, minutes: number) {
  const { sheet } = await makeDraft('a', text)
  const moment = { why: 'worked', file: null, name: null } as const
  return versionOf({ ...moment, draftId: 'a', at: now - minutes * minute, sheet, updatedAt: 1 })
}

async function textsOf({ versions }: Place, id: string) {
  return (await versions.list(id)).map(({ sheet }) => sheet.goals[0]?.current?.title)
}

describe('restoring a sheet', () => {
  it('brings its earlier versions along', async () => {
    const here = place()
    const restored = await restoreRecord(name, 'in-place', await backup(), here.into)
    expect(restored).toEqual({ ok: true, id: 'a', withoutFiles: [], versionsLost: 0 })
    expect(await textsOf(here, 'a')).toEqual(['二番目', '一番目'])
  })

  it('in the place of another text keeps that as a version, and nothing twice', async () => {
    const here = place()
    await addDraft(here, await makeDraft('a', 'いまの文'))
    for (let times = 0; times < 2; times += 1)
      await restoreRecord(name, 'in-place', await backup(), here.into)
    expect((await here.stores.drafts.open('a'))?.draft.sheet.goals[0]?.current?.title).toBe('控えの文')
    expect(await textsOf(here, 'a')).toEqual(['控えの文', 'いまの文', '二番目', '一番目'])
  })

  it('beside another has the versions under its own id', async () => {
    const here = place()
    await addDraft(here, await makeDraft('a', 'いまの文'))
    expect(await restoreRecord(name, 'beside', await backup(), here.into)).toMatchObject({ id: 'fresh1' })
    expect(await textsOf(here, 'a')).toEqual([])
    expect(await textsOf(here, 'fresh1')).toEqual(['二番目', '一番目'])
  })

  it('goes on where versions can’t be kept or read, and tells how many', async () => {
    const here = place()
    const versions = { keep: async () => Promise.reject(new Error('full')) }
    const restored = await restoreRecord(name, 'in-place', await backup(1), { ...here.into, versions })
    expect(restored).toMatchObject({ ok: true, versionsLost: 3 })
    expect(await here.stores.drafts.open('a')).not.toBeNull()
  })

  it('says why where it can’t be read', async () => {
    const { versionsOf, records } = await backup()
    const broken = { ...records, read: async () => ({ ok: false, trouble: { code: 'damaged' } }) as const }
    const restored = await restoreRecord(name, 'in-place', { versionsOf, records: broken }, place().into)
    expect(restored).toEqual({ ok: false, trouble: { code: 'damaged' } })
  })
})
