import { parseArea } from '../cell-address.ts'
import { translateFormula } from '../formula/translate-formula.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { XmlScanner } from '../xml-scanner.ts'
import type { Insertion } from './insertion.ts'
import { moveFormula } from './move-formula.ts'
import type { SheetSurvey, WrittenFormula } from './survey-sheet.ts'

/** A table's column that calculates each of its cells by one formula (ECMA-376 18.5.1.1). */
export interface CalculatedColumn {
  readonly column: number
  readonly isArray: boolean
  /** The formula as it reads in a row, counted with the new rows in. */
  formulaIn(row: number): string
}

/** A formula and the row it is written for, counted with the new rows in. */
interface Base {
  readonly text: string
  readonly row: number
}

/** The calculated columns of the tables that new rows come into: Excel fills them in the new rows. */
export function calculatedColumns(
  workbook: Workbook,
  sheet: WorksheetEntry,
  survey: SheetSurvey,
  insertion: Insertion,
): CalculatedColumn[] {
  if (insertion.copied) return []
  return workbook.package
    .relationships(sheet.path)
    .filter(({ type, target, external }) => type === 'table' && !external && workbook.package.entry(target))
    .flatMap(({ target }) => columnsOf(workbook.package.text(target).text, target, survey, insertion))
}

function columnsOf(xml: string, part: string, survey: SheetSurvey, insertion: Insertion): CalculatedColumn[] {
  const scanner = new XmlScanner(xml, part)
  scanner.next()
  const area = parseArea(scanner.attribute('ref') ?? '')
  if (!area || insertion.shift.at <= area.top || insertion.shift.at > area.bottom) return []
  const firstRow = area.top + Number(scanner.attribute('headerRowCount') ?? 1)
  const found: CalculatedColumn[] = []
  let column = area.left - 1
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('tableColumn') && scanner.depth === 3) column++
    if (!scanner.is('calculatedColumnFormula')) continue
    const isArray = ['1', 'true'].includes(scanner.attribute('array') ?? '')
    const { text, row } = baseOf(scanner.text(), column, firstRow, survey, insertion)
    const formulaIn = (to: number) => translateFormula(text, to - row, 0, 'break')
    if (text !== '') found.push({ column, isArray, formulaIn })
  }
  return found
}

/**
 * The formula is filled down from the row above. Written with structured references it is the same in every row;
 * written with cells, the table's own copy of it does not say for which row, so the cell above is asked first.
 */
function baseOf(
  text: string,
  column: number,
  firstRow: number,
  survey: SheetSurvey,
  { shift, sheetName }: Insertion,
): Base {
  const move = (formula: string) => moveFormula(formula, { shift, sheetName, own: true, relativeBy: null })
  const above = shift.at - 1
  if (above < firstRow) return { text: move(text), row: firstRow + shift.count }
  const isSameEverywhere = translateFormula(text, 1, 0, 'wrap') === text
  const cell = survey.rows.get(above)?.cells.find((one) => one.column === column)
  const own = isSameEverywhere ? null : cell?.formula && plainText(cell.formula, above, column, survey)
  return { text: move(own ?? translateFormula(text, above - firstRow, 0, 'wrap')), row: above }
}

function plainText(formula: WrittenFormula, row: number, column: number, survey: SheetSurvey): string | null {
  const master = formula.group === null ? undefined : survey.masters.get(formula.group)
  if (!master) return formula.text === '' ? null : formula.text
  return translateFormula(master.text, row - master.row, column - master.column, 'wrap')
}
