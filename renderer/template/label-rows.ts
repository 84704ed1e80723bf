import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { hasRole, type Label } from './find-labels.ts'
import type { ItemRow } from './layout.ts'

/** The rows of a goal's items on one half, and the row that the goal begins with. */
export interface GoalRows {
  readonly top: number
  readonly rows: readonly ItemRow[]
}

/** Rows without those that only repeat headings, and the cells of these. */
export interface WithoutLabels<T> {
  readonly goals: readonly T[]
  readonly labelCells: readonly CellPlace[]
}

/**
 * Leaves out rows in which a heading is repeated above the items of a goal, as some papers do in part of their
 * goals: in the others the row stays empty.
 */
export function withoutLabelRows<T extends GoalRows>(
  grid: Grid,
  goals: readonly T[],
  labels: ReadonlyMap<number, Label>,
): WithoutLabels<T> {
  const labelCells: CellPlace[] = []
  const isLabel = (cell: CellPlace | null, isItem: boolean) => {
    const label = cell && labels.get(cellKey(cell))
    if (!label?.exact) return false
    return isItem ? hasRole(label, 'initiatives') : hasRole(label, 'result') || hasRole(label, 'target')
  }
  const offsets = new Set<number>()
  for (const { top, rows } of goals) {
    const [first, second] = rows
    if (!first || !second) continue
    if (!first.initiatives || !isLabel(first.initiatives, true)) continue
    offsets.add(first.initiatives.row - top)
    labelCells.push(first.initiatives)
    if (first.outcome && isLabel(first.outcome, false)) labelCells.push(first.outcome)
  }
  if (offsets.size === 0) return { goals, labelCells: [] }
  const isEmpty = (cell: CellPlace | null) => !cell || grid.text(cell.row, cell.column).trim() === ''
  const stays = (row: ItemRow, top: number) => {
    const at = row.initiatives ?? row.outcome
    const isNamed = isLabel(row.initiatives, true) || isLabel(row.outcome, false)
    if (!at || !offsets.has(at.row - top)) return true
    return !(
      (isEmpty(row.initiatives) || isLabel(row.initiatives, true)) &&
      (isEmpty(row.outcome) || isLabel(row.outcome, false)) &&
      (isNamed || isEmpty(row.marker))
    )
  }
  return {
    goals: goals.map((goal) => {
      const rows = goal.rows.filter((row) => stays(row, goal.top))
      return rows.length > 0 ? { ...goal, rows } : goal
    }),
    labelCells,
  }
}
