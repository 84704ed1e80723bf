import { readFileSync } from 'node:fs'
import { assert, describe, expect, it } from 'vitest'
import { makeTable, type TableGoal } from '../../template/testing/make-table.ts'
import { readWorkbook } from '../../template/read-workbook.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openWorkbook } from '../../workbook/open-workbook.ts'
import { packageFaults } from '../../workbook/testing/package-faults.ts'
import { readShownSheets } from '../../workbook/read-shown-sheets.ts'
import type { Outcome } from '../../workbook/trouble.ts'
import { checkFile } from '../check-file.ts'
import { rejectFile } from '../reject-file.ts'
import type { CheckedFile } from '../checked-file.ts'
import { LedgerBuilder } from '../ledger-builder.ts'
import { makeRoster } from '../roster.ts'
import { blankTable, contextOf, fineGoal } from '../testing/check-table.ts'
import { blankPaper } from './blank-paper.ts'
import { bookReturns } from './book-rows.ts'
import { fillDepartments, type BookTemplate } from './fill-departments.ts'
import { makeBook } from './make-book.ts'
import { ReturnShelf } from './return-shelf.ts'
import { plainWords } from './testing/plain-words.ts'

const roster = makeRoster(['総務部', '財政部', '会計課', '議会事務局'])
const context = contextOf({ roster })
const template: BookTemplate = { bytes: makeTable(blankTable), forms: [] }

const returned = (file: string, department: string, goals: readonly TableGoal[], print = file): CheckedFile =>
  checkFile({ file, bytes: makeTable({ department, goals }), print }, context)

const injected: TableGoal = [
  '=1+1',
  '① @a\n② -b',
  '① +c\n② d',
  '今',
  '① 一\n② 二',
  '① 1月\n② 2月\n⑨ ない項目',
]
const files: readonly CheckedFile[] = [
  returned('1_総務部.xlsx', '総務部', [fineGoal('一'), fineGoal('二'), fineGoal('三')]),
  returned('2_総務部（修正版）.xlsx', '総務部', [fineGoal('改')]),
  returned('3_総務部 - コピー.xlsx', '総務部', [fineGoal('改')], '2_総務部（修正版）.xlsx'),
  returned('4_財政部.xlsx', '財政部', [injected]),
  rejectFile('5_会計課.xlsx', { code: 'damaged', part: null }, context),
  { kind: 'ignored', file: '送付状.docx', code: 'document' },
]

const rethrow = (_file: string, error: unknown) => {
  throw error
}

function must<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

function bookOf(all: readonly CheckedFile[], paper: BookTemplate | null = template) {
  const builder = new LedgerBuilder(context)
  const shelf = new ReturnShelf()
  for (const one of all) {
    builder.add(one)
    shelf.add(one)
  }
  const ledger = builder.ledger()
  const filled = paper
    ? [...fillDepartments(paper, bookReturns(ledger, shelf, plainWords), fflateCodec, plainWords, rethrow)]
    : []
  const source = {
    ledger,
    shelf,
    template: paper,
    filled,
    noSheets: paper ? null : ('no-template' as const),
    hasRoster: true,
    phase: '中間',
    receivedAt: () => new Date(2022, 4, 6, 8, 30),
    madeAt: new Date(2022, 5, 1),
  }
  return must(makeBook(source, plainWords, fflateCodec))
}

const book = bookOf(files)
const cells = new Map(
  must(readShownSheets(book, fflateCodec)).map(({ name, cells: own }) => [name, Object.fromEntries(own)]),
)
/** The texts of a sheet's rows below its headings. */
function rowsOf(sheet: string, from: number): string[][] {
  const rows: string[][] = []
  for (const [address, text] of Object.entries(cells.get(sheet) ?? {})) {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? []
    if (Number(row) < from) continue
    const own = (rows[Number(row) - from] ??= [])
    own[letter.charCodeAt(0) - 65] = text
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''))
}

