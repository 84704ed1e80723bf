import { readSheet } from './testing/read-sheet.ts'
import { fillSheet } from './testing/fill-sheet.ts'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Goal, Sheet, Side } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { makeWorkbook, mergeCells, sheetData } from '../workbook/testing/make-workbook.ts'
import { changedParts, partTexts } from '../workbook/testing/part-texts.ts'
import { unwritableCharacter } from '../workbook/xml-text.ts'
import type { FillOptions } from './fill-options.ts'
import { fillTemplate } from './fill-template.ts'
import { makeTable, namedGoal, tableSheet } from './testing/make-table.ts'

const workbook = (name: string) => readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))
const blank = workbook('side-by-side-r4-blank.xlsx')
const filled = workbook('side-by-side-r4-filled.xlsx')
const values = JSON.parse(workbook('side-by-side-r4-filled.json').toString()) as Sheet
const seed: Sheet = {
  ...values,
  goals: values.goals.map((goal) => ({ ...goal, extra: [] })),
  extra: [],
}

function troubleOf(template: Uint8Array, sheet: Sheet, options: FillOptions = {}): unknown {
  const outcome = fillTemplate(template, sheet, fflateCodec, options)
  return outcome.ok ? null : outcome.trouble
}

const fields = (goals: readonly Goal[]) =>
  goals.map(({ number, previous, current }) => ({ number, previous, current }))
const side = (name: string): Side => ({ title: name, initiatives: `① ${name}`, outcome: `① ${name}` })
const goal = (number: number, name = `目標${number}`): Goal => ({
  number,
  previous: side(`昨${name}`),
  current: side(name),
  extra: [],
})
const sheet = (goals: readonly Goal[], more: Partial<Sheet> = {}): Sheet => ({
  sheetName: '重点目標一覧表',
  department: '総務部',
  fiscalYear: 2022,
  goals,
  extra: [],
  ...more,
})

/** The sheet's XML without its cells. */
const withoutCells = (bytes: Uint8Array) =>
  partTexts(bytes)
    .get('xl/worksheets/sheet1.xml')
    ?.replace(/<c\b[^>]*?(?:\/>|>.*?<\/c>)/gs, '')

describe('a blank template is filled', () => {
  const result = fillSheet(blank, seed)

  it('with every character of the sheet', () => {
    const back = readSheet(result.bytes)
    expect(fields(back.goals)).toEqual(fields(seed.goals))
    expect([back.department, back.fiscalYear]).toEqual([seed.department, seed.fiscalYear])
  })

  it('and nothing changes besides its field cells', () => {
    expect(changedParts(blank, result.bytes).sort()).toEqual([
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
    ])
    expect(withoutCells(result.bytes)).toBe(withoutCells(blank))
    expect(new Set(result.changed.map(({ cell }) => cell.replace(/\d+/, '')))).toEqual(
      new Set(['B', 'C', 'D', 'E', 'F', 'G']),
    )
    expect(result.changed).toHaveLength(31)
  })
})

