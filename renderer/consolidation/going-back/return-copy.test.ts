import { describe, expect, it } from 'vitest'
import { makeTable } from '../../template/testing/make-table.ts'
import { formatAddress } from '../../workbook/cell-address.ts'
import { readComments } from '../../workbook/comments/read-comments.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { openWorkbook } from '../../workbook/open-workbook.ts'
import { readShownSheets } from '../../workbook/read-shown-sheets.ts'
import { makeWorkbook, sheetData } from '../../workbook/testing/make-workbook.ts'
import { storedWorkbook } from '../../workbook/testing/stored-workbook.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import { checkBytes, fineTable } from '../testing/check-table.ts'
import { returnCopy } from './return-copy.ts'
import { plainWords } from './testing/plain-words.ts'

function copyOf(bytes: Uint8Array, problems: readonly HealthProblem[], words = plainWords) {
  const made = returnCopy({ bytes, problems, author: '企画課' }, words, fflateCodec)
  if (!made.ok) throw new Error(JSON.stringify(made.trouble))
  return made.value
}

/** Comments without their author's line, sheet by sheet. */
function commentsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const workbook = openWorkbook(bytes, fflateCodec)
  const all = workbook.worksheets.flatMap((sheet) =>
    readComments(workbook, sheet).map((one) => [
      `${sheet.name}!${formatAddress(one)}`,
      one.text.replace('企画課:\n', ''),
    ]),
  )
  return Object.fromEntries(all) as Record<string, string>
}

const book = makeWorkbook({
  sheets: [
    { name: '要領', inside: sheetData({ B2: '記入要領' }) },
    { name: '表', inside: sheetData({ A1: ' ', A3: '重点目標一覧表', D7: '=1', G7: 'x' }) },
    { name: '空', inside: '<sheetData/>' },
  ],
})
const formula: HealthProblem = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'D7' }
const looks: HealthProblem = {
  code: 'looks-like-formula',
  level: 'confirm',
  sheet: '表',
  cell: 'D7',
  begins: '=',
}
const empty: HealthProblem = { code: 'this-year-empty', level: 'confirm', sheet: '表' }
const several: HealthProblem = { code: 'several-files', level: 'confirm', others: ['b.xlsx'] }

describe('a file that goes back', () => {
  it('has each problem at its cell, those of one cell numbered', () => {
    const { bytes, unplaced } = copyOf(book, [formula, looks, { ...formula, cell: 'G7' }])
    expect(commentsIn(bytes)).toEqual({
      '表!D7': '1. must-fix: formula\n2. confirm: looks-like-formula',
      '表!G7': 'must-fix: formula',
    })
    expect(unplaced).toEqual([])
  })

  it('has what is the worksheet’s at its title', () => {
    expect(commentsIn(copyOf(book, [empty]).bytes)).toEqual({ '表!A3': 'confirm: this-year-empty' })
    expect(commentsIn(copyOf(book, [{ ...empty, sheet: '空' }]).bytes)).toEqual({
      '空!A1': 'confirm: this-year-empty',
    })
  })

  it('has what is the file’s where the others are, else on the first worksheet that is seen', () => {
    expect(commentsIn(copyOf(book, [several, formula]).bytes)).toHaveProperty('表!A3')
    expect(commentsIn(copyOf(book, [several]).bytes)).toHaveProperty('要領!B2')
  })

  it('is otherwise as it came, and wholly where nothing is to be said', () => {
    const read = (bytes: Uint8Array) => readShownSheets(bytes, fflateCodec)
    expect(read(copyOf(book, [formula, several]).bytes)).toEqual(read(book))
    expect(copyOf(book, []).bytes).toEqual(book)
  })

  it('says what a real check found, where it found it', () => {
    const bytes = makeTable({ ...fineTable, department: '総務課', years: ['【令和2年度】', '【令和3年度】'] })
    const checked = checkBytes(bytes)
    if (checked.kind !== 'returned') throw new Error(checked.kind)
    const { problems } = checked.returns[0]
    const comments = commentsIn(copyOf(bytes, problems).bytes)
    for (const { sheet, cell, code } of problems)
      if (cell !== undefined) expect(comments[`${sheet}!${cell}`]).toContain(code)
    expect(Object.values(comments).join()).toContain('wrong-fiscal-year')
  })

  it('keeps the city’s own comments', () => {
    const bytes = storedWorkbook('side-by-side-r4-filled')
    const before = commentsIn(bytes)
    const [place = ''] = Object.keys(before)
    const [sheet = '', cell = ''] = place.split('!')
    expect(commentsIn(copyOf(bytes, [{ ...formula, sheet, cell }]).bytes)[place]).toMatch(
      new RegExp(`^${before[place]}[^]*must-fix: formula$`),
    )
  })

  it('shows what no file can hold by its code', () => {
    const words = { ...plainWords, problem: () => 'a\ufffe' }
    expect(commentsIn(copyOf(book, [formula], words).bytes)['表!D7']).toBe('must-fix: a〓(U+FFFE)')
  })

  it('tells what found no place', () => {
    const words = { ...plainWords, problem: () => 'あ'.repeat(33_000) }
    const { bytes, unplaced } = copyOf(book, [formula, looks], words)
    expect(unplaced).toEqual([formula, looks])
    expect(bytes).toEqual(book)
  })

  it('is none where the file can’t be opened', () => {
    const made = returnCopy({ bytes: new Uint8Array(9), problems: [], author: '' }, plainWords, fflateCodec)
    expect(made.ok).toBe(false)
  })
})
