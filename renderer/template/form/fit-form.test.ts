import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import type { Grid } from '../../workbook/grid.ts'
import { readVisibleGrids } from '../../workbook/open-workbook.ts'
import { learnLayout } from '../learn-layout.ts'
import type { Layout } from '../layout.ts'
import { readPage } from '../read-table.ts'
import {
  dropRows,
  insertColumns,
  insertRows,
  inTurn,
  moveColumns,
  repeatRows,
  reword,
} from '../testing/transform-grid.ts'
import { paperNames, paperRows, storedGrid } from '../testing/stored-papers.ts'
import { findRepeat } from './find-repeat.ts'
import { fitForm } from './fit-form.ts'
import type { FormSheet } from './form.ts'
import { taughtSheet } from './taught-sheet.ts'
import { teachingOf } from './teaching-of.ts'
import type { Teaching } from './teaching.ts'

/** Headings as no lexicon knows them, so that nothing but the form tells where the fields lie. */
const strange = reword((text) =>
  text.length > 40 || /令和|年度/.test(text) || /^[①-⑳(（0-9]/.test(text)
    ? null
    : text
        .replace(/重点目標|組織目標/, '甲の欄')
        .replace(/(具体的な)?(重点)?取組(項目|内容)/, '乙の欄')
        .replace(/達成状況・達成度|達成状況/, '丙の欄')
        .replace(/期限・数値目標等?|目標達成基準|成果目標/, '丁の欄'),
)

function learned(grid: Grid): Layout {
  const found = learnLayout(grid)
  if (!found.ok) throw new Error(found.missing.join())
  return found.layout
}

function teach(grid: Grid, teaching: Teaching): FormSheet {
  const sheet = taughtSheet(grid, teaching, findRepeat(grid, teaching))
  if (!sheet) throw new Error('Too little was taught.')
  return sheet
}

/** What is read, without where it stood. */
function sheetOf(grid: Grid, layout: Layout | null) {
  if (!layout) return null
  const { department, fiscalYear, goals } = readPage({ grid, layout, shown: (cell) => cell.text })
  return {
    department,
    fiscalYear,
    goals: goals.map(({ number, previous, current, extra }) => ({
      number,
      previous,
      current,
      extra: extra.map(({ label, text }) => ({ label, text })),
    })),
  }
}

describe.each(paperNames)('%s taught with headings that nobody knows', (name) => {
  const known = storedGrid(name)
  const layout = learned(known)
  const grid = strange(known)
  const form = teach(grid, { ...teachingOf(layout), kind: null })
  const expected = sheetOf(known, layout)
  const note = '※記入上の注意：各部局で1枚に収めてください'
  const { first } = paperRows[name]

  it('is not learned', () => {
    expect(learnLayout(grid).ok && JSON.stringify(sheetOf(grid, learned(grid)))).not.toBe(
      JSON.stringify(expected),
    )
  })

  it('is read as it was before', () => {
    expect(sheetOf(grid, form.layout)).toEqual(expected)
    expect(form.taught?.isMovable).toBe(true)
    expect(sheetOf(grid, fitForm(grid, form))).toEqual(expected)
  })

  it.each([
    ['at the top', 1, 1],
    ['below the title', 2, 2],
    ['above the table', first - 1, 1],
  ])('follows a note put in %s', (_, row, count) => {
    const copy = insertRows(row, count, note)(grid)
    expect(sheetOf(copy, fitForm(copy, form))).toEqual(expected)
  })

  it('follows a move down and to the right', () => {
    const copy = inTurn(insertRows(1, 7), insertColumns(4))(grid)
    expect(sheetOf(copy, fitForm(copy, form))).toEqual(expected)
  })

  it('reads the years of another year’s copy', () => {
    const next = (text: string) => text.replace(/令和(\d)年度/, (_, year) => `Ｒ${Number(year) + 1}年度`)
    const copy = reword((text) => (text.length < 40 ? next(text) : null))(grid)
    const { fiscalYear } = sheetOf(copy, fitForm(copy, form)) ?? {}
    expect([expected?.fiscalYear, fiscalYear]).toEqual([2022, 2023])
  })
})

describe.each([
  'side-by-side-r4-filled',
  'item-rows-r4-filled',
  'stacked-r4-filled',
  'graded-r4-filled',
] as const)('%s taught', (name) => {
  const known = storedGrid(name)
  const layout = learned(known)
  const grid = strange(known)
  const form = teach(grid, { ...teachingOf(layout), kind: null })
  const before = sheetOf(known, layout)?.goals ?? []
  const { first, last } = paperRows[name]

  it('takes fewer goals', () => {
    const copy = dropRows(last[0], last[1])(grid)
    expect(sheetOf(copy, fitForm(copy, form))?.goals).toEqual(before.slice(0, 4))
  })

  it('takes more goals', () => {
    const copy = repeatRows(first, last[1], 5)(grid)
    expect(sheetOf(copy, fitForm(copy, form))?.goals).toEqual([
      ...before,
      ...before.map((goal) => ({ ...goal, number: goal.number + 5 })),
    ])
  })
})

describe('columns in another order', () => {
  it.each([
    ['graded-r4-filled', 3, [1, 2, 5, 3, 4, 6, 7]],
    ['graded-r4-filled', 3, [2, 1, 3, 4, 6, 5, 7]],
    ['stacked-r4-filled', 3, [1, 2, 4, 3, 5, 6]],
    ['stacked-r4-filled', 3, [4, 1, 2, 3, 6, 5]],
  ] as const)('%s from row %i: %j', (name, from, order) => {
    const known = storedGrid(name)
    const layout = learned(known)
    const grid = strange(known)
    const form = teach(grid, { ...teachingOf(layout), kind: null })
    const copy = moveColumns(from, order)(grid)
    expect(sheetOf(copy, fitForm(copy, form))).toEqual(sheetOf(known, layout))
  })
})

describe('what is no copy', () => {
  const forms = paperNames.map((name) => {
    const grid = storedGrid(name)
    const layout = learned(grid)
    return [name, teach(grid, teachingOf(layout))] as const
  })

  it.each(paperNames)('%s is read by no other form', (name) => {
    const grid = storedGrid(name)
    const others = forms.filter(([other]) => other !== name)
    expect(others.filter(([, form]) => fitForm(grid, form) !== null).map(([other]) => other)).toEqual([])
  })

  it('is a worksheet of another kind', () => {
    const url = new URL('../../../e2e/workbooks/no-goal-table.xlsx', import.meta.url)
    const grids = readVisibleGrids(new Uint8Array(readFileSync(url)), fflateCodec)
    for (const grid of grids.ok ? grids.value : [])
      for (const [, form] of forms) expect(fitForm(grid, form)).toBeNull()
    expect(grids.ok && grids.value.length).toBe(3)
  })
})
