import type { Codec } from '../codec.ts'
import { firstMisplaced } from '../compare-grids.ts'
import { gridOf, openWorkbook } from '../open-workbook.ts'
import { findSheet } from '../set-cell.ts'
import { attemptWrite, refuse, type Outcome, type WriteTrouble } from '../trouble.ts'
import { insertRows, type InsertRowsOptions } from './insert-rows.ts'

/** Inserts rows into a worksheet of a file and gives the new file, read back: every cell is where it went. */
export function insertRowsInto(
  bytes: Uint8Array,
  sheetName: string,
  row: number,
  count: number,
  codec: Codec,
  options: InsertRowsOptions = {},
): Outcome<Uint8Array<ArrayBuffer>, WriteTrouble> {
  return attemptWrite(() => {
    const workbook = openWorkbook(bytes, codec)
    const sheet = findSheet(workbook, sheetName)
    const before = gridOf(workbook, sheet)
    const written = insertRows(workbook, sheet, row, count, options)
    const after = openWorkbook(written, codec)
    const block = options.copyRows ? options.copyRows.to - options.copyRows.from + 1 : 1
    const shift = { at: row, count: count * block }
    const cell = firstMisplaced(before, gridOf(after, findSheet(after, sheet.name)), shift)
    if (cell !== null) refuse({ code: 'not-verified', sheet: sheet.name, cell })
    return written
  })
}
