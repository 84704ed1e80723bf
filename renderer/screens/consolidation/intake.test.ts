import { describe, expect, it } from 'vitest'
import type { FileTrouble } from '../../../electron/ipc/contract.ts'
import { makeConsolidation, plainTerms } from '../../consolidation/kept/testing/make-kept.ts'
import { fineGoal } from '../../consolidation/testing/check-table.ts'
import { consolidatorHere } from '../../consolidator/testing/consolidator-here.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { makeTable } from '../../template/testing/make-table.ts'
import type { ComingFile, Work } from './consolidation-session.ts'
import { Intake } from './intake.ts'
import { ReturnChecker } from './return-checker.ts'
import { SessionRecord } from './session-record.ts'
import { FakeStore } from './testing/fake-store.ts'

function started() {
  const fake = new FakeStore(makeConsolidation('c', { terms: plainTerms }))
  const { store } = fake
  let time = 1_700_000_000_000
  const now = () => (time += 1)
  const opened = { consolidation: fake.consolidation, returns: [], log: [] }
  const record = new SessionRecord(opened, { store, now, after: () => () => undefined })
  const checker = new ReturnChecker(record, { store, consolidator: consolidatorHere() })
  const intake = new Intake(record, checker, { store, now, printOf: templateIdOf })
  const controller = new AbortController()
  const take = (files: readonly ComingFile[], isInFolder = false) =>
    intake.take(files, { isInFolder, signal: controller.signal })
  return { fake, record, take, stop: () => controller.abort() }
}

const bytesOf = (department: string) => makeTable({ department, goals: [fineGoal(department)] })
const coming = (file: string, bytes = bytesOf('総務部'), reads: string[] = []): ComingFile => ({
  file,
  read: async () => {
    reads.push(file)
    return { kind: 'read', bytes, modifiedAt: 1 }
  },
})
const refused = (file: string, trouble: FileTrouble): ComingFile => ({
  file,
  read: async () => ({ kind: 'trouble', trouble }),
})
const codeOf = ({ returns }: SessionRecord, file: string) => {
  const checked = returns.find((one) => one.file === file)?.checked
  return checked?.kind === 'rejected' ? checked.trouble : checked?.kind
}

describe('taking files in', () => {
  it('goes by the natural order of their names, and says which it is at', async () => {
    const { record, take } = started()
    const works: Work[] = []
    record.store.subscribe(({ work }) => works.push(work))
    const files = ['10_会計課.xlsx', '2_財政部.xlsx', '1_総務部.xlsx']
    await take(files.map((file, i) => coming(file, bytesOf(plainTerms.roster[i] ?? ''))))
    const read = works.filter(({ kind }) => kind === 'reading')
    expect([...new Set(read.map((work) => (work.kind === 'idle' ? '' : work.name)))]).toEqual([
      '1_総務部.xlsx',
      '2_財政部.xlsx',
      '10_会計課.xlsx',
    ])
    expect(read.at(-1)).toMatchObject({ of: 3 })
  })

  it('reads nothing of what is no return, and forgets what programs leave behind', async () => {
    const { record, take } = started()
    const reads: string[] = []
    const names = ['~$1_総務部.xlsx', 'Thumbs.db', '送付状.docx', '1_総務部.xlsx']
    await take(names.map((name) => coming(name, bytesOf('総務部'), reads)))
    expect(reads).toEqual(['1_総務部.xlsx'])
    expect(record.returns.map(({ file }) => file)).toEqual(['1_総務部.xlsx', '送付状.docx'])
    expect(codeOf(record, '送付状.docx')).toBe('ignored')
  })

  it.each([
    ['busy', { code: 'busy' }],
    ['too-large', { code: 'too-large', limit: 'file' }],
    ['not-verified', { code: 'failed' }],
  ] as const)(
    'keeps a file that the disk did not give (%s) as one that can not be read',
    async (trouble, as) => {
      const { fake, record, take } = started()
      await take([refused('1_総務部.xlsx', trouble), coming('2_財政部.xlsx', bytesOf('財政部'))])
      expect(codeOf(record, '1_総務部.xlsx')).toEqual(as)
      expect(codeOf(record, '2_財政部.xlsx')).toBe('returned')
      expect(fake.log.map(({ event }) => event.kind)).toEqual(['came'])
    },
  )

  it('puts what could be read at last in the place of what could not, in the watched folder', async () => {
    const { record, take } = started()
    await take([refused('1_総務部.xlsx', 'busy')], true)
    await take([coming('1_総務部.xlsx')], true)
    record.publish()
    const { rows } = record.store.getState().board
    expect(rows.find(({ department }) => department === '総務部')).toMatchObject({
      files: [{ file: '1_総務部.xlsx' }],
      rejected: [],
      earlier: [],
    })
  })

  it('ends after the file in hand where it is stopped, and keeps that one', async () => {
    const { fake, record, take, stop } = started()
    record.store.subscribe(({ work }) => work.kind === 'reading' && stop())
    await take([coming('1_総務部.xlsx'), coming('2_財政部.xlsx', bytesOf('財政部'))])
    expect(record.returns.map(({ file }) => file)).toEqual(['1_総務部.xlsx'])
    expect([...fake.returns.values()]).toEqual(record.returns)
  })

  it.each([false, true])(
    'takes the bytes of a file that is here without them (folder: %s)',
    async (isInFolder) => {
      const { fake, record, take } = started()
      await take([coming('1_総務部.xlsx')], isInFolder)
      fake.bytes.clear()
      await record.change({ termsId: 'other' }, [])
      await take([])
      await take([coming('1_総務部.xlsx')], isInFolder)
      expect(codeOf(record, '1_総務部.xlsx')).toBe('returned')
      expect([...fake.bytes.values()]).toEqual([bytesOf('総務部')])
      expect(record.store.getState().known).toEqual([])
      expect(fake.log.map(({ event }) => event.kind)).toEqual(['came'])
    },
  )

  it('rejects a file whose bytes are gone when it is to be checked again', async () => {
    const { fake, record, take } = started()
    await take([coming('1_総務部.xlsx')])
    fake.bytes.clear()
    await record.change({ termsId: 'other' }, [])
    await take([])
    expect(codeOf(record, '1_総務部.xlsx')).toEqual({ code: 'absent' })
  })
})
