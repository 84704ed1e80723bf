import type { Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'

/** Rows that come in: `count` of them before row `at`. */
export interface RowShift {
  readonly at: number
  readonly count: number
  /**
   * Where set, an area that reaches from above this row into the rows between it and `at` takes the new rows in: they
   * are more of what it already covers.
   */
  readonly extends?: number
}

/** The same rows, without any area taking them in. */
export function withoutExtending({ at, count }: RowShift): RowShift {
  return { at, count }
}

/** Where a row lies afterwards; it may be beyond the sheet's end. */
export function movedRow({ at, count }: RowShift, row: number): number {
  return row < at ? row : row + count
}

/**
 * Where rows from `top` to `bottom` lie afterwards. Rows that come in between make them more; what ends with the
 * sheet ends there still, and all of a sheet's rows stay all. null where they are pushed beyond the end.
 */
export function movedSpan(
  shift: RowShift,
  top: number,
  bottom: number,
): readonly [top: number, bottom: number] | null {
  if (bottom >= excelLimits.rows && top === 1) return [top, bottom]
  const first = movedRow(shift, top)
  const last = takesIn(shift, top, bottom) ? bottom + shift.count : movedRow(shift, bottom)
  return first > excelLimits.rows ? null : [first, Math.min(excelLimits.rows, last)]
}

function takesIn(shift: RowShift, top: number, bottom: number): boolean {
  return shift.extends !== undefined && top < shift.extends && bottom >= shift.extends && bottom < shift.at
}

/** Where an area lies afterwards. */
export function movedArea(shift: RowShift, area: Area): Area | null {
  const span = movedSpan(shift, area.top, area.bottom)
  return span && { ...area, top: span[0], bottom: span[1] }
}
