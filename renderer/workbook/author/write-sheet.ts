import { checkText } from '../check-text.ts'
import { formatAddress, type Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import { textElement } from '../patch-sheet.ts'
import { refuse } from '../trouble.ts'
import { encodeText } from '../xml-edits.ts'
import { bookFont } from './style-table.ts'
import type { StylePool } from './append-styles.ts'
import type { CellValue, NewPrint, NewRow, NewSheet, StyledCell } from './new-sheet.ts'

/** What the workbook has to know of a sheet that was written. */
export interface WrittenSheet {
  readonly rows: number
}

/** What a sheet is written with. */
export interface SheetTerms {
  readonly styles: StylePool
  /** Pixels of the widest digit of the book's Normal style, which widths are counted in (18.3.1.13). */
  readonly digit: number
  /** Whether it is the tab that is seen first. */
  readonly isSelected: boolean
  /** Of the workbook's kind, transitional or strict. */
  readonly namespace: string
}

/**
 * A worksheet's XML piece by piece, a row each, and at its end what the workbook has to know. A text that no cell can
 * hold is refused, so are more rows than Excel has. Texts stand in their cells: a table of shared strings would have to
 * be held whole, and 36,000 rows were packed in the same time either way. Below `attemptWrite` only.
 */
export function* writeSheet(sheet: NewSheet, terms: SheetTerms): Generator<string, WrittenSheet> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${terms.namespace}"><sheetPr>${outlinePr(sheet)}<pageSetUpPr fitToPage="1"/></sheetPr>${viewXml(sheet, terms)}<sheetFormatPr defaultRowHeight="13.5"${outlineLevel(sheet)}/>${columnsXml(sheet, terms)}<sheetData>`
  const names = sheet.columns.map((_, i) => lettersOf(i + 1))
  let rows = 0
  for (const row of sheet.rows) {
    if (++rows > excelLimits.rows) refuse({ code: 'too-large', limit: 'cells' })
    yield rowXml(row, rows, names, sheet.name, terms.styles)
  }
  yield `</sheetData>${filterXml(sheet, rows)}${mergesXml(sheet.merges ?? [])}${printXml(sheet.print)}</worksheet>`
  return { rows }
}

/** The area of the filter, as names and the sheet hold it; null where there is none. */
export function filterArea({ filterRow, columns }: NewSheet, rows: number): Area | null {
  if (filterRow === undefined || filterRow > rows) return null
  return { top: filterRow, left: 1, bottom: rows, right: columns.length }
}

function outlinePr({ columns }: NewSheet): string {
  return columns.some(({ level }) => level) ? '<outlinePr summaryRight="0"/>' : ''
}

function outlineLevel({ columns }: NewSheet): string {
  const most = Math.max(0, ...columns.map(({ level }) => level ?? 0))
  return most > 0 ? ` outlineLevelCol="${most}"` : ''
}

function viewXml({ frozen }: NewSheet, { isSelected }: SheetTerms): string {
  const selected = isSelected ? ' tabSelected="1"' : ''
  const view = (inside: string) =>
    `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0"${inside === '' ? '/>' : `>${inside}</sheetView>`}</sheetViews>`
  if (!frozen) return view('')
  const { rows, columns } = frozen
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const pane = columns > 0 ? (rows > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft'
  const first = formatAddress({ row: rows + 1, column: columns + 1 })
  return view(
    `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`,
  )
}

function columnsXml({ columns }: NewSheet, { digit }: SheetTerms): string {
  const one = ({ width, level }: NewSheet['columns'][number], i: number) =>
    `<col min="${i + 1}" max="${i + 1}" width="${Math.round((width / digit) * 256) / 256}" customWidth="1"${level ? ` outlineLevel="${level}"` : ''}/>`
  return columns.length === 0 ? '' : `<cols>${columns.map(one).join('')}</cols>`
}

function rowXml(
  { style, cells, height }: NewRow,
  row: number,
  columns: readonly string[],
  sheet: string,
  styles: StylePool,
): string {
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`
  let xml = `<row r="${row}"${high}>`
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null
    const styled: StyledCell = isStyled(cell) ? cell : { value: cell, style }
    xml += cellXml(styled, columns[i] ?? lettersOf(i + 1), row, sheet, styles)
  }
  return `${xml}</row>`
}

function isStyled(cell: CellValue | StyledCell): cell is StyledCell {
  return cell !== null && typeof cell === 'object' && 'style' in cell
}

/** What Excel would read as a formula, or take for its own mark, once somebody edits the cell; full-width too. */
const readAsFormula = /^[=+\-@'＝＋－＠]/

function cellXml(
  { value, style }: StyledCell,
  column: string,
  row: number,
  sheet: string,
  styles: StylePool,
): string {
  const at = `<c r="${column}${row}" s="`
  if (value === null || value === '') return `${at}${styles.index(style)}"/>`
  if (typeof value === 'string') {
    checkText(sheet, `${column}${row}`, value)
    const s = styles.index(style, readAsFormula.test(value))
    return `${at}${s}" t="inlineStr"><is>${textElement('', value)}</is></c>`
  }
  const number = typeof value === 'number' ? value : serialOf(value)
  return `${at}${styles.index(style)}"><v>${number}</v></c>`
}

/** The day and time that a clock here shows, as days since 30 December 1899 (18.17.4.1). */
function serialOf(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000
  return Math.round((local / 86_400_000 + 25_569) * 1e8) / 1e8
}

function filterXml(sheet: NewSheet, rows: number): string {
  const area = filterArea(sheet, rows)
  return area ? `<autoFilter ref="${formatArea(area)}"/>` : ''
}

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return ''
  const cells = merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join('')
  return `<mergeCells count="${merges.length}">${cells}</mergeCells>`
}

/** `AB` for column 28. */
export function lettersOf(column: number): string {
  return formatAddress({ row: 1, column }).slice(0, -1)
}

/** `B2:D5`. */
export function formatArea({ top, left, bottom, right }: Area): string {
  return `${formatAddress({ row: top, column: left })}:${formatAddress({ row: bottom, column: right })}`
}

/** 18.18.43: the papers by the numbers of Windows. */
const papers = { A3: 8, A4: 9 } as const

function printXml({ paper, landscape, header, footer }: NewPrint): string {
  const head = pageText('Header', [header.left, '', header.right])
  const foot = pageText('Footer', [footer?.left ?? '', '&P / &N', footer?.right ?? ''])
  const top = head === '' ? 0.4 : 0.6
  return `<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="${top}" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${papers[paper]}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter>${head}${foot}</headerFooter>`
}

/** At the left, in the middle and at the right of every page, in codes and text (18.3.1.39). */
function pageText(
  place: 'Header' | 'Footer',
  [left, center, right]: readonly [string, string, string],
): string {
  const at = (side: string, text: string) => (text === '' ? '' : `&${side}${pageFont}${text}`)
  const text = at('L', escapeCodes(left)) + at('C', center) + at('R', escapeCodes(right))
  return text === '' ? '' : `<odd${place}>${encodeText(text)}</odd${place}>`
}

function escapeCodes(text: string): string {
  return text.replace(/&/g, '&&')
}

/** The font stands behind the size, which would take up a number that a text begins with. */
const pageFont = `&9&"${bookFont},標準"`