describe('a filled template', () => {
  it('comes back byte for byte where nothing was edited', () => {
    const result = fillSheet(filled, readSheet(filled))
    expect(result.changed).toEqual([])
    expect(Buffer.compare(result.bytes, filled)).toBe(0)
  })

  it('changes in the one edited cell', () => {
    const before = readSheet(filled)
    const goals = before.goals.map((one, i) =>
      i === 2 && one.current
        ? { ...one, current: { ...one.current, outcome: '③ 葛\u{e0100}城 <b> _x000D_\r\n' } }
        : one,
    )
    const result = fillSheet(filled, { ...before, goals })
    expect(result.changed.map(({ cell }) => cell)).toEqual(['G13'])
    expect(readSheet(result.bytes).goals[2]?.current?.outcome).toBe('③ 葛\u{e0100}城 <b> _x000D_\r\n')
  })

  it('loses the texts of goals that the sheet no longer has, and keeps their styles', () => {
    const result = fillSheet(filled, { ...readSheet(filled), goals: readSheet(filled).goals.slice(0, 3) })
    expect(result.changed.map(({ cell }) => cell)).toEqual([
      'C14',
      'B16',
      'D16',
      'F14',
      'E16',
      'G16',
      'C17',
      'B19',
      'D19',
      'F17',
      'E19',
      'G19',
    ])
    expect(readSheet(result.bytes).goals).toHaveLength(3)
    expect(partTexts(result.bytes).get('xl/worksheets/sheet1.xml')).toContain('<c r="G19" s="9"/>')
  })

  it("keeps a half and a department that the sheet doesn't speak of", () => {
    const before = readSheet(filled)
    const goals = before.goals.map((one) => ({ ...one, previous: null }))
    expect(fillSheet(filled, { ...before, department: null, goals }).changed).toEqual([])
  })

  it('keeps the label that shares a cell with the department', () => {
    const goals = [namedGoal('一')]
    const template = makeTable({ goals, labels: { department: '' }, more: { A2: '担当部局名：総務部' } })
    const result = fillSheet(template, { ...readSheet(template), department: '財政部' })
    expect(result.changed).toEqual([{ sheet: '重点目標一覧表', cell: 'A2', text: '担当部局名：財政部' }])
    expect(readSheet(result.bytes).department).toBe('財政部')
  })

  it('keeps spaces in a block that was read as empty', () => {
    const template = makeTable({ goals: [namedGoal('一'), [' ', '', '', '', '', '']] })
    expect(fillSheet(template, readSheet(template)).changed).toEqual([])
  })
})

describe('goals find their places', () => {
  const five = Array.from({ length: 5 }, () => ['', '', '', '', '', ''] as const)
  const places = (goals: readonly Goal[], numbers?: readonly number[]) => {
    const result = fillSheet(makeTable({ goals: five, ...(numbers ? { numbers } : {}) }), sheet(goals))
    return readSheet(result.bytes).goals.map((one) => [one.number, one.current?.title])
  }

  it('by their number', () => {
    expect(places([goal(4), goal(2)])).toEqual([
      [2, '目標2'],
      [4, '目標4'],
    ])
    expect(places([goal(1), goal(2)], [5, 4, 3, 2, 1])).toEqual([
      [2, '目標2'],
      [1, '目標1'],
    ])
  })

  it('else in order', () => {
    expect(places([goal(7), goal(1), goal(1, 'また1')])).toEqual([
      [1, '目標1'],
      [2, '目標7'],
      [3, 'また1'],
    ])
  })

  it("or get new ones where there are too many; empty ones don't count", () => {
    const empty = {
      ...goal(6),
      previous: side(''),
      current: { title: '', initiatives: '', outcome: ' ' },
      extra: [],
    }
    const blankSide: Side = { title: '', initiatives: '', outcome: '' }
    const many = [1, 2, 3, 4, 5].map((number) => goal(number))
    const template = makeTable({ goals: five })
    expect(fillSheet(template, sheet([...many, goal(6)])).inserted).toHaveLength(1)
    expect(fillSheet(template, sheet([...many, { ...empty, previous: blankSide }])).inserted).toEqual([])
  })
})

