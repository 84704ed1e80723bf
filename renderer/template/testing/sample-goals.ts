import { expect } from 'vitest'
import type { Goal, Side } from '../../sheet/sheet.ts'
import type { Grid } from '../../workbook/grid.ts'
import { learnLayout } from '../learn-layout.ts'
import { readPage } from '../read-table.ts'
import type { SheetReading } from '../sheet-reading.ts'
import { makeGrid, type TestCells } from './make-grid.ts'

/** A title, items and what stands beside them. */
export type Texts = readonly [title: string, initiatives: string, outcome: string]

/** Three goals as any paper may hold them. */
export const sampleGoals: readonly { readonly previous: Texts; readonly current: Texts }[] = [
  {
    previous: ['行財政改革の推進', '① 窓口の見直し\n② 電子申請の拡大', '① 12件実施\n② 5手続'],
    current: ['行財政改革の深化', '① 書かない窓口\n② 電子決裁', '① 9月\n② 50%'],
  },
  {
    previous: ['人材育成', '① 研修の充実', '① 研修10回'],
    current: ['人材の確保と育成', '① 採用活動\n② 研修体系', '① 説明会5回\n② 3月'],
  },
  {
    previous: ['公共施設の管理', '① 計画策定\n② 統廃合', '① 策定済\n② 1施設'],
    current: ['公共施設マネジメント', '① 長寿命化', '① 3施設'],
  },
]

const side = ([title, initiatives, outcome]: Texts): Side => ({ title, initiatives, outcome })

/** What reading a paper with both halves gives. */
export const bothHalves = sampleGoals.map(({ previous, current }, i) => ({
  number: i + 1,
  previous: side(previous),
  current: side(current),
}))

/** What reading a paper with this year's half gives. */
export const oneHalf = bothHalves.map((goal) => ({ ...goal, previous: null }))

/** Reads a worksheet as a sheet of its own. */
export function readGrid(grid: Grid): SheetReading {
  const learned = learnLayout(grid)
  if (!learned.ok) throw new Error(learned.missing.join())
  return readPage({ grid, layout: learned.layout, shown: (cell) => cell.text })
}

/** Reads cells, some of them merged, as a sheet of its own. */
export function readCells(cells: TestCells, merges: readonly string[] = []): SheetReading {
  return readGrid(makeGrid(cells, merges))
}

/** The goals without extra fields, once the department and the year are as they should be. */
export function goalsOf(sheet: SheetReading): readonly Omit<Goal, 'extra'>[] {
  expect([sheet.department, sheet.fiscalYear]).toEqual(['総務部', 2022])
  return sheet.goals.map(({ extra: _, ...goal }) => goal)
}

/** A goal's extra fields in short. */
export function extraOf(sheet: SheetReading, goal = 0): readonly (readonly string[])[] {
  return (sheet.goals[goal]?.extra ?? []).map(({ label, text, cell }) => [label, text, cell])
}

/** Items and what stands beside them, row by row. */
export function itemsOf([, initiatives, outcome]: Texts): readonly (readonly [string, string])[] {
  return initiatives.split('\n').map((item, i) => [item, outcome.split('\n')[i] ?? ''])
}
