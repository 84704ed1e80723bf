import type { CellPlace } from './cell-address.ts'
import type { Codec } from './codec.ts'
import { firstDifference } from './compare-grids.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from './open-workbook.ts'
import { attemptWrite, refuse, type Outcome, type WriteTrouble } from './trouble.ts'
import { writeCells } from './write-cells.ts'

/**
 * Types a text into one cell of any workbook and gives the new file, read back and compared. The cell becomes a text
 * whatever it held, and keeps its style; '' empties it. A worksheet's protection stays and stops nobody here: it guards
 * against slips of the keyboard in Excel, and templates lock what an app is to fill in.
 */
export function setCell(
  bytes: Uint8Array,
  sheetName: string,
  place: CellPlace,
  text: string,
  codec: Codec,
): Outcome<Uint8Array<ArrayBuffer>, WriteTrouble> {
  return attemptWrite(() => {
    const workbook = openWorkbook(bytes, codec)
    const sheet = findSheet(workbook, sheetName)
    const cells = [{ ...place, text }]
    const written = writeCells(workbook, [{ sheet, cells }])
    const after = openWorkbook(written, codec)
    const cell = firstDifference(gridOf(workbook, sheet), gridOf(after, findSheet(after, sheet.name)), cells)
    if (cell !== null) refuse({ code: 'not-verified', sheet: sheet.name, cell })
    return written
  })
}

/** The worksheet of this name; as in Excel, case doesn't matter where no name is the same to the letter. */
export function findSheet(workbook: Workbook, name: string): WorksheetEntry {
  const { worksheets } = workbook
  const same = (one: string) => one.toLowerCase() === name.toLowerCase()
  return (
    worksheets.find((sheet) => sheet.name === name) ??
    worksheets.find((sheet) => same(sheet.name)) ??
    refuse({ code: 'no-such-sheet', sheet: name, sheets: worksheets.map((sheet) => sheet.name) })
  )
}
