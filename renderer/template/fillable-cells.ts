import type { CellPlace } from '../workbook/cell-address.ts'
import { goalTextCells } from './goal-text-cells.ts'
import type { GoalPlace, Layout } from './layout.ts'

/** Every cell of a layout that people fill in; a cell that two fields share more than once. */
export function fillableCells({ department, extra, goals }: Layout): readonly CellPlace[] {
  return [
    ...(department ? [department.cell] : []),
    ...extra.map(({ cell }) => cell),
    ...goals.flatMap(goalCells),
  ]
}

/** As `fillableCells`, of one goal: its texts and its extra fields. */
export function goalCells(goal: GoalPlace): readonly CellPlace[] {
  return [...goalTextCells(goal), ...goal.extra.map(({ cell }) => cell)]
}