describe('a book', () => {
  it('has its overviews in front, a sheet for each version, and the blank paper hidden', () => {
    expect(openWorkbook(book, fflateCodec).worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '提出状況 visible',
      '全庁一覧 visible',
      '取組項目一覧 visible',
      '確認事項 visible',
      '総務部 visible',
      '総務部 (2) visible',
      '財政部 visible',
      '重点目標一覧表 hidden',
    ])
  })

  it('keeps the rules of a package, with a template and without', () => {
    // The template here lists no types, so its copies have none either.
    expect(packageFaults(book).filter((fault) => !fault.startsWith('no type of'))).toEqual([])
    expect(packageFaults(bookOf(files, null))).toEqual([])
  })

  it('says which year and which report of it it is of, in its properties too', () => {
    expect(cells.get('全庁一覧')?.A1).toBe('goals 2022 中間')
    const core = openWorkbook(book, fflateCodec).package.text('docProps/core.xml').text
    expect(core).toMatch(/<dc:title[^>]*>book 2022 中間<.*:created [^>]*>2022-0[56]-/)
  })

  it('says of each department and file how it stands', () => {
    const rows = rowsOf('提出状況', 4)
    expect(rows.map(([department, state, file, , goals]) => [department, state, file, goals])).toEqual([
      ['総務部', 'to-confirm', '1_総務部.xlsx', '3'],
      ['総務部', 'to-confirm', '2_総務部（修正版）.xlsx', '1'],
      ['総務部', 'to-confirm', '3_総務部 - コピー.xlsx', '1'],
      ['財政部', expect.any(String), '4_財政部.xlsx', '1'],
      ['会計課', 'must-fix', '5_会計課.xlsx', ''],
      ['議会事務局', 'missing', undefined, undefined],
    ])
    expect(rows.slice(0, 3).map((row) => row[7])).toEqual(['several-files', 'several-files', 'same-file'])
    expect(cells.get('提出状況')?.A2).toBe('4 1 0 1')
  })

  it('has both versions of one department, marked, and the same bytes once', () => {
    const rows = rowsOf('全庁一覧', 5)
    expect(rows.map(([department, number, title]) => [department, number, title])).toEqual([
      ['総務部', '1', '一の昨目標'],
      ['総務部', '2', '二の昨目標'],
      ['総務部', '3', '三の昨目標'],
      ['総務部', '1', '改の昨目標'],
      ['財政部', '1', '=1+1'],
    ])
    expect(rows.map((row) => row[8] ?? '')).toEqual([
      ...Array<string>(3).fill('several\n1_総務部.xlsx'),
      'several\n2_総務部（修正版）.xlsx',
      '',
    ])
  })

  it('has a row for each item, and for an outcome that belongs to none', () => {
    const rows = rowsOf('取組項目一覧', 4).filter(([department]) => department === '財政部')
    expect(rows.map((row) => row.slice(3, 7))).toEqual([
      ['2021', '①', '@a', '+c'],
      ['2021', '②', '-b', 'd'],
      ['2022', '①', '一', '1月'],
      ['2022', '②', '二', '2月'],
      ['2022', '', '', 'ない項目'],
    ])
    expect(rows.at(-1)?.[12]).toBe('unpaired')
  })

  it('lists what is to be looked at, what could not be read and what is no return', () => {
    const rows = rowsOf('確認事項', 4)
    expect(rows.filter(([, file]) => file === '5_会計課.xlsx').map((row) => row.slice(4))).toEqual([
      ['must-fix', 'damaged'],
    ])
    expect(rows.at(-1)).toEqual(['', '送付状.docx', '', '', 'note', 'document'])
    expect(
      rows.some(([, file, , , , code]) => file === '4_財政部.xlsx' && code === 'looks-like-formula'),
    ).toBe(true)
  })

  it('holds no formula', () => {
    const { package: parts, worksheets } = openWorkbook(book, fflateCodec)
    for (const { path } of worksheets) expect(parts.text(path).text).not.toMatch(/<f[\s>]|<hyperlink/)
  })

  it('gives each department its sheet, with rows for the goals that the paper has no room for', () => {
    const sheets = must(readWorkbook(book, fflateCodec))
    expect(sheets.map(({ sheetName, goals }) => [sheetName, goals.length])).toEqual([
      ['総務部', 3],
      ['総務部 (2)', 1],
      ['財政部', 1],
    ])
    const [first, , last] = sheets
    expect(first?.goals.map(({ current }) => current?.title)).toEqual([
      '一の今目標',
      '二の今目標',
      '三の今目標',
    ])
    const [title, initiatives, outcome] = injected
    expect(last?.goals[0]?.previous).toEqual({ title, initiatives, outcome })
  })

  it('can do without a template', () => {
    const bare = openWorkbook(bookOf(files, null), fflateCodec)
    expect(bare.worksheets.map(({ name }) => name)).toEqual([
      '提出状況',
      '全庁一覧',
      '取組項目一覧',
      '確認事項',
    ])
  })

  it('goes on in further rows where a goal is higher than any row', () => {
    const long = Array.from({ length: 80 }, (_, i) => `・項目${i}`).join('\n')
    const result = bookOf([returned('1.xlsx', '総務部', [['目標', long, '', '', '', '']])])
    const sheet = must(readShownSheets(result, fflateCodec)).find(({ name }) => name === '全庁一覧')
    const own = Object.fromEntries(sheet?.cells ?? [])
    expect([own['A5'], own['A6'], own['B6'], own['I6']]).toEqual(['総務部', '総務部', '1', 'continued'])
    expect([own['D5'], own['D6'], own['D7']].filter((text) => text !== undefined).join('\n')).toBe(long)
  })
})

