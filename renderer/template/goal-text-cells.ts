import type { CellPlace } from '../workbook/cell-address.ts'
import { sideNames, type GoalPlace } from './layout.ts'

/** The cells of a goal's own texts, its extra fields left out. */
export function goalTextCells(goal: Pick<GoalPlace, 'previous' | 'current'>): readonly CellPlace[] {
  const cells: CellPlace[] = []
  for (const name of sideNames) {
    const side = goal[name]
    if (!side) continue
    cells.push(side.title)
    for (const { marker, initiatives, outcome } of side.rows)
      for (const cell of [marker, initiatives, outcome]) if (cell) cells.push(cell)
  }
  return cells
}
