import type { CellPlace } from '../workbook/cell-address.ts'
import { sideNames, type GoalPlace } from './layout.ts'

/** The cells of a goal's own texts, its extra fields left out. */
export function goalTextCells(goal: Pick<GoalPlace, 'previous' | 'current'>): readonly CellPlace[] {
  return sideNames.flatMap((name) => {
    const side = goal[name]
    if (!side) return []
    const { title, rows } = side
    return [title, ...rows.flatMap((row) => [row.marker, row.initiatives, row.outcome])].filter(
      (cell) => cell !== null,
    )
  })
}
