import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { bringIn } from '../records/bring-in.ts'
import { makeDraft, makeRound } from '../records/testing/make-records.ts'
import { compareBackup } from './compare-backup.ts'
import { addDraft, addRound, makeForm, makePlace, type Place } from './testing/make-place.ts'

const opened: Place[] = []
afterEach(() => {
  for (const { db } of opened.splice(0)) db.close()
})
function places(): [Place, Place] {
  const made: [Place, Place] = [makePlace(), makePlace()]
  opened.push(...made)
  return made
}

async function compared([backup, here]: [Place, Place]) {
  const offers = await compareBackup(backup.from.records, here.from.records)
  return offers.map(({ standing, wishes }) => [standing, ...wishes])
}

describe('what a backup offers', () => {
  it('comes in where nothing of its name is here', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一'))
    expect(await compared([backup, here])).toEqual([['missing', 'in-place', 'leave']])
  })

  it('is left where what is here says the same, whenever that changed', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一', { updatedAt: 5 }))
    await addDraft(here, await makeDraft('a', '一', { updatedAt: 9 }))
    expect(await compared([backup, here])).toEqual([['same', 'leave']])
  })

  it('fills in what is lacking here, and nothing where the backup lacks it too', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一'))
    await addRound(backup, 'r', ['一', '二'])
    const draft = await makeDraft('a', '一')
    await here.stores.drafts.create(draft)
    const { consolidation, returns, log, bytes } = await makeRound('r', ['一', '二'])
    const versions = returns.map((version, i) => {
      const own = i === 0 ? bytes.get(version.print) : undefined
      return own ? { version, bytes: own } : { version }
    })
    await here.stores.consolidations.keep(consolidation)
    await here.stores.consolidations.add('r', versions, log)
    const short = ['incomplete', 'in-place', 'leave']
    expect(await compared([backup, here])).toEqual([short, short])
    expect(await compared([here, backup])).toEqual([
      ['same', 'leave'],
      ['same', 'leave'],
    ])
    for (const kind of ['sheet', 'consolidation'] as const)
      await bringIn({ kind, id: kind === 'sheet' ? 'a' : 'r' }, 'in-place', backup.from.records, here.into)
    expect((await here.stores.drafts.list()).map(({ sheet }) => sheet)).toEqual([draft.sheet])
    expect(await compared([backup, here])).toEqual([
      ['same', 'leave'],
      ['same', 'leave'],
    ])
  })

  it('is kept beside another text unless one wants it in its place, which a version then keeps', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一'))
    await addDraft(here, await makeDraft('a', '二'))
    expect(await compared([backup, here])).toEqual([['different', 'beside', 'in-place', 'leave']])
  })

  it('takes no sheet’s place on another template', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一'))
    await addDraft(here, await makeDraft('a', '一', { templateId: 'b'.repeat(64) }))
    expect(await compared([backup, here])).toEqual([['different', 'beside', 'leave']])
  })

  it('takes a consolidation’s place only where that is the beginning of it', async () => {
    const [backup, here] = places()
    await addRound(backup, 'r', ['一', '二'])
    await addRound(here, 'r', ['一'])
    expect(await compared([backup, here])).toEqual([['different', 'beside', 'in-place', 'leave']])
    expect(await compared([here, backup])).toEqual([['different', 'beside', 'leave']])
  })

  it('takes no form’s place', async () => {
    const [backup, here] = places()
    await backup.stores.forms.keep(makeForm('f', '一'))
    await here.stores.forms.keep(makeForm('f', '二'))
    expect(await compared([backup, here])).toEqual([['different', 'beside', 'leave']])
  })

  it('says of what a later version wrote that it can’t be read', async () => {
    const [backup, here] = places()
    await addDraft(backup, await makeDraft('a', '一'))
    const newer = async () => ({ ok: false, trouble: { code: 'newer' } }) as const
    const offers = await compareBackup({ ...backup.from.records, read: newer }, here.from.records)
    expect(offers.map(({ standing, wishes }) => [standing, ...wishes])).toEqual([['unreadable', 'leave']])
  })
})
