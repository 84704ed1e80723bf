import { inside, type Area } from '../cell-address.ts'

/** Which merged area covers a place. */
export interface PlacedMerges {
  at(row: number, column: number): Area | undefined
}

/**
 * Looks up merged areas by place, cut to an extent. Of areas that overlap, which no file may have, the first holds;
 * where they do so without end the rest are passed over.
 */
export function placeMerges(merges: readonly Area[], extent: Area): PlacedMerges {
  const width = extent.right + 1
  const byPlace = new Map<number, Area>()
  let steps = 4 * width * (extent.bottom + 1)
  for (const merge of merges) {
    if (!inside(extent, { row: merge.top, column: merge.left })) continue
    const area = {
      ...merge,
      bottom: Math.min(merge.bottom, extent.bottom),
      right: Math.min(merge.right, extent.right),
    }
    steps -= (area.bottom - area.top + 1) * (area.right - area.left + 1)
    if (steps < 0) break
    if (isTaken(area)) continue
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) byPlace.set(row * width + column, area)
  }
  function isTaken({ top, left, bottom, right }: Area): boolean {
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) if (byPlace.has(row * width + column)) return true
    return false
  }
  return { at: (row, column) => byPlace.get(row * width + column) }
}
