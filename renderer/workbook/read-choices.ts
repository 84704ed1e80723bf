import { inside, parseArea, parseSqref, type Area, type CellPlace } from './cell-address.ts'
import { gridOf, type Workbook, type WorksheetEntry } from './open-workbook.ts'
import { XmlScanner } from './xml-scanner.ts'

/** Cells that take one of a list's entries, and the list as the file writes it. */
interface ListRule {
  readonly areas: readonly Area[]
  readonly formula: string
}

/** A list longer than this is no choice for a form. */
const longestList = 500

/**
 * What may be chosen in a worksheet's cells: the entries of a list validation, written out, in a range or behind a
 * name; null for cells without one and for lists that must be computed. Below `attemptRead` only.
 */
export function choicesOf(
  workbook: Workbook,
  sheet: WorksheetEntry,
): (cell: CellPlace) => readonly string[] | null {
  let rules: readonly ListRule[] | undefined
  const known = new Map<string, readonly string[] | null>()
  return (cell) => {
    rules ??= readRules(workbook.package.text(sheet.path).text, sheet.path)
    const rule = rules.find(({ areas }) => areas.some((area) => inside(area, cell)))
    if (!rule) return null
    let entries = known.get(rule.formula)
    if (entries === undefined) known.set(rule.formula, (entries = entriesOf(workbook, sheet, rule.formula)))
    return entries
  }
}

/** List validations, also those that Excel 2010 writes behind the worksheet's own. */
function readRules(xml: string, part: string): readonly ListRule[] {
  const scanner = new XmlScanner(xml, part)
  const rules: ListRule[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.depth === 2 && scanner.is('sheetData')) scanner.skip()
    else if (scanner.is('dataValidation') && !scanner.empty && scanner.attribute('type') === 'list')
      rules.push(readRule(scanner))
  }
  return rules
}

function readRule(scanner: XmlScanner): ListRule {
  const outside = scanner.depth - 1
  let sqref = scanner.attribute('sqref') ?? ''
  let formula = ''
  while (scanner.nextWithin(outside)) {
    if (scanner.is('sqref')) sqref = scanner.text()
    else if (scanner.is('f')) formula = scanner.text()
    else if (scanner.is('formula1') && scanner.prefix() === '') formula = scanner.text()
    else if (!scanner.is('formula1')) scanner.skip()
  }
  return { areas: parseSqref(sqref), formula: formula.trim() }
}

function entriesOf(workbook: Workbook, sheet: WorksheetEntry, formula: string): readonly string[] | null {
  const written = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]
  if (written !== undefined)
    return written
      .replaceAll('""', '"')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
  return rangeOf(workbook, sheet, formula) ?? rangeOf(workbook, sheet, namedFormula(workbook, sheet, formula))
}

/** `部局!$A$1:$A$18`, `'部 局'!A1:A3` or a range of the worksheet itself. */
function rangeOf(workbook: Workbook, sheet: WorksheetEntry, formula: string): readonly string[] | null {
  const [, quoted, plain, address = ''] =
    /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(formula) ?? []
  const area = parseArea(address)
  const name = quoted?.replaceAll("''", "'") ?? plain ?? sheet.name
  const source = workbook.worksheets.find((one) => one.name === name)
  if (!area || !source) return null
  return gridOf(workbook, source)
    .cells.filter((cell) => inside(area, cell) && cell.text !== '')
    .slice(0, longestList)
    .map((cell) => cell.text)
}

/** What a defined name stands for, the worksheet's own before the workbook's; '' where there is none. */
function namedFormula(workbook: Workbook, sheet: WorksheetEntry, name: string): string {
  const scanner = new XmlScanner(workbook.package.text(workbook.path).text, workbook.path)
  const own = String(workbook.worksheets.indexOf(sheet))
  let found = ''
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || !scanner.is('definedName')) continue
    if (scanner.attribute('name')?.toLowerCase() !== name.toLowerCase()) continue
    const scope = scanner.attribute('localSheetId')
    if (scope === own) return scanner.text().trim()
    if (scope === null) found = scanner.text().trim()
  }
  return found
}
