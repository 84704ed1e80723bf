import type { CellPlace } from '../workbook/cell-address.ts'
import { goalTextCells } from './goal-text-cells.ts'
import type { Layout } from './layout.ts'

/** Every cell of a layout that people fill in; a cell that two fields share more than once. */
export function fillableCells({ department, extra, goals }: Layout): readonly CellPlace[] {
  return [
    ...(department ? [department.cell] : []),
    ...extra.map(({ cell }) => cell),
    ...goals.flatMap((goal) => [...goalTextCells(goal), ...goal.extra.map(({ cell }) => cell)]),
  ]
}
