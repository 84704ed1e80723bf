import { describe, expect, it } from 'vitest'
import { makeGrid, type TestCells } from '../testing/make-grid.ts'
import { insertColumns, insertRows, reword } from '../testing/transform-grid.ts'
import { learnLayout } from '../learn-layout.ts'
import type { Layout } from '../layout.ts'
import type { Grid } from '../../workbook/grid.ts'
import { compileForm } from './compile-form.ts'
import { exactLayout } from './exact-layout.ts'
import { canonical } from './is-fixed.ts'
import { makeForm } from './make-form.ts'

const heads = { A3: '番号', B3: '重点目標', C3: '取組項目', D3: '成果目標', E3: '進捗状況' }
const paper: TestCells = {
  A1: '令和4年度　重点目標進捗管理シート',
  D1: '担当部局',
  ...heads,
  A4: 1,
  A5: 2,
  A6: 3,
  A8: '※3月までに提出してください',
}
const merges = ['A1:C1', 'D3:D3']

function learned(grid: Grid) {
  const found = learnLayout(grid)
  if (!found.ok) throw new Error(found.missing.join())
  return found
}

function formOf(grid: Grid) {
  const [sheet] = compileForm(makeForm('1', '様式', [{ grid, ...learned(grid) }])).sheets
  if (!sheet) throw new Error('No sheet was learned.')
  return sheet
}

const fieldsOf = (layout: Layout | null) => layout && canonical(layout)
const blank = makeGrid(paper, merges)
const form = formOf(blank)
const filled = {
  E1: '総務部',
  B4: '庁舎の省エネ',
  C4: '① 照明を替える',
  D4: '3月',
  E4: '順調',
  B6: '研修',
}

describe('exactLayout', () => {
  it('gives the layout of a copy, whatever is filled in', () => {
    const copy = makeGrid({ ...paper, ...filled }, merges)
    expect(form.sheet.isFixed).toBe(true)
    expect(fieldsOf(exactLayout(copy, form))).toBe(fieldsOf(learned(blank).layout))
    expect(exactLayout(copy, form)?.department?.cell).toEqual({ row: 1, column: 5 })
  })

  it('reads the years of the copy', () => {
    const next = makeGrid({ ...paper, A1: 'Ｒ５年度　重点目標進捗管理シート' }, merges)
    expect(exactLayout(next, form)?.fiscalYear).toBe(2023)
    expect(fieldsOf(exactLayout(next, form))).toBe(fieldsOf(learned(next).layout))
  })

  it('takes a heading written in other widths and spaces for the same', () => {
    const copy = makeGrid({ ...paper, B3: '重点　目標', A3: '番 号' }, merges)
    expect(exactLayout(copy, form)).not.toBeNull()
  })

  it('takes merges in any order', () => {
    const apart = formOf(makeGrid(paper, ['A1:C1', 'A8:E8']))
    expect(exactLayout(makeGrid(paper, ['A8:E8', 'A1:C1']), apart)).not.toBeNull()
  })

  it('takes a copy without a note that was not the paper’s own', () => {
    const { A8: _, ...without } = paper
    expect(exactLayout(makeGrid(without, merges), form)).not.toBeNull()
  })

  it.each<[string, Grid]>([
    ['a further goal', makeGrid({ ...paper, A7: 4, B7: '道路', C7: '① 橋の点検', D7: '10月' }, merges)],
    ['a text that no field claims', makeGrid({ ...paper, G4: 'メモ' }, merges)],
    ['another note', makeGrid({ ...paper, A8: '※4月までに' }, merges)],
    ['a goal less', makeGrid({ ...paper, A6: '' }, merges)],
    ['another heading', makeGrid({ ...paper, E3: '自己評価' }, merges)],
    ['a merge more', makeGrid(paper, [...merges, 'B4:B5'])],
    ['a merge elsewhere', makeGrid(paper, ['A1:D1', 'D3:D3'])],
    ['a year less', makeGrid({ ...paper, A1: '重点目標進捗管理シート' }, merges)],
    ['nothing on it', makeGrid({})],
    ['a row put in', insertRows(3, 1)(blank)],
    ['a column put in', insertColumns(1)(blank)],
  ])('gives nothing for a copy with %s', (_, grid) => {
    expect(exactLayout(grid, form)).toBeNull()
  })
})

describe('exactLayout on halves', () => {
  const sided: TestCells = {
    A1: '重点目標一覧表',
    A2: '担当部局名：総務部',
    B4: '【令和3年度重点目標】',
    E4: '【令和4年度重点目標】',
    A5: 'No.',
    B5: '重点目標',
    C5: '取組項目',
    D5: '達成状況',
    E5: '重点目標',
    F5: '取組項目',
    G5: '数値目標',
    A6: 1,
    A7: 2,
    B6: '庁舎',
    C6: '照明を替える',
    D6: '終わった',
    E6: '庁舎',
    F6: '窓を替える',
    G6: '3月',
  }
  const grid = makeGrid(sided)
  const form = formOf(grid)

  it('reads both years anew', () => {
    const next = reword((text) => text.replace(/令和(\d)/, (_, year) => `令和${Number(year) + 1}`))(grid)
    const layout = exactLayout(next, form)
    expect(layout?.headings.map(({ side, year }) => [side, year])).toEqual([
      ['previous', 2022],
      ['current', 2023],
    ])
    expect(layout?.fiscalYear).toBe(2023)
  })

  it('gives nothing where the halves have changed places', () => {
    const turned = reword((text) => text.replace(/^【令和(\d)/, (_, year) => `【令和${7 - Number(year)}`))(
      grid,
    )
    expect(exactLayout(turned, form)).toBeNull()
  })

  it('asks for the label in front of the department', () => {
    expect(exactLayout(makeGrid({ ...sided, A2: '担当部局名：環境部' }), form)?.department?.before).toBe(
      '担当部局名：',
    )
    expect(exactLayout(makeGrid({ ...sided, A2: '環境部' }), form)).toBeNull()
  })
})

describe('exactLayout on a worksheet that is one goal’s', () => {
  const one: TestCells = {
    A1: '令和4年度　工程表',
    A2: '所属名',
    E2: '整理番号',
    F2: 1,
    A3: '組織目標',
    A5: '取組内容',
    A6: '期限・数値目標',
    A7: '進捗状況',
  }
  const grid = makeGrid(one, ['B3:F3', 'B5:F5', 'B6:F6', 'B7:F7'])
  const form = formOf(grid)

  it('reads its number anew', () => {
    const copy = makeGrid({ ...one, F2: 7 }, ['B3:F3', 'B5:F5', 'B6:F6', 'B7:F7'])
    expect(form.sheet.isFixed).toBe(true)
    expect(exactLayout(copy, form)?.goals[0]?.number).toBe(7)
  })

  it('gives nothing where there is none', () => {
    expect(
      exactLayout(makeGrid({ ...one, F2: '未定' }, ['B3:F3', 'B5:F5', 'B6:F6', 'B7:F7']), form),
    ).toBeNull()
  })

  it('takes worksheets that look alike for one', () => {
    const pages = [1, 2, 3].map((number) => {
      const grid = makeGrid({ ...one, F2: number }, ['B3:F3', 'B5:F5', 'B6:F6', 'B7:F7'])
      return { grid, ...learned(grid) }
    })
    expect(makeForm('1', '工程表', pages).sheets).toHaveLength(1)
  })
})