describe('a template is refused', () => {
  it('of another fiscal year, until it is meant', () => {
    const r5 = workbook('side-by-side-r5-blank.xlsx')
    expect(troubleOf(r5, seed)).toEqual({
      code: 'wrong-fiscal-year',
      sheet: '重点目標一覧表',
      template: 2023,
      wanted: 2022,
    })
    expect(fields(readSheet(fillSheet(r5, seed, { anyYear: true }).bytes).goals)).toEqual(fields(seed.goals))
    expect(readSheet(fillSheet(r5, seed, { anyYear: true }).bytes).fiscalYear).toBe(2023)
  })

  it('without a goal table', () => {
    expect(troubleOf(makeWorkbook({ sheets: [{ name: '要領', inside: '' }] }), seed)).toMatchObject({
      code: 'no-sheet-found',
    })
  })

  it("with several tables and none of the sheet's name", () => {
    const goals = [namedGoal('一')]
    const two = makeWorkbook({
      sheets: [tableSheet({ sheetName: '一', goals }), tableSheet({ sheetName: '二', goals })],
    })
    expect(troubleOf(two, sheet([goal(1)], { sheetName: '三' }))).toEqual({
      code: 'which-sheet',
      sheets: ['一', '二'],
    })
    expect(fillSheet(two, sheet([goal(1)], { sheetName: '二' })).sheetName).toBe('二')
  })

  it('when a text is too long for its cell', () => {
    const long = { ...goal(1), current: { ...side('x'), outcome: 'あ'.repeat(40_000) } }
    expect(troubleOf(blank, sheet([long]))).toEqual({
      code: 'cell-too-long',
      sheet: '重点目標一覧表',
      cell: 'G7',
      length: 40_000,
    })
  })

  it("when it can't be read", () => {
    expect(troubleOf(workbook('truncated.xlsx'), seed)).toMatchObject({ code: 'damaged' })
  })

  it("when what was written can't be read back as it was meant", () => {
    const template = makeWorkbook({ sheets: [tableSheet({ goals: [namedGoal('一')] })] })
    const forgetful = { ...fflateCodec, deflate: () => fflateCodec.deflate(new Uint8Array(10)) }
    expect(fillTemplate(template, sheet([goal(1)]), forgetful)).toEqual({
      ok: false,
      trouble: { code: 'not-verified', sheet: '重点目標一覧表', cell: null },
    })
  })
})

describe('a title that both halves share', () => {
  const template = makeWorkbook({
    sheets: [
      {
        name: '表',
        inside:
          sheetData({
            A1: '部局名',
            B1: '総務部',
            A2: '重点目標',
            B2: '令和3年度',
            D2: '令和4年度',
            B3: '取組項目',
            C3: '達成状況',
            D3: '取組項目',
            E3: '目標値',
            A4: '行革',
            B4: '① x',
          }) + mergeCells('A2:A3', 'B2:C2', 'D2:E2'),
      },
    ],
  })

  it("is written once, as this year's half says", () => {
    const before = readSheet(template)
    expect(before.goals[0]?.previous?.title).toBe('行革')
    const goals = before.goals.map((one) => ({
      ...one,
      previous: one.previous && { ...one.previous, title: '昨年の行革' },
      current: one.current && { ...one.current, title: '今年の行革' },
    }))
    const result = fillSheet(template, { ...before, goals })
    expect(result.changed).toEqual([{ sheet: '表', cell: 'A4', text: '今年の行革' }])
  })
})

describe('reading after filling', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '① 取組',
      '(1) 3月',
      '・',
      '　全角',
      'x ',
      '_x000D_',
      '\r',
      '\n\n',
      '𠮷葛\u{e0100}\ue000',
      '〜～－−‖∥',
      '=1+2',
      '&lt;<',
      '①㈱Ⅲ№',
    ),
  )
  const text = fc
    .array(line, { maxLength: 4 })
    .map((lines) => lines.join('\n'))
    .filter((one) => unwritableCharacter(one) === null)
  const halves = fc.record({ title: text, initiatives: text, outcome: text })
  const goals = fc.array(fc.record({ previous: halves, current: halves }), { maxLength: 5 })

  it('gives the sheet, on a template that was blank or full of other texts', { timeout: 300_000 }, () => {
    const templates = [
      blank,
      filled,
      makeTable({ goals: [1, 2, 3, 4, 5].map(() => ['', '', '', '', '', ''] as const) }),
    ]
    let cells = 0
    fc.assert(
      fc.property(goals, text, fc.integer({ min: 0, max: 2 }), (some, department, which) => {
        const wanted = sheet(
          some.map((one, i) => ({ number: i + 1, ...one, extra: [] })),
          { department },
        )
        const back = readSheet(fillSheet(templates[which] ?? blank, wanted).bytes)
        const notEmpty = wanted.goals.filter(({ previous, current }) =>
          [previous, current].some(
            (half) => half && Object.values(half).some((one: string) => one.trim() !== ''),
          ),
        )
        expect(fields(back.goals)).toEqual(fields(notEmpty))
        expect(back.department).toBe(department)
        cells += some.length * 6 + 1
      }),
      { numRuns: 700 },
    )
    expect(cells).toBeGreaterThan(9_000)
  })
})
