import { formatAddress, type CellPlace } from './cell-address.ts'
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
  const wanted = new Map(meant.map((cell) => [formatAddress(cell), cell.text]))
  for (const place of [...meant, ...before.cells, ...after.cells]) {
    const cell = formatAddress(place)
    const text = wanted.get(cell) ?? before.text(place.row, place.column)
    if (after.text(place.row, place.column) !== text) return cell
  }
  return null
}
