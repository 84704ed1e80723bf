import { excelLimits } from '../limits.ts'
import { replaceReferences } from './replace-references.ts'
import type { Corner } from './scan-references.ts'

/** What a reference beyond the sheet's edge becomes: shared formulas go round it, copied ones are broken. */
export type BeyondEdge = 'wrap' | 'break'

/**
 * The formula as it reads so many rows and columns further on: references move with it except where a `$` holds them
 * (ECMA-376 18.3.1.40, shared formulas).
 */
export function translateFormula(formula: string, rows: number, columns: number, beyond: BeyondEdge): string {
  if (rows === 0 && columns === 0) return formula
  return replaceReferences(formula, ({ from, to }) => {
    const first = translated(from, rows, columns, beyond)
    const second = to && translated(to, rows, columns, beyond)
    if (!first || (to && !second)) return '#REF!'
    return { from: first, to: second }
  })
}

function translated(corner: Corner, rows: number, columns: number, beyond: BeyondEdge): Corner | null {
  const row =
    corner.row === 0 || corner.rowFixed ? corner.row : within(corner.row + rows, excelLimits.rows, beyond)
  const column =
    corner.column === 0 || corner.columnFixed
      ? corner.column
      : within(corner.column + columns, excelLimits.columns, beyond)
  return row === null || column === null ? null : { ...corner, row, column }
}

function within(number: number, limit: number, beyond: BeyondEdge): number | null {
  if (number >= 1 && number <= limit) return number
  return beyond === 'break' ? null : ((((number - 1) % limit) + limit) % limit) + 1
}
