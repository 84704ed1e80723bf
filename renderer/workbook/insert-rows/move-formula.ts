import { replaceReferences } from '../formula/replace-references.ts'
import type { Corner } from '../formula/scan-references.ts'
import { excelLimits } from '../limits.ts'
import { movedRow, movedSpan, type RowShift } from './row-shift.ts'

/** Where a formula stands, and what its references without a `$` mean there. */
export interface FormulaHome {
  readonly shift: RowShift
  /** The worksheet that gets the rows. */
  readonly sheetName: string
  /** Whether a reference that names no sheet means that worksheet. */
  readonly own: boolean
  /**
   * null where a reference without `$` means the very cell it names, as in a cell's formula. Else it means a distance
   * from a place, which itself went down by so many rows: in names, and in rules for many rows.
   */
  readonly relativeBy: number | null
}

/** The formula after rows came in: what it refers to is what it referred to before. */
export function moveFormula(formula: string, home: FormulaHome): string {
  const { shift, sheetName, own, relativeBy } = home
  const wanted = sheetName.toLowerCase()
  return replaceReferences(formula, ({ sheet, from, to }) => {
    const isHere = sheet === null ? own : sheet.toLowerCase() === wanted
    if (!isHere || from.row === 0) return null
    if (relativeBy !== null && (!from.rowFixed || (to && !to.rowFixed)))
      return {
        from: byDistance(from, shift, relativeBy, own),
        to: to && byDistance(to, shift, relativeBy, own),
      }
    const other = to ?? from
    const [top, bottom] = [Math.min(from.row, other.row), Math.max(from.row, other.row)]
    const span = movedSpan(shift, top, bottom)
    if (!span) return '#REF!'
    if (span[0] === top && span[1] === bottom) return null
    const moved = (corner: Corner): Corner => ({ ...corner, row: corner.row === top ? span[0] : span[1] })
    if (!to) return span[0] === span[1] ? { from: moved(from), to: null } : '#REF!'
    return { from: moved(from), to: moved(to) }
  })
}

function byDistance(corner: Corner, shift: RowShift, by: number, own: boolean): Corner {
  const row = corner.rowFixed ? movedRow(shift, corner.row) : corner.row + (own ? by : 0)
  return { ...corner, row: ((row - 1) % excelLimits.rows) + 1 }
}