describe('a department that can not be written on the paper', () => {
  const filledOn = (bytes: Uint8Array, codec = fflateCodec) => {
    const builder = new LedgerBuilder(context)
    const shelf = new ReturnShelf()
    for (const one of files.slice(0, 1)) {
      builder.add(one)
      shelf.add(one)
    }
    const faults: string[] = []
    const returns = bookReturns(builder.ledger(), shelf, plainWords)
    const told = (file: string) => faults.push(file)
    const [first] = fillDepartments({ bytes, forms: [] }, returns, codec, plainWords, told)
    return { first, faults }
  }

  it('is said so of', () => {
    const { first, faults } = filledOn(template.bytes.subarray(0, 500))
    expect([first?.isFilled, first?.notes, faults]).toEqual([false, ['no sheet: damaged'], []])
  })

  it('costs nothing else where the fault is ours, which is told', () => {
    const broken = { ...fflateCodec, deflate: () => assert.fail('a fault') }
    const { first, faults } = filledOn(template.bytes, broken)
    expect([first?.isFilled, first?.notes, faults]).toEqual([false, ['no sheet: failed'], ['1_総務部.xlsx']])
  })
})

describe('the paper of a return', () => {
  const filled = (more: Readonly<Record<string, string>> = {}) =>
    makeTable({ department: '総務部', goals: [fineGoal('一')], more })

  it('is emptied of all that was filled in, also beside the fields', () => {
    const blank = blankPaper(filled({ J3: '課長の走り書き' }), fflateCodec)
    const [sheet] = must(readShownSheets(blank ?? new Uint8Array(), fflateCodec))
    const texts = [...(sheet?.cells.values() ?? [])].join('\n')
    expect(texts).not.toMatch(/総務部|一の|走り書き/)
    expect(texts).toContain('担当部局名')
  })

  it('is none where it has formulas, which would be in the sheets of all, and where it is damaged', () => {
    const name = new URL('../../../e2e/workbooks/formula-in-field.xlsx', import.meta.url)
    expect(blankPaper(new Uint8Array(readFileSync(name)), fflateCodec)).toBeNull()
    expect(blankPaper(filled().subarray(0, 100), fflateCodec)).toBeNull()
  })
})
