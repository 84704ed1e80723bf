import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { readVisibleGrids } from '../workbook/open-workbook.ts'
import { makeWorkbook, sheetData } from '../workbook/testing/make-workbook.ts'
import { learnLayout } from './learn-layout.ts'
import { readPage } from './read-table.ts'
import type { SheetReading } from './sheet-reading.ts'
import { makeTable, namedGoal, type TableShape } from './testing/make-table.ts'

const goals = [namedGoal('一'), namedGoal('二'), namedGoal('三')]

function learn(bytes: Uint8Array) {
  const grids = readVisibleGrids(bytes, fflateCodec)
  if (!grids.ok) throw new Error(grids.trouble.code)
  const [grid] = grids.value
  if (!grid) throw new Error('no grid')
  return { grid, learned: learnLayout(grid) }
}

function read(shape: TableShape): SheetReading {
  const { grid, learned } = learn(makeTable({ goals, department: '総務部', ...shape }))
  if (!learned.ok) throw new Error(learned.missing.join())
  return readPage({ grid, layout: learned.layout, shown: (cell) => cell.text })
}

const side = ([title, initiatives, outcome]: readonly string[]) => ({ title, initiatives, outcome })
const expectedGoals = goals.map((goal, i) => ({
  number: i + 1,
  previous: side(goal.slice(0, 3)),
  current: side(goal.slice(3)),
  extra: [],
}))

describe('a table that stands side by side gives the same sheet', () => {
  it.each<[string, TableShape]>([
    ['as it usually looks', {}],
    ['with rows put in above', { rowsAbove: 4, more: { A1: '※記入上の注意：各部局で1枚に収めてください' } }],
    ['with columns put in on the left', { columnsBefore: 3 }],
    ['with this year on the left', { mirrored: true }],
    ['without merges', { unmerged: true }],
    ['with numbers as text', { numbers: ['①', '２', '(3)'] }],
    ["with numbers in the labels' place only", { numbers: [null, null, null] }],
    ['with years in another style', { years: ['Ｒ３年度', '2022年度 重点目標'] }],
    ['with the first year of an era', { years: ['令和３年度　実績', '令和４年度　計画'] }],
    [
      'with reworded headings',
      {
        labels: {
          department: '部 局 名',
          title: '組織目標',
          initiatives: '取組\n内容',
          result: '取組実績',
          target: '期限／目標値',
        },
      },
    ],
    [
      'with marks round its headings',
      {
        labels: {
          department: '【所属名】',
          title: '■重点目標',
          initiatives: '※主な取組',
          result: '（達成状況等）',
          target: '達成基準・期限',
        },
      },
    ],
    ['with the same word on both halves', { labels: { result: '達成目標', target: '達成目標' } }],
  ])('%s', (_, shape) => {
    const sheet = read(shape)
    expect(sheet.goals).toEqual(expectedGoals)
    expect([sheet.department, sheet.fiscalYear]).toEqual(['総務部', 2022])
  })

  it('with one goal, or with ten', () => {
    expect(read({ goals: goals.slice(0, 1) }).goals).toEqual(expectedGoals.slice(0, 1))
    const ten = Array.from({ length: 10 }, (_, i) => namedGoal(`目標${i}の`))
    expect(read({ goals: ten }).goals.map((goal) => goal.current?.title)).toEqual(ten.map((goal) => goal[3]))
  })

  it('where a value reads like a heading', () => {
    const tricky = [
      ['重点目標の推進', '取組項目', '達成', '目標', '取組内容を見直す', '期限は3月'] as const,
      namedGoal('二'),
    ]
    const sheet = read({ goals: tricky })
    expect(sheet.goals[0]).toMatchObject({
      previous: side(tricky[0]!.slice(0, 3)),
      current: side(tricky[0]!.slice(3)),
    })
  })
})

