import { cellKey, formatAddress, type CellPlace } from './cell-address.ts'
import type { Grid } from './grid.ts'

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
