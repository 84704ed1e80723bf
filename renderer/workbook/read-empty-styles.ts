import { parseAddress, type CellPlace } from './cell-address.ts'
import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { XmlScanner } from './xml-scanner.ts'

/**
 * The styles of a worksheet's empty cells, which a grid leaves out: how a value would be shown there. Undefined for a
 * cell that the file doesn't write. Below `attemptRead` only.
 */
export function emptyStylesOf(
  workbook: Workbook,
  sheet: WorksheetEntry,
): (cell: CellPlace) => number | undefined {
  let styles: ReadonlyMap<string, number> | undefined
  return ({ row, column }) => {
    styles ??= readStyles(workbook.package.text(sheet.path).text, sheet.path)
    return styles.get(`${row}:${column}`)
  }
}

function readStyles(xml: string, part: string): ReadonlyMap<string, number> {
  const scanner = new XmlScanner(xml, part)
  const styles = new Map<string, number>()
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 4 || !scanner.is('c') || !scanner.empty) continue
    const place = parseAddress(scanner.attribute('r') ?? '')
    const style = scanner.attribute('s')
    if (place && style !== null) styles.set(`${place.row}:${place.column}`, Number(style))
  }
  return styles
}
