import type { BoardRow } from '../../../consolidation/kept/board.ts'

/** The departments around one among those that are shown. */
export interface Neighbours {
  readonly before: string | null
  readonly next: string | null
}

/**
 * Where one goes on from a department: the shown ones around its place among all, so that the way on stays when a
 * decision takes it out of what is shown. Nowhere from one that is not among all.
 */
export function neighbours(
  all: readonly BoardRow[],
  shown: readonly BoardRow[],
  department: string,
): Neighbours {
  const places = new Map(all.map((row, index) => [row.department, index]))
  const at = places.get(department)
  if (at === undefined) return { before: null, next: null }
  const placeOf = (row: BoardRow) => places.get(row.department) ?? at
  return {
    before: shown.filter((row) => placeOf(row) < at).at(-1)?.department ?? null,
    next: shown.find((row) => placeOf(row) > at)?.department ?? null,
  }
}
