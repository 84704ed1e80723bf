import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ExtraField, Goal, Sheet } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { makeWorkbook, sheetData } from '../workbook/testing/make-workbook.ts'
import { readPapers, readWorkbook } from './read-workbook.ts'
import type { SheetReading } from './sheet-reading.ts'
import { namedGoal, tableSheet } from './testing/make-table.ts'

const workbook = (name: string) => readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))

type ExpectedSheet = Pick<Sheet, 'department' | 'fiscalYear'> & {
  readonly goals: readonly (Omit<Goal, 'extra'> & { readonly extra?: readonly Partial<ExtraField>[] })[]
}
const expectedSheets = JSON.parse(workbook('layouts-expected.json').toString()) as Record<
  string,
  readonly ExpectedSheet[]
>

function sheetsOf(bytes: Uint8Array): readonly SheetReading[] {
  const read = readWorkbook(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return read.value
}

function onlySheet(name: string): SheetReading {
  const [sheet, ...more] = sheetsOf(workbook(name))
  if (!sheet || more.length > 0) throw new Error(`${more.length + 1} sheets`)
  return sheet
}

describe('readWorkbook on real workbooks', () => {
  it('reads every character of a filled sheet', () => {
    const expected = JSON.parse(workbook('side-by-side-r4-filled.json').toString()) as SheetReading
    const sheet = onlySheet('side-by-side-r4-filled.xlsx')
    expect(sheet.goals).toEqual(expected.goals.map((goal) => ({ ...goal, extra: [] })))
    expect([sheet.department, sheet.fiscalYear, sheet.unclaimed, sheet.problems]).toEqual([
      '政策企画部',
      2022,
      [],
      [],
    ])
  })

  it.each([
    ['note-row-inserted.xlsx', '環境部', 3],
    ['headings-reworded.xlsx', '福祉部', 4],
    ['rare-characters.xlsx', '上下水道局', 3],
    ['spaces-round-department.xlsx', ' 農林部　', 3],
    ['nothing-filled-in.xlsx', '商工観光部', 0],
    ['side-by-side-r4-blank.xlsx', '', 0],
  ])('reads %s', (name, department, goals) => {
    const sheet = onlySheet(name)
    expect([sheet.department, sheet.fiscalYear, sheet.goals.length]).toEqual([department, 2022, goals])
  })

  it('lists a note that was put in, with its cell', () => {
    expect(onlySheet('note-row-inserted.xlsx').unclaimed).toEqual([
      { cell: 'A3', text: '※記入上の注意：各部局で1枚に収めてください' },
    ])
  })

  it('keeps rare characters', () => {
    expect(onlySheet('rare-characters.xlsx').goals[0]?.previous?.initiatives).toBe(
      '① 𠮷田﨑太郎（髙橋、葛\u{e0100}城、辻\u{e0100}、\ue000）との協議\n② ㈱上田№１ Ⅲ期 〜～－−‖∥',
    )
  })

  it('points at a formula, and at text that looks like one', () => {
    expect(onlySheet('formula-in-field.xlsx').problems).toEqual([
      { code: 'formula', level: 'must-fix', sheet: '重点目標一覧表', cell: 'D7' },
      { code: 'looks-like-formula', level: 'confirm', sheet: '重点目標一覧表', cell: 'G7' },
    ])
  })

  it('reads the built-in template', () => {
    const builtIn = readFileSync(new URL('../../assets/templates/built-in.xlsx', import.meta.url))
    const [sheet] = sheetsOf(builtIn)
    expect([sheet?.department, sheet?.goals, sheet?.unclaimed, sheet?.problems]).toEqual(['', [], [], []])
  })

  it.each(Object.keys(expectedSheets))('reads every value of %s', (name) => {
    const sheets = sheetsOf(workbook(name))
    expect(sheets).toMatchObject(
      (expectedSheets[name] ?? []).map((sheet) => ({
        ...sheet,
        goals: sheet.goals.map(({ extra: _, ...goal }) => goal),
      })),
    )
    for (const [i, sheet] of (expectedSheets[name] ?? []).entries())
      for (const [at, { extra = [] }] of sheet.goals.entries())
        expect(sheets[i]?.goals[at]?.extra).toEqual(
          expect.arrayContaining(extra.map((field) => expect.objectContaining(field) as unknown)),
        )
  })

  it('reads a row an item on a paper with one goal', () => {
    const [goal, ...more] = onlySheet('item-rows-one-goal.xlsx').goals
    expect(more).toEqual([])
    expect(goal?.current?.initiatives.match(/^[①-④]/gm)).toEqual(['①', '②', '③', '④'])
    expect(goal?.current?.outcome).toMatch(/\n② 8月及び1月\n③ .*\n④ 随時$/s)
  })

  it.each(['item-rows', 'stacked', 'sheet-per-goal', 'graded'])('finds no goal on a blank %s', (name) => {
    const [sheet, ...more] = sheetsOf(workbook(`${name}-r4-blank.xlsx`))
    expect([sheet?.fiscalYear, sheet?.department, sheet?.goals, more]).toEqual([2022, '', [], []])
  })

  it('lists what stands in goals that nobody filled in', () => {
    const [sheet] = sheetsOf(workbook('sheet-per-goal-r4-blank.xlsx'))
    expect(sheet?.unclaimed.slice(0, 2)).toEqual([
      { sheet: '工程表1', cell: 'B4', text: '４、１１、１７' },
      { sheet: '工程表1', cell: 'A9', text: 'フォロワー数（人）' },
    ])
    expect(sheet?.unclaimed.find(({ cell }) => cell === 'B11')?.text).toBe('11,200')
  })

  it('refuses a workbook without any goal table and says of each worksheet what it lacks', () => {
    const read = readWorkbook(workbook('no-goal-table.xlsx'), fflateCodec)
    expect(!read.ok && read.trouble).toEqual({
      code: 'no-sheet-found',
      passedOver: [
        { sheet: '記入要領', missing: ['goals'] },
        { sheet: '備品台帳', missing: ['title', 'initiatives'] },
        { sheet: '一覧', missing: ['initiatives', 'outcome'] },
      ],
    })
  })

  it.each([
    ['truncated.xlsx', 'damaged'],
    ['old-xls-renamed.xlsx', 'old-xls'],
    ['password-protected.xlsx', 'encrypted'],
  ])('refuses %s as %s', (name, code) => {
    const read = readWorkbook(workbook(name), fflateCodec)
    expect(!read.ok && read.trouble.code).toBe(code)
  })
})

describe('readWorkbook on several worksheets', () => {
  const table = (sheetName: string, department: string) =>
    tableSheet({ sheetName, department, goals: [namedGoal(department)] })

  it('gives each table its sheet and passes over hidden ones and others', () => {
    const lists = { name: '部局', inside: sheetData({ A1: '総務部', A2: '財政部' }) }
    const hidden = { ...table('昨年', '旧部'), state: 'hidden' as const }
    const sheets = sheetsOf(
      makeWorkbook({ sheets: [lists, table('一', '総務部'), hidden, table('二', '財政部')] }),
    )
    expect(sheets.map((sheet) => [sheet.sheetName, sheet.department])).toEqual([
      ['一', '総務部'],
      ['二', '財政部'],
    ])
  })

  it('takes sheets named like members of an object', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty']
    const sheets = sheetsOf(makeWorkbook({ sheets: names.map((name) => table(name, name)) }))
    expect(sheets.map((sheet) => sheet.sheetName)).toEqual(names)
    expect(sheets.map((sheet) => sheet.department)).toEqual(names)
  })

  it('says of each worksheet why it was passed over', () => {
    const read = readWorkbook(
      makeWorkbook({
        sheets: [
          { name: '要領', inside: '' },
          { name: '台帳', inside: sheetData({ A1: '目標' }) },
        ],
      }),
      fflateCodec,
    )
    expect(!read.ok && read.trouble).toEqual({
      code: 'no-sheet-found',
      passedOver: [
        { sheet: '要領', missing: ['title', 'initiatives', 'outcome'] },
        { sheet: '台帳', missing: ['initiatives'] },
      ],
    })
  })
})

