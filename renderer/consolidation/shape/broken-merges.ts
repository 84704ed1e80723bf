import type { Area, CellPlace } from '../../workbook/cell-address.ts'
import { Grid } from '../../workbook/grid.ts'
import type { CellPair } from './field-pairs.ts'

/**
 * The copy's cells that were one box with their neighbours on the reference paper and are so no longer. Where each item
 * has a row of its own, boxes grow and shrink downwards with the items.
 */
export function brokenMerges(
  copy: Grid,
  merges: readonly Area[],
  pairs: readonly CellPair[],
  rowAnItem: boolean,
): readonly CellPlace[] {
  const reference = new Grid('', [], merges)
  return pairs
    .filter(({ from, to }) => {
      const [before, after] = [sizeOf(reference, from), sizeOf(copy, to)]
      return after.columns < before.columns || (!rowAnItem && after.rows < before.rows)
    })
    .map(({ to }) => to)
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

function sizeOf(grid: Grid, { row, column }: CellPlace): { rows: number; columns: number } {
  const { top, left, bottom, right } = grid.box(row, column)
  return { rows: bottom - top, columns: right - left }
}