describe('what is known of the sheet', () => {
  it('takes the halves from words where the headings name no year', () => {
    const sheet = read({ years: ['前年度', '今年度'], more: { E1: '令和4年度' } })
    expect([sheet.fiscalYear, sheet.goals.length]).toEqual([2022, 3])
    expect(read({ years: ['前年度', '今年度'] }).problems.map((problem) => problem.code)).toContain(
      'no-fiscal-year',
    )
  })

  it("says when the years don't follow each other", () => {
    expect(read({ years: ['令和2年度', '令和4年度'] }).problems).toEqual([
      {
        code: 'years-apart',
        level: 'confirm',
        sheet: '重点目標一覧表',
        cell: 'E4',
        previous: 2020,
        current: 2022,
      },
    ])
  })

  it('says when a number is there twice', () => {
    expect(read({ numbers: [1, 2, 2] }).problems).toEqual([
      { code: 'repeated-number', level: 'confirm', sheet: '重点目標一覧表', cell: 'A11', number: 2 },
    ])
  })

  it('keeps the department as typed, and tells none from an empty one', () => {
    expect(read({ department: ' 総務部　' }).department).toBe(' 総務部　')
    expect(read({ department: '' }).department).toBe('')
    expect(read({ labels: { department: '作成日' } }).department).toBeNull()
  })

  it('finds the department behind its label in one cell, or below its label', () => {
    const inOneCell = { labels: { department: '' }, department: '', more: { A2: '担当部局名： 総務部' } }
    expect(read(inOneCell).department).toBe('総務部')
    expect(read(inOneCell).unclaimed).toEqual([])
    const below = {
      labels: { department: '' },
      department: '',
      more: { F1: '部局名', G1: '備考', F2: '総務部' },
    }
    expect(read(below).department).toBe('総務部')
  })

  it('takes a block with nothing but its number for no goal', () => {
    const empty = ['', '', '', '', '', ''] as const
    expect(
      read({ goals: [namedGoal('一'), empty, namedGoal('三')] }).goals.map((goal) => goal.number),
    ).toEqual([1, 3])
  })

  it('lists what no field claims, the paper itself left out', () => {
    const sheet = read({ more: { I2: '別紙あり', B30: '※提出期限は4月末', D3: 12 } })
    expect(sheet.unclaimed).toEqual([
      { cell: 'I2', text: '別紙あり' },
      { cell: 'D3', text: '12' },
      { cell: 'B30', text: '※提出期限は4月末' },
    ])
  })
})

describe('what is no such table is refused, and never misread', () => {
  const refused = (cells: Parameters<typeof sheetData>[0], name = '表') => {
    const { learned } = learn(makeWorkbook({ sheets: [{ name, inside: sheetData(cells) }] }))
    return learned.ok ? JSON.stringify(learned.layout.goals) : learned.missing
  }
  const form = { A1: '担当部局名', B1: '総務部', A3: '重点目標', A4: '取組項目', A5: '期限・数値目標' }
  const filledForm = { ...form, B3: '行革の推進', B4: '① 窓口の見直し', B5: '① 3月' }

  it.each<[string, Parameters<typeof sheetData>[0], string[], string?]>([
    [
      'a ledger of furniture',
      { A1: '備品台帳', A2: '番号', B2: '品名', A3: 1, B3: '机' },
      ['title', 'initiatives', 'outcome'],
    ],
    [
      'a text of instructions',
      { A1: '記入要領', A2: '重点目標は3つ以内とし、具体的な重点取組項目を記入してください。' },
      ['title', 'initiatives', 'outcome'],
    ],
    ['an empty sheet', {}, ['title', 'initiatives', 'outcome']],
    ['heads with nothing below', { A1: '令和4年度', A2: '重点目標', B2: '取組項目', C2: '期限' }, ['goals']],
    ['goals without outcomes', { A2: '重点目標', B2: '取組項目', A3: 'x', B3: 'y' }, ['outcome']],
    [
      'a list of goals',
      { A1: '提出状況', A2: '番号', B2: '部局名', C2: '重点目標', A3: 1, B3: '総務部', C3: '行革' },
      ['initiatives', 'outcome'],
    ],
    ['a paper that calls itself an example', { ...filledForm, A1: '重点目標一覧表　記入例' }, ['goals']],
    ['a worksheet named so', filledForm, ['goals'], '記入例（総務部）'],
    [
      'a list that tells how to fill in a form',
      { ...form, B3: '目標を記入してください。', B4: '箇条書きにしてください。', B5: '期限を記入すること。' },
      ['goals'],
    ],
    [
      'headings scattered through a text',
      { A1: '重点目標', C7: '取組項目', B19: '期限', A30: '行革の推進', D41: '窓口', B52: '3月' },
      ['goals'],
    ],
  ])('%s', (_, cells, missing, name) => {
    expect(refused(cells, name)).toEqual(missing)
  })

  it('though the form itself is read', () => {
    expect(refused(filledForm)).toContain('"number":1')
  })
})
