import type { Area } from '../cell-address.ts'
import type { RowShift } from './row-shift.ts'

/** Some rows of the worksheet as they lie before anything is inserted, both ends belonging to them. */
export interface RowBlock {
  readonly from: number
  readonly to: number
}

/** Rows on their way into a worksheet. */
export interface Insertion {
  readonly shift: RowShift
  readonly sheetName: string
  /** The rows that are copied, once or several times over; null where new rows take only the look of the row above. */
  readonly copied: RowBlock | null
}

/** How far down each copy of the block lies from where the block lay. */
export function copyOffsets({ shift, copied }: Insertion): number[] {
  if (!copied) return []
  const height = copied.to - copied.from + 1
  return Array.from({ length: shift.count / height }, (_, i) => shift.at + i * height - copied.from)
}

/**
 * The copies of those of the areas that lie within the block, in order. None lies over another of them that grew
 * because rows came into it.
 */
export function copiesApart(
  insertion: Insertion,
  areas: readonly Area[],
): (readonly [of: Area, copy: Area])[] {
  const { at, count } = insertion.shift
  const grown = areas.filter(({ top, bottom }) => top < at && bottom >= at)
  const isFree = (copy: Area) =>
    !grown.some(
      ({ top, left, bottom, right }) =>
        left <= copy.right && copy.left <= right && top <= copy.bottom && copy.top <= bottom + count,
    )
  return areas.flatMap((area) =>
    copiesOf(insertion, area, 'whole').flatMap((copy) => (isFree(copy) ? [[area, copy] as const] : [])),
  )
}

/** What copies of an area come in: of its part within the block, or of it as a whole and only if it lies within. */
export function copiesOf(insertion: Insertion, area: Area, part: 'part' | 'whole'): Area[] {
  const { copied } = insertion
  if (!copied) return []
  const top = Math.max(area.top, copied.from)
  const bottom = Math.min(area.bottom, copied.to)
  if (top > bottom || (part === 'whole' && (top !== area.top || bottom !== area.bottom))) return []
  return copyOffsets(insertion).map((by) => ({ ...area, top: top + by, bottom: bottom + by }))
}
