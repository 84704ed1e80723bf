import { afterEach, describe, expect, it } from 'vitest'
import type { Terms } from '../../consolidation/kept/consolidation.ts'
import { makeConsolidation, plainTerms } from '../../consolidation/kept/testing/make-kept.ts'
import { blankTable, fineGoal } from '../../consolidation/testing/check-table.ts'
import type { Consolidator } from '../../consolidator/consolidator.ts'
import { consolidatorHere } from '../../consolidator/testing/consolidator-here.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { makeTable } from '../../template/testing/make-table.ts'
import type { ComingFile } from './consolidation-session.ts'
import { openSession, type OpenSession } from './open-session.ts'
import { FakeFolder } from './testing/fake-folder.ts'
import { FakeStore, noSpace } from './testing/fake-store.ts'

const open: OpenSession[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const blank = makeTable(blankTable)
const template = { name: '様式.xlsx', print: 'template' }

interface Setting {
  readonly terms?: Partial<Terms>
  readonly consolidator?: Partial<Consolidator>
  readonly fake?: FakeStore
}

async function started({ terms, consolidator, fake = storeOf(terms) }: Setting = {}) {
  const kept = await fake.store.open('c')
  if (!kept) throw new Error('The consolidation is gone.')
  let time = 1_700_000_000_000
  const session = openSession(kept, {
    store: fake.store,
    consolidator: { ...consolidatorHere(), ...consolidator },
    shell: new FakeFolder().shell,
    now: () => (time += 1),
    after: () => () => undefined,
    printOf: templateIdOf,
  })
  open.push(session)
  return { session, fake }
}

function storeOf(terms: Partial<Terms> = {}): FakeStore {
  const fake = new FakeStore(makeConsolidation('c', { terms: { ...plainTerms, template, ...terms } }))
  fake.files.set(template.print, blank)
  return fake
}

const coming = (department: string): ComingFile => ({
  file: `${department}.xlsx`,
  read: async () => ({
    kind: 'read',
    bytes: makeTable({ department, goals: [fineGoal(department), fineGoal('次')] }),
    modifiedAt: null,
  }),
})
const all = plainTerms.roster.map(coming)
const filesOf = (session: OpenSession) => session.store.getState().returns.map(({ file }) => file)
const troubles = (session: OpenSession) => session.store.getState().troubles
const full = { kind: 'keeping', failure: 'no-space' } as const

describe('a disk that is full', () => {
  it('is said, also after what fits was kept, and costs nothing that is there', async () => {
    const { session, fake } = await started()
    fake.tooLarge.add('総務部.xlsx')
    await session.take(all)
    expect(troubles(session)).toEqual([full])
    expect(filesOf(session)).toEqual([...fake.returns.values()].map(({ file }) => file))
    expect(filesOf(session)).not.toContain('総務部.xlsx')
    expect(fake.consolidation.tally.returned).toBe(filesOf(session).length)
  })

  it('is no more once the next try goes well, and all is there', async () => {
    const { session, fake } = await started()
    fake.tooLarge.add('総務部.xlsx')
    await session.take(all)
    const before = filesOf(session)
    fake.tooLarge.clear()
    await session.take(all)
    expect(troubles(session)).toEqual([])
    expect(filesOf(session).sort()).toEqual(all.map(({ file }) => file).sort())
    expect(session.store.getState().known).toEqual(before)
  })

  it('leaves decisions as they were', async () => {
    const { session, fake } = await started()
    await session.take(all)
    fake.failing.set('add', noSpace())
    const { board, log } = session.store.getState()
    await session.decide({ kind: 'noted', department: '財政部', text: '電話済み' })
    expect(troubles(session)).toEqual([full])
    expect(session.store.getState().log).toEqual(log)
    expect(session.store.getState().board).toEqual(board)
    fake.failing.clear()
    await session.decide({ kind: 'noted', department: '財政部', text: '電話済み' })
    expect(troubles(session)).toEqual([])
    expect(fake.log.at(-1)?.event.kind).toBe('noted')
  })

  it('leaves the terms as they were', async () => {
    const { session, fake } = await started()
    fake.failing.set('keep', noSpace())
    await session.change({ name: '中間', terms: { fiscalYear: 2023 } })
    expect(troubles(session)).toEqual([full])
    expect(session.store.getState().consolidation).toEqual(fake.consolidation)
    expect(fake.consolidation.terms.fiscalYear).toBe(2022)
  })
})

describe('a database that can not be read', () => {
  it('is said, and ends no work by throwing', async () => {
    const { session, fake } = await started()
    await session.take(all)
    fake.failing.set('bytesOf', new DOMException('closed', 'InvalidStateError'))
    await session.change({ terms: { fiscalYear: 2021 } })
    expect(troubles(session)).toEqual([{ kind: 'keeping', failure: 'database-closed' }])
    expect(session.store.getState().work).toEqual({ kind: 'idle' })
    fake.failing.clear()
    await session.take([])
    const checked = new Set(session.store.getState().returns.map(({ checkedUnder }) => checkedUnder))
    expect(checked.size).toBe(1)
  })
})

describe('files that the terms name', () => {
  const absent = (name: string) => ({ kind: 'terms', name, trouble: { code: 'absent' } })

  it('and that are gone are said; returns are checked all the same', async () => {
    const fake = storeOf()
    fake.files.clear()
    const { session } = await started({ fake })
    await session.take(all)
    expect(troubles(session)).toEqual([absent('様式.xlsx')])
    expect(session.store.getState().board.ledger.missing).toEqual([])
  })

  it('are each missed by themselves, though another is called the same', async () => {
    const lastYear = [{ name: '様式.xlsx', print: 'last' }]
    const fake = storeOf({ lastYear })
    fake.files.delete(template.print)
    fake.files.set('last', makeTable({ department: '財政部', goals: [fineGoal('昨年')] }))
    const { session } = await started({ fake })
    await session.take(all.slice(0, 1))
    expect(troubles(session)).toEqual([absent('様式.xlsx')])
  })

  it('and that are no template are said so', async () => {
    const fake = storeOf()
    fake.files.set(template.print, new Uint8Array([1, 2, 3]))
    const { session } = await started({ fake })
    await session.take(all.slice(0, 1))
    expect(troubles(session)).toMatchObject([{ kind: 'terms', name: '様式.xlsx' }])
    await session.change({ terms: { template: null } })
    expect(troubles(session)).toEqual([])
  })
})

describe('a fault of ours', () => {
  it('in one file costs that file alone', async () => {
    const here = consolidatorHere()
    const { session } = await started({
      consolidator: {
        ...here,
        check: (file) =>
          file.file === '総務部.xlsx' ? Promise.reject(new TypeError('x')) : here.check(file),
      },
    })
    await session.take(all)
    const { board } = session.store.getState()
    expect(board.ledger.rejected).toMatchObject([{ department: '総務部', trouble: { code: 'failed' } }])
    expect(board.tally.returned).toBe(all.length)
  })

  it('in making ready is said, and no file is lost', async () => {
    const { session, fake } = await started({
      consolidator: { expect: () => Promise.reject(new TypeError('x')) },
    })
    await session.take(all)
    expect(troubles(session)).toMatchObject([{ kind: 'terms', trouble: { code: 'failed' } }])
    expect(filesOf(session)).toHaveLength(all.length)
    expect(fake.bytes.size).toBe(all.length)
  })
})
