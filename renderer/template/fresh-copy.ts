import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { GridCell } from '../workbook/grid.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { continueNumber } from './continue-number.ts'
import { goalTextCells } from './goal-text-cells.ts'
import type { Page } from './goal-table.ts'
import { joinRows } from './join-rows.ts'
import { sideNames, type GoalPlace, type Layout, type RowSpan } from './layout.ts'
import { matchLabel, readGoalNumber } from './match-label.ts'
import { readRows } from './read-goal.ts'

/** The goal before, by which the paper's own texts are known: it has them at the same places. */
export interface Earlier {
  readonly number: number
  /** What stands there where the later goal has a cell. */
  readonly text: (cell: CellPlace) => string
}

/**
 * What a copy of a goal's place is to hold, by the cells of the place itself: nothing in its fields, the next number,
 * and of other texts those that the goal before has too. Formulas beside its fields stay.
 */
export function freshGoal(
  page: Page,
  goal: GoalPlace,
  block: RowSpan,
  number: number,
  earlier: Earlier | null,
): readonly CellChange[] {
  const { grid, layout } = page
  const fields = new Set(goalTextCells(goal).map(cellKey))
  const extra = new Set(goal.extra.map(({ cell }) => cellKey(cell)))
  const prepared = preparedCells(page, goal)
  const paper = new Set(layout.paper.map(cellKey))
  return grid.cellsBetween(block.top, block.bottom).flatMap((cell): CellChange[] => {
    const key = cellKey(cell)
    if (prepared.has(key)) return []
    if (fields.has(key)) return [emptied(cell)]
    const next = nextText(cell, goal.number, number, earlier)
    if (!extra.has(key) && next !== null) return [{ ...placeOf(cell), ...next }]
    if (cell.formula || (paper.has(key) && !extra.has(key))) return []
    return extra.has(key) || !stoodAbove(cell, earlier) ? [emptied(cell)] : []
  })
}

/** Markers that the paper has ready in rows without an item. */
function preparedCells(page: Page, goal: GoalPlace): ReadonlySet<number> {
  const rows = sideNames.flatMap((name) => (goal[name] ? readRows(page, goal[name]) : []))
  return new Set(
    rows
      .filter((row) => joinRows([{ ...row, outcome: '' }]).initiatives === '')
      .flatMap(({ cells }) => [cells.marker, cells.initiatives])
      .flatMap((cell) => (cell ? [cellKey(cell)] : [])),
  )
}

/** The text with the new number where it says the old one as a goal's number. */
function nextText(
  cell: GridCell,
  number: number,
  next: number,
  earlier: Earlier | null,
): Pick<CellChange, 'text' | 'isNumber'> | null {
  const above = earlier && earlier.text(cell)
  const isNumbered =
    readGoalNumber(cell.text) === number ||
    matchLabel(cell.text)?.number === number ||
    (earlier && above !== null && continueNumber(above, earlier.number, number) === cell.text)
  const text = isNumbered ? continueNumber(cell.text, number, next) : null
  return text === null ? null : { text, ...(cell.isNumber ? { isNumber: true } : {}) }
}

function stoodAbove(cell: GridCell, earlier: Earlier | null): boolean {
  return earlier === null || earlier.text(cell) === cell.text
}

/** The cells that are the paper's own in some rows, as they lie in a copy of them. */
export function paperCopies({ paper }: Layout, block: RowSpan, by: number): readonly CellPlace[] {
  return paper
    .filter(({ row }) => row >= block.top && row <= block.bottom)
    .map(({ row, column }) => ({ row: row + by, column }))
}

/** A change that empties a cell. */
export function emptied(cell: CellPlace): CellChange {
  return { ...placeOf(cell), text: '' }
}

function placeOf({ row, column }: CellPlace): CellPlace {
  return { row, column }
}
