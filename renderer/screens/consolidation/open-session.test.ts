import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { BoardRow } from '../../consolidation/kept/board.ts'
import type { Consolidation, Terms } from '../../consolidation/kept/consolidation.ts'
import { consolidatorHere } from '../../consolidator/testing/consolidator-here.ts'
import { createConsolidationStore, type ConsolidationStore } from '../../drafts/consolidation-store.ts'
import { DraftsDatabase } from '../../drafts/drafts-database.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openWorkbook } from '../../workbook/open-workbook.ts'
import type { ComingFile } from './consolidation-session.ts'
import { openSession, type OpenSession } from './open-session.ts'
import { FakeFolder } from './testing/fake-folder.ts'

const workbooks = new URL('../../../e2e/workbooks/', import.meta.url)
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, workbooks)))
const returned = readdirSync(new URL('returns/', workbooks)).map((name) => [
  name,
  bytesOf(`returns/${name}`),
]) as readonly (readonly [string, Uint8Array<ArrayBuffer>])[]
const expected = JSON.parse(readFileSync(new URL('returns-expected.json', workbooks), 'utf8')) as {
  readonly roster: readonly string[]
  readonly missing: readonly string[]
}

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

let count = 0

async function started(terms: Partial<Terms> = {}, change: Partial<Consolidation> = {}) {
  const database = new DraftsDatabase(`sessions-${(count += 1)}`)
  const store = createConsolidationStore(database)
  const template = bytesOf('side-by-side-r4-blank.xlsx')
  const kept = { name: '様式.xlsx', print: await templateIdOf(template) }
  await store.keepFile(kept, template)
  const consolidation: Consolidation = {
    id: 'c',
    name: '令和4年度 当初',
    terms: {
      fiscalYear: 2022,
      phase: '当初',
      roster: expected.roster,
      template: kept,
      lastYear: [],
      settings: {},
      ...terms,
    },
    termsId: 't1',
    due: null,
    sender: '企画課',
    folder: null,
    tally: { expected: null, returned: 0, open: 0 },
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    ...change,
  }
  await store.keep(consolidation)
  const folder = new FakeFolder()
  const session = await reopened(store, folder)
  open.push(database)
  return { session, store, folder }
}

async function reopened(store: ConsolidationStore, folder: FakeFolder): Promise<OpenSession> {
  const kept = await store.open('c')
  if (!kept) throw new Error('The consolidation is gone.')
  let time = 1_700_000_000_000
  const session = openSession(kept, {
    store,
    consolidator: consolidatorHere(),
    shell: folder.shell,
    now: () => (time += 1),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    printOf: templateIdOf,
  })
  open.unshift(session)
  return session
}

const coming = (file: string, bytes: Uint8Array<ArrayBuffer>): ComingFile => ({
  file,
  read: async () => ({ kind: 'read', bytes, modifiedAt: 1_650_000_000_000 }),
})
const all = returned.map(([file, bytes]) => coming(file, bytes))
const some = (...names: readonly string[]) =>
  returned.filter(([file]) => names.includes(file)).map(([file, bytes]) => coming(file, bytes))

function rowOf(session: OpenSession, department: string): BoardRow {
  const { rows, unknown } = session.store.getState().board
  const row = [...rows, ...unknown].find((one) => one.department === department)
  if (!row) throw new Error(`${department} has no row.`)
  return row
}

