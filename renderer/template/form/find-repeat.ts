import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import type { Grid, GridCell } from '../../workbook/grid.ts'
import { lastRowOf, topLeft } from '../boxes.ts'
import { foldLabel } from '../fold-label.ts'
import { sideNames } from '../layout.ts'
import { readGoalNumber } from '../match-label.ts'
import { paperText } from './paper-text.ts'
import type { Anchor, RepeatRule } from './repeat-rule.ts'
import { taughtCells, taughtTexts } from './taught-cells.ts'
import type { Teaching } from './teaching.ts'

/** Labels may stand so many rows above a goal's own cells. */
const mostAbove = 4

/** How the goals follow the first one, by where the second begins: by what both have at the same place. */
export function findRepeat(grid: Grid, teaching: Teaching): RepeatRule {
  const top = firstRow(teaching)
  const period = periodOf(grid, teaching, top)
  if (period === null) return { kind: 'once' }
  const anchors = anchorsOf(grid, teaching, top, period)
  const [first, ...more] = anchors
  const numbered = teaching.number ? numbersBelow(grid, teaching.number) : []
  const labelled = first ? labelsBelow(grid, first, top) : 0
  if (first && labelled >= numbered.length) return { kind: 'labels', anchors: [first, ...more] }
  if (numbered.includes((teaching.number?.row ?? 0) + period)) return { kind: 'numbers', anchors }
  return teaching.rowAnItem ? { kind: 'titles' } : { kind: 'rows', rows: period, count: teaching.count }
}

/** The rows in which a number begins a goal: in the column of the first goal's, and below it. */
export function numbersBelow(grid: Grid, { row, column }: CellPlace): readonly number[] {
  return grid
    .cellsBetween(row, grid.lastRow)
    .filter((cell) => cell.column === column && numberAt(grid, cell) !== null)
    .map((cell) => cell.row)
}

function labelsBelow(grid: Grid, { down, column, text }: Anchor, top: number): number {
  return grid
    .cellsBetween(top + down, grid.lastRow)
    .filter((cell) => cell.column === column && paperText(cell.text) === text).length
}

/** The first row of the first goal's own cells. */
export function firstRow(teaching: Teaching): number {
  const rows = taughtCells(teaching).map(({ row }) => row)
  return rows.length === 0 ? 1 : Math.min(...rows)
}

/** The number that a box holds, where it begins in this very cell. */
function numberAt(grid: Grid, { row, column }: CellPlace): number | null {
  const box = grid.box(row, column)
  return box.top === row && box.left === column ? readGoalNumber(grid.text(row, column)) : null
}

/** Rows from the first goal to the second: between equal texts, or a field and the one marked, in its column. */
function periodOf(grid: Grid, teaching: Teaching, top: number): number | null {
  const { next } = teaching
  if (!next) return null
  const cell = topLeft(grid.box(next.row, next.column))
  const text = grid.text(cell.row, cell.column)
  const isLabel = text.trim() !== '' && readGoalNumber(text) === null
  const alike = grid
    .cellsBetween(top - mostAbove, cell.row - 1)
    .filter((one) => isLabel && one.column === cell.column && paperText(one.text) === paperText(text))
  const beside = [...taughtCells(teaching)].find((one) => one.column === cell.column && one.row < cell.row)
  const rows = cell.row - ((alike.at(0) ?? beside)?.row ?? top)
  return rows > 0 ? rows : null
}

/** Texts of the first goal that stand in the same column of the second too. */
function anchorsOf(grid: Grid, teaching: Teaching, top: number, period: number): readonly Anchor[] {
  const isTaken = takenBy(teaching)
  const last = Math.max(
    top + period - 1,
    ...taughtTexts(teaching).map((cell) => lastRowOf(grid.box(cell.row, cell.column))),
  )
  const from = top - Math.min(mostAbove, period - 1)
  const own = grid
    .cellsBetween(Math.max(1, from), Math.min(last, top + period - 1))
    .filter((cell) => !isTaken(cell) && isPaper(cell))
  const isRepeated = (cell: GridCell) =>
    paperText(grid.text(cell.row + period, cell.column)) === paperText(cell.text)
  const key = own.find(isRepeated)
  if (!key) return []
  const anchorOf = ({ row, column, text }: GridCell): Anchor => ({
    down: row - top,
    column,
    text: paperText(text),
  })
  const inSecond = (cell: GridCell) =>
    grid
      .cellsBetween(key.row + period, key.row + 2 * period + mostAbove)
      .some((other) => other.column === cell.column && paperText(other.text) === paperText(cell.text))
  return own.filter((cell) => cell.row >= key.row && (isRepeated(cell) || inSecond(cell))).map(anchorOf)
}

/** Cells of the first goal, and where each item has a row of its own what is below them in their columns. */
function takenBy(teaching: Teaching): (cell: CellPlace) => boolean {
  const own = taughtCells(teaching)
  const keys = new Set(own.map(cellKey))
  if (!teaching.rowAnItem) return (cell) => keys.has(cellKey(cell))
  const titles = new Set(sideNames.flatMap((name) => teaching.sides[name].title ?? []).map(cellKey))
  const columns = own.filter((cell) => !titles.has(cellKey(cell)))
  return (cell) =>
    keys.has(cellKey(cell)) || columns.some(({ row, column }) => column === cell.column && row <= cell.row)
}

function isPaper(cell: GridCell): boolean {
  return (
    !cell.isNumber &&
    cell.text.trim() !== '' &&
    foldLabel(cell.text) !== null &&
    readGoalNumber(cell.text) === null
  )
}
