import { cellKey, formatAddress, type CellPlace } from './cell-address.ts'
import type { Grid } from './grid.ts'
import { movedRow, type RowShift } from './insert-rows/row-shift.ts'

/**
 * The first cell that holds something else than it should: the text that was meant for it, else what the same cell
 * held before. null where all is as meant.
 */
export function firstDifference(
  before: Grid,
  after: Grid,
  meant: readonly (CellPlace & { readonly text: string })[],
): string | null {
  const wanted = new Map(meant.map((cell) => [cellKey(cell), cell.text]))
  for (const places of [meant, before.cells, after.cells])
    for (const place of places) {
      const text = wanted.get(cellKey(place)) ?? before.text(place.row, place.column)
      if (after.text(place.row, place.column) !== text) return formatAddress(place)
    }
  return null
}

/** The first cell of a worksheet that rows came into whose text is not where it went; null where all are. */
export function firstMisplaced(before: Grid, after: Grid, shift: RowShift): string | null {
  for (const cell of before.cells) {
    const place = { row: movedRow(shift, cell.row), column: cell.column }
    if (after.text(place.row, place.column) !== cell.text) return formatAddress(place)
  }
  return null
}
