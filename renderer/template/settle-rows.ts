import type { CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { lastRowOf } from './boxes.ts'
import type { ItemRow } from './layout.ts'

/** Rows of items, and whether each item has a row of its own. */
export interface SettledRows<T> {
  readonly goals: readonly T[]
  readonly rowAnItem: boolean
}

/**
 * Tells a paper that gives each item a row from one whose goals have one cell for all: by a column of markers, by
 * rows that a merge ties together, or by texts in several rows of a goal. Empty rows between the goals of the other
 * kind are none of theirs.
 */
export function settleRows<T extends { readonly rows: readonly ItemRow[]; readonly isTied: boolean }>(
  grid: Grid,
  goals: readonly T[],
): SettledRows<T> {
  const isFilled = (cell: CellPlace | null) => cell !== null && grid.text(cell.row, cell.column).trim() !== ''
  const rowAnItem = goals.some(
    ({ rows, isTied }) =>
      rows.some((row) => row.marker !== null) ||
      (rows.length > 1 &&
        (isTied || rows.filter((row) => isFilled(row.initiatives) || isFilled(row.outcome)).length > 1)),
  )
  if (rowAnItem) return { goals, rowAnItem }
  return { goals: goals.map((goal) => ({ ...goal, rows: firstFilled(goal.rows, isFilled) })), rowAnItem }
}

function firstFilled(
  rows: readonly ItemRow[],
  isFilled: (cell: CellPlace | null) => boolean,
): readonly ItemRow[] {
  const row = rows.find((one) => isFilled(one.initiatives) || isFilled(one.outcome)) ?? rows[0]
  return row ? [row] : rows
}

/** Whether a merge in one of the columns ties the rows together. */
export function isTied(grid: Grid, top: number, bottom: number, columns: readonly number[]): boolean {
  return bottom > top && columns.some((column) => lastRowOf(grid.box(top, column)) >= bottom)
}