describe('a consolidation', () => {
  it('takes all returns in, and notices what the command line notices', async () => {
    const { session, store } = await started()
    await session.take(all)
    const { board, work, troubles } = session.store.getState()
    expect(work).toEqual({ kind: 'idle' })
    expect(troubles).toEqual([])
    expect(board.ledger.missing).toEqual(expected.missing)
    expect(board.rows.map(({ department }) => department)).toEqual(expected.roster)
    expect(rowOf(session, '財政部')).toMatchObject({ state: 'to-confirm', counts: { 'must-fix': 1 } })
    expect(rowOf(session, '市民まちづくり推進部').files).toHaveLength(2)
    expect(await store.list()).toMatchObject([{ tally: board.tally }])
    expect(board.tally).toMatchObject({ expected: 18, returned: 17 })
  })

  it('is the same after a restart, without a file being read again', async () => {
    const { session, store, folder } = await started()
    await session.take(some('04_総務部.xlsx', '04_財政部.xlsx'))
    await session.decide({ kind: 'noted', department: '財政部', text: '電話済み' })
    const { board, log } = session.store.getState()
    await session.close()
    const again = await reopened(store, folder)
    await again.lookAgain()
    expect(again.store.getState().board).toEqual(board)
    expect(again.store.getState().log).toEqual(log)
    expect(rowOf(again, '財政部').note).toBe('電話済み')
  })

  it('knows the same bytes again, and takes another file of the same name as one more', async () => {
    const { session } = await started()
    const [first] = some('04_総務部.xlsx')
    const [other] = some('04_環境部.xlsx')
    if (!first || !other) throw new Error('The returns lack files.')
    await session.take([first])
    await session.take([first])
    expect(session.store.getState().known).toEqual(['04_総務部.xlsx'])
    await session.take([{ ...other, file: '04_総務部.xlsx' }])
    expect(session.store.getState().returns.map(({ file }) => file)).toEqual([
      '04_総務部.xlsx',
      '04_総務部 (2).xlsx',
    ])
  })

  it('does not say of what it never read that it is the same', async () => {
    const { session } = await started()
    const letter = coming('送付状.docx', new Uint8Array([1]))
    await session.take([letter])
    await session.take([letter])
    const { known, returns } = session.store.getState()
    expect(known).toEqual([])
    expect(returns).toHaveLength(1)
  })

  it('sends back, counts the next version alone, and ends with 確定', async () => {
    const { session } = await started()
    const [first] = some('04_財政部.xlsx')
    const [fixed] = some('04_総務部.xlsx')
    if (!first || !fixed) throw new Error('The returns lack files.')
    await session.take([first])
    const { current } = rowOf(session, '財政部')
    const sendBack = {
      kind: 'sent-back' as const,
      department: '財政部',
      prints: current.map(({ print }) => print),
    }
    const back = session.opposites([sendBack])
    await session.decide(sendBack)
    expect(rowOf(session, '財政部').state).toBe('sent-back')
    await session.decide(...back)
    expect(rowOf(session, '財政部').state).toBe('to-confirm')
    await session.decide(sendBack)
    await session.take([{ ...fixed, file: '04_財政部_再.xlsx' }])
    const [assigned] = session.store.getState().returns.filter(({ file }) => file === '04_財政部_再.xlsx')
    if (!assigned) throw new Error('The file did not come in.')
    await session.decide({
      kind: 'assigned',
      file: assigned.file,
      print: assigned.print,
      department: '財政部',
    })
    const row = rowOf(session, '財政部')
    expect(row).toMatchObject({ state: 'resubmitted', files: [{ file: '04_財政部_再.xlsx' }] })
    expect(row.earlier.map(({ file }) => file)).toEqual(['04_財政部.xlsx'])
    await session.decide({ kind: 'final', department: '財政部', prints: [assigned.print] })
    expect(rowOf(session, '財政部').state).toBe('final')
  })

  it('checks everything again under other terms, and nothing where they stay', async () => {
    const { session } = await started()
    await session.take(some('04_財政部.xlsx'))
    expect(rowOf(session, '財政部').counts['must-fix']).toBe(1)
    const { returns } = session.store.getState()
    await session.change({ terms: { fiscalYear: 2022 }, sender: '総務課' })
    expect(session.store.getState().returns).toEqual(returns)
    await session.change({ terms: { fiscalYear: 2021 } })
    expect(rowOf(session, '財政部').counts['must-fix']).toBe(0)
    expect(session.store.getState().log.at(-1)?.event).toEqual({
      kind: 'terms-changed',
      what: ['fiscalYear'],
    })
  })

  it('takes the commonest of the returns for the template where none is named', async () => {
    const { session } = await started({ template: null })
    await session.take(all)
    const { returns, board } = session.store.getState()
    const under = new Set(returns.filter(({ print }) => print !== '').map((one) => one.checkedUnder))
    expect(under.size).toBe(1)
    const codes = board.ledger.rows.flatMap(({ files }) =>
      files.flatMap(({ problems }) => problems.map(({ code }) => code)),
    )
    expect(codes).toContain('rows-moved')
    expect(codes).toContain('headings-changed')
  })

  it('stops at once where it is told to, and keeps what was taken in', async () => {
    const { session, store } = await started()
    const stopping = all.map((file, i) => ({
      ...file,
      read: () => {
        if (i === 3) session.stop()
        return file.read()
      },
    }))
    await session.take(stopping)
    const kept = await store.open('c')
    expect(kept?.returns.length).toBeGreaterThan(0)
    expect(kept?.returns.length).toBeLessThan(6)
    expect(session.store.getState().returns).toEqual(kept?.returns)
  })
})

