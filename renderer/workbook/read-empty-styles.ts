import type { CellPlace } from './cell-address.ts'
import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { readCellStyles, type CellStyles } from './read-cell-styles.ts'

/**
 * The styles of a worksheet's cells, also of empty ones, which a grid leaves out: how a value would be shown there.
 * Undefined for a cell that the file doesn't write. Below `attemptRead` only.
 */
export function emptyStylesOf(
  workbook: Workbook,
  sheet: WorksheetEntry,
): (cell: CellPlace) => number | undefined {
  let styles: CellStyles | undefined
  return ({ row, column }) => {
    styles ??= readCellStyles(workbook.package.text(sheet.path).text, sheet.path)
    return styles.at(row, column)
  }
}
