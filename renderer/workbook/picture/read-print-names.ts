import { parseArea, type Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { PrintSetup } from './print-setup.ts'

/** Reads a worksheet's print areas and titles (ECMA-376 18.2.5). One that has to be computed is passed over. Below `attemptRead` only. */
export function readPrintNames(
  workbook: Workbook,
  sheet: WorksheetEntry,
): Pick<PrintSetup, 'areas' | 'titleRows' | 'titleColumns'> {
  const names = sheetNames(workbook, sheet)
  const titles = areasOf(names.get('_xlnm.print_titles') ?? '')
  const rows = titles.find((area) => area.right === excelLimits.columns)
  const columns = titles.find((area) => area.bottom === excelLimits.rows)
  return {
    areas: areasOf(names.get('_xlnm.print_area') ?? ''),
    titleRows: rows ? { from: rows.top, to: rows.bottom } : null,
    titleColumns: columns ? { from: columns.left, to: columns.right } : null,
  }
}

/** The names of one worksheet, folded, with what they stand for. */
function sheetNames(workbook: Workbook, sheet: WorksheetEntry): ReadonlyMap<string, string> {
  const { path } = workbook
  const scanner = new XmlScanner(workbook.package.text(path).text, path)
  const own = sheetIndex(workbook, sheet)
  const names = new Map<string, string>()
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('definedName')) continue
    if (scanner.attribute('localSheetId') !== String(own)) continue
    names.set((scanner.attribute('name') ?? '').toLowerCase(), scanner.text().trim())
  }
  return names
}

/** A sheet's place among all tabs, charts among them, which `localSheetId` counts. */
function sheetIndex(workbook: Workbook, sheet: WorksheetEntry): number {
  const { path } = workbook
  const scanner = new XmlScanner(workbook.package.text(path).text, path)
  let index = -1
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3 || !scanner.is('sheet')) continue
    index++
    if (scanner.attribute('name') === sheet.name) return index
  }
  return -1
}

/** `'表 1'!$A$1:$G$19,'表 1'!$A$30:$G$40`, also `表!$A:$B,表!$1:$4`. */
function areasOf(formula: string): readonly Area[] {
  const pieces = formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []
  const areas = pieces.map((piece) => wholeArea(piece.replace(/^\s*(?:'(?:[^']|'')*'|[^'!()]+)!/, '').trim()))
  return areas.flatMap((area) => area ?? [])
}

function wholeArea(text: string): Area | null {
  const [, top, bottom] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text) ?? []
  if (top !== undefined && bottom !== undefined) return parseArea(`A${top}:XFD${bottom}`)
  const [, left, right] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text) ?? []
  if (left !== undefined && right !== undefined) return parseArea(`${left}1:${right}${excelLimits.rows}`)
  return parseArea(text)
}
