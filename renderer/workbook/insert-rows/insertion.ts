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

/** What copies of an area come in: of its part within the block, or of it as a whole and only if it lies within. */
export function copiesOf(insertion: Insertion, area: Area, part: 'part' | 'whole'): Area[] {
  const { copied } = insertion
  if (!copied) return []
  const top = Math.max(area.top, copied.from)
  const bottom = Math.min(area.bottom, copied.to)
  if (top > bottom || (part === 'whole' && (top !== area.top || bottom !== area.bottom))) return []
  return copyOffsets(insertion).map((by) => ({ ...area, top: top + by, bottom: bottom + by }))
}