describe('what a consolidation gives', () => {
  it('is a book with a sheet a department, whoever a person said they are, and files of their own', async () => {
    const { session } = await started()
    await session.take(some('04_総務部.xlsx', '04_財政部.xlsx'))
    const version = rowOf(session, '財政部').current[0]
    if (!version) throw new Error('財政部 sent nothing.')
    await session.decide({ kind: 'assigned', ...version, department: '会計課' })
    const files: string[] = []
    const book = await session.makeBook(({ name }) => files.push(name))
    if (!book.ok) throw new Error(book.trouble.code)
    const { worksheets } = openWorkbook(book.value, fflateCodec)
    const names = worksheets.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['提出状況', '全庁一覧', '総務部', '会計課']))
    expect(names).not.toContain('財政部')
    expect(files).toEqual(['総務部.xlsx', '会計課.xlsx'])
    expect(session.store.getState().work).toEqual({ kind: 'idle' })
  })

  it('is as was decided a moment before, though that is not on disk yet', async () => {
    const { session } = await started()
    await session.take(some('04_総務部.xlsx', '04_財政部.xlsx'))
    const version = rowOf(session, '財政部').current[0]
    if (!version) throw new Error('財政部 sent nothing.')
    const { file, print } = version
    void session.decide({ kind: 'left-out', file, print, isOut: true })
    const lines = await session.makeTable('jsonl')
    expect(lines.ok && new TextDecoder().decode(lines.value)).not.toContain('財政部')
  })

  it('is every item as CSV and JSON Lines', async () => {
    const { session } = await started()
    await session.take(some('04_総務部.xlsx'))
    const lines = await session.makeTable('jsonl')
    if (!lines.ok) throw new Error(lines.trouble.code)
    const items = new TextDecoder().decode(lines.value).trimEnd().split('\n')
    expect(items.map((line) => JSON.parse(line) as { department: string })).toEqual(
      items.map(() => expect.objectContaining({ department: '総務部' }) as unknown),
    )
    const table = await session.makeTable('csv')
    expect(table.ok && table.value.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  })

  it('is a returned file with comments, unharmed otherwise', async () => {
    const { session } = await started()
    await session.take(some('04_財政部.xlsx'))
    const { current, files } = rowOf(session, '財政部')
    const [version] = current
    if (!version) throw new Error('財政部 sent nothing.')
    const copy = await session.copyWithComments(version, files[0]?.problems ?? [], '企画課')
    if (!copy?.ok) throw new Error('No copy was made.')
    const before = await session.bytesOf(version)
    expect(copy.value.bytes).not.toEqual(before)
    const again = await started()
    await again.session.take([coming('04_財政部.xlsx', copy.value.bytes)])
    expect(rowOf(again.session, '財政部').files[0]?.problems).toEqual(files[0]?.problems)
  })

  it('is stopped at any moment', async () => {
    const { session } = await started()
    await session.take(some('04_総務部.xlsx', '04_財政部.xlsx'))
    const making = session.makeBook(() => session.stop())
    expect(await making).toEqual({ ok: false, trouble: { code: 'cancelled' } })
    expect((await session.makeBook(null)).ok).toBe(true)
  })
})

describe('a watched folder', () => {
  const watched = { folder: { token: 'folder', name: '提出' } }

  it('is looked at when it changes: what is new, replaced and gone', async () => {
    const { session, folder } = await started({}, watched)
    folder.put('提出/04_総務部.xlsx', bytesOf('returns/04_総務部.xlsx'))
    folder.put('送付状.docx', new Uint8Array([1]))
    folder.put('~$04_総務部.xlsx', new Uint8Array([1]))
    await session.lookAgain()
    expect(rowOf(session, '総務部').state).not.toBe('missing')
    expect(session.store.getState().board.ledger.ignored.map(({ file }) => file)).toEqual(['送付状.docx'])
    expect(folder.reads).toEqual(['提出/04_総務部.xlsx'])
    folder.tell()
    await session.lookAgain()
    expect(folder.reads).toHaveLength(1)
    folder.put('提出/04_総務部.xlsx', bytesOf('returns/04_総務部.xlsx'))
    await session.lookAgain()
    expect(folder.reads).toHaveLength(2)
    // Nobody brought what a look at the folder finds again.
    expect(session.store.getState().known).toEqual([])
    folder.put('提出/04_総務部.xlsx', bytesOf('returns/04_環境部.xlsx'))
    await session.lookAgain()
    const [earlier, now] = session.store.getState().returns.filter(({ print }) => print !== '')
    expect([earlier?.past, now?.past]).toEqual(['replaced', null])
    folder.files.clear()
    await session.lookAgain()
    expect(rowOf(session, '総務部').state).toBe('missing')
    expect(session.store.getState().log.map(({ event }) => event.kind)).toEqual([
      'came',
      'came',
      'replaced',
      'gone',
    ])
  })

  it('that can not be reached is said, and nothing is taken for gone', async () => {
    const { session, folder } = await started({}, watched)
    folder.put('04_総務部.xlsx', bytesOf('returns/04_総務部.xlsx'))
    await session.lookAgain()
    folder.trouble = 'absent'
    await session.lookAgain()
    expect(session.store.getState().troubles).toEqual([{ kind: 'folder', name: '提出', trouble: 'absent' }])
    expect(rowOf(session, '総務部').state).not.toBe('missing')
    folder.trouble = null
    await session.lookAgain()
    expect(session.store.getState().troubles).toEqual([])
  })

  it('leaves what came from it where another is watched', async () => {
    const { session, folder } = await started({}, watched)
    folder.put('04_総務部.xlsx', bytesOf('returns/04_総務部.xlsx'))
    await session.lookAgain()
    folder.files.clear()
    folder.put('04_環境部.xlsx', bytesOf('returns/04_環境部.xlsx'))
    await session.change({ folder: { token: 'other', name: '再提出' } })
    expect(rowOf(session, '総務部').state).not.toBe('missing')
    expect(rowOf(session, '環境部').state).not.toBe('missing')
    expect(folder.watched).toEqual(['other'])
  })

  it('is watched while the consolidation is open', async () => {
    const { session, folder } = await started({}, watched)
    await session.lookAgain()
    expect(folder.watched).toEqual(['folder'])
    await session.close()
    expect(folder.watched).toEqual([])
  })
})
