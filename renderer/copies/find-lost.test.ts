import { describe, expect, it } from 'vitest'
import type { RecordSummary } from '../records/record.ts'
import { bytesOf } from '../records/testing/make-records.ts'
import { aboutOf } from '../records/record-about.ts'
import { findLost, isToBeAsked } from './find-lost.ts'
import { MemoryCopies } from './testing/memory-copies.ts'

const sheet = (id: string, changedAt: number): RecordSummary => ({
  kind: 'sheet',
  id,
  title: id,
  fiscalYear: 2022,
  changedAt,
  length: 0,
})

async function copiesOf(...all: readonly RecordSummary[]) {
  const { copies } = new MemoryCopies()
  for (const one of all) await copies.writeCopy(one, aboutOf(one), bytesOf(''))
  await copies.writeCopy({ kind: 'content', id: 'print' }, {}, bytesOf(''))
  return copies
}
const here = (...all: readonly RecordSummary[]) => ({ list: async () => all })

describe('what is lost', () => {
  it('is nothing where both hold the same', async () => {
    const lost = await findLost(here(sheet('a', 1)), await copiesOf(sheet('a', 1)))
    expect(lost).toMatchObject({ offered: [], uncopied: [], contents: ['print'], isEmpty: false })
    expect(isToBeAsked(lost)).toBe(false)
  })

  it('is what is missing in the database, or older there', async () => {
    const lost = await findLost(
      here(sheet('b', 1), sheet('c', 9)),
      await copiesOf(sheet('a', 1), sheet('b', 2), sheet('c', 3)),
    )
    expect(lost.offered.map(({ offered, standing }) => [offered.id, standing])).toEqual([
      ['a', 'missing'],
      ['b', 'newer'],
    ])
    expect(lost.uncopied.map(({ id }) => id)).toEqual(['c'])
    expect(isToBeAsked(lost)).toBe(true)
  })

  it('is nothing for a new user, and then nobody is asked', async () => {
    const { copies } = new MemoryCopies()
    const lost = await findLost(here(), copies)
    expect(lost).toMatchObject({ isEmpty: true, offered: [] })
    expect(isToBeAsked(lost)).toBe(false)
  })

  it('is every copy where the database can’t be read', async () => {
    const error = new Error('Internal error opening backing store')
    const lost = await findLost({ list: () => Promise.reject(error) }, await copiesOf(sheet('a', 1)))
    expect(lost).toMatchObject({ unread: { error }, isEmpty: false, uncopied: [] })
    expect(lost.offered.map(({ standing }) => standing)).toEqual(['missing'])
  })

  it('is looked for again where the database could not be opened at once', async () => {
    let failures = 2
    const list = async () => {
      failures -= 1
      if (failures >= 0) throw new Error('Internal error opening backing store')
      return [sheet('a', 1)]
    }
    const lost = await findLost({ list }, await copiesOf(sheet('a', 1)))
    expect(lost).toMatchObject({ unread: null, offered: [] })
  })

  it('is asked about where a folder can’t be reached and nothing is here', async () => {
    const copies = await copiesOf()
    const listCopies = async () => ({
      kind: 'trouble' as const,
      trouble: 'absent' as const,
      entries: [],
      damaged: [],
      busy: [],
      newer: [],
    })
    const empty = await findLost(here(), { ...copies, listCopies })
    expect(empty.unreached).toBe('absent')
    expect(isToBeAsked(empty)).toBe(true)
    expect(isToBeAsked(await findLost(here(sheet('a', 1)), { ...copies, listCopies }))).toBe(false)
  })

  it('is asked about where listing the copies fails altogether', async () => {
    const listCopies = () => Promise.reject(new Error('no answer'))
    const lost = await findLost(here(), { listCopies })
    expect(lost).toMatchObject({ unreached: 'failed', isEmpty: true })
    expect(isToBeAsked(lost)).toBe(true)
  })

  it('leaves alone what a later version of the app has written', async () => {
    const copies = await copiesOf()
    const newer = [{ kind: 'sheet' as const, id: 'a' }]
    const listCopies = async () => ({ kind: 'listed' as const, entries: [], damaged: [], busy: [], newer })
    const lost = await findLost(here(sheet('a', 1)), { ...copies, listCopies })
    // The shell writes nothing over it, and the state of the copies says so from the start.
    expect(lost).toMatchObject({ newer: 1, uncopied: [sheet('a', 1)] })
    expect(isToBeAsked(await findLost(here(), { ...copies, listCopies }))).toBe(true)
  })

  it.each(['damaged', 'busy'] as const)(
    'is asked about where nothing is here and copies are %s',
    async (trouble) => {
      const disk = new MemoryCopies()
      await disk.copies.writeCopy({ kind: 'sheet', id: 'a' }, {}, bytesOf(''))
      disk.spoil({ kind: 'sheet', id: 'a' }, trouble)
      const lost = await findLost(here(), disk.copies)
      expect(lost).toMatchObject({ damaged: 0, busy: 0, [trouble]: 1, offered: [] })
      expect(isToBeAsked(lost)).toBe(true)
      const known = await findLost(here(sheet('a', 1)), disk.copies)
      expect(isToBeAsked(known)).toBe(false)
      expect(known).toMatchObject({ unreadable: [{ kind: 'sheet', id: 'a' }], uncopied: [sheet('a', 1)] })
    },
  )

  it('is a damaged sheet as its newest version says, where it is not here', async () => {
    const disk = new MemoryCopies()
    const about = { of: 'a', title: '財政部', fiscalYear: 2022 }
    for (const id of ['a', 'b']) {
      await disk.copies.writeCopy({ kind: 'sheet', id }, {}, bytesOf(''))
      disk.spoil({ kind: 'sheet', id }, 'damaged')
    }
    await disk.copies.writeCopy({ kind: 'version', id: 'a.9' }, about, bytesOf(''))
    await disk.copies.writeCopy({ kind: 'version', id: 'a.10' }, { ...about, title: '企画部' }, bytesOf(''))
    const lost = await findLost(here(), disk.copies)
    expect(lost.offered).toEqual([
      { offered: { ...sheet('a', 10), title: '企画部' }, standing: 'missing', here: null },
    ])
    expect((await findLost(here(sheet('a', 1)), disk.copies)).offered).toEqual([])
  })
})
