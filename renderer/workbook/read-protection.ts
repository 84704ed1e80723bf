import type { Workbook, WorksheetEntry } from './open-workbook.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Whether a worksheet is protected against the inserting of rows (ECMA-376 18.3.1.85). Below `attemptRead` only. */
export function forbidsRows(workbook: Workbook, sheet: WorksheetEntry): boolean {
  const scanner = new XmlScanner(workbook.package.text(sheet.path).text, sheet.path)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2) continue
    if (scanner.is('sheetData')) scanner.skip()
    else if (scanner.is('sheetProtection'))
      return isOn(scanner.attribute('sheet')) && !isOff(scanner.attribute('insertRows'))
  }
  return false
}

/** Whether the workbook's structure is protected: no sheet may come in then (18.2.29). Below `attemptRead` only. */
export function forbidsSheets(workbook: Workbook): boolean {
  const scanner = new XmlScanner(workbook.package.text(workbook.path).text, workbook.path)
  for (let token = scanner.next(); token !== 'end'; token = scanner.next())
    if (token === 'open' && scanner.depth === 2 && scanner.is('workbookProtection'))
      return isOn(scanner.attribute('lockStructure'))
  return false
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true'
}

/** What is forbidden is on by default. */
function isOff(value: string | null): boolean {
  return value === '0' || value === 'false'
}
