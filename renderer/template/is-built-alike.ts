import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'

/**
 * Whether a box is a label as much as another one is: over the same columns, and with a box beside it that is merged
 * over the same columns as the other's.
 */
export function isBuiltAlike(grid: Grid, box: Area, label: Area): boolean {
  const [value, own] = [beside(grid, box), beside(grid, label)]
  return isOver(box, label) && isOver(value, own) && own.right > own.left
}

function beside(grid: Grid, { top, right }: Area): Area {
  return grid.box(top, right + 1)
}

function isOver(one: Area, other: Area): boolean {
  return one.left === other.left && one.right === other.right
}