describe('readPapers', () => {
  const numbersOf = (name: string) => {
    const read = readPapers(workbook(name), fflateCodec)
    return read.ok && read.value.map((sheet) => [sheet.goals, sheet.paper].map((goals) => goals.length))
  }

  it('gives the goals of a blank form, which are none to read', () => {
    expect(numbersOf('side-by-side-r4-blank.xlsx')).toEqual([[0, 5]])
    const read = readPapers(workbook('side-by-side-r4-blank.xlsx'), fflateCodec)
    expect(read.ok && read.value[0]?.paper[1]).toEqual({
      number: 2,
      previous: { title: '', initiatives: '', outcome: '' },
      current: { title: '', initiatives: '', outcome: '' },
      extra: [],
    })
  })

  it('offers what the paper offers to choose from', () => {
    const read = readPapers(workbook('sheet-per-goal-r4-blank.xlsx'), fflateCodec)
    const extra = read.ok ? (read.value[0]?.paper[0]?.extra ?? []) : []
    expect(extra.find(({ label }) => label === '進捗状況')).toEqual({
      label: '進捗状況',
      text: '',
      cell: 'B12',
      choices: ['◎', '○', '△', '×'],
    })
    expect(extra.filter(({ choices }) => choices).map(({ cell }) => cell)).toEqual(['B12'])
  })

  it('says how sure it is of the layout', () => {
    const read = readPapers(workbook('graded-r4-filled.xlsx'), fflateCodec)
    const { score = 0, margin = 0 } = (read.ok && read.value[0]?.confidence) || {}
    expect([score > 0.9, margin > 0.5]).toEqual([true, true])
  })

  it('gives the goals of a filled one as they are read', () => {
    const read = readPapers(workbook('side-by-side-r4-filled.xlsx'), fflateCodec)
    expect(read.ok && read.value[0]?.paper).toEqual(read.ok && read.value[0]?.goals)
  })
})
