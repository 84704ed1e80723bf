import { formatAddress, type CellPlace } from '../../workbook/cell-address.ts'
import type { FilePage } from '../../template/goal-table.ts'
import type { TextFont } from '../../workbook/measure/font-metrics.ts'
import { measureText } from '../../workbook/measure/measure-text.ts'
import { rulerOf } from '../../workbook/measure/text-width.ts'
import type { Workbook } from '../../workbook/open-workbook.ts'
import { maxDigitWidth } from '../../workbook/picture/known-fonts.ts'
import { readColumns, type Columns } from '../../workbook/picture/read-columns.ts'
import { readLooks } from '../../workbook/picture/read-looks.ts'
import { withWrap, type Looks } from '../../workbook/picture/look.ts'
import { readRows, type Rows } from '../../workbook/picture/read-rows.ts'
import { cellOf } from './cell-of.ts'
import { textCells, type TextCell } from './each-text.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** Of a line's height so much must be missing: what a text needs is measured rather too high. */
const leastMissing = 0.75

interface Sizes {
  readonly looks: Looks
  readonly columns: Columns
  readonly rows: Rows
}

/** Texts of which the row height shows less than all; one word a worksheet. */
export const likelyCut: Check<Finding<'likely-cut'>> = ({ workbook, table }) => {
  const cut = table.pages.map((page) => ({ page, cells: cutCells(workbook, page) }))
  return cut.flatMap(({ page, cells }) => {
    const [first] = cells
    return first ? [{ ...cellOf(page, first), cells: cells.map(formatAddress) }] : []
  })
}

function cutCells(workbook: Workbook, page: FilePage): readonly CellPlace[] {
  const texts = textCells({ pages: [page] }).filter(({ cell }) => !cell.isNumber)
  if (texts.length === 0) return []
  const { path } = page.entry
  const xml = workbook.package.text(path).text
  const looks = looksOf(workbook)
  const columns = readColumns(xml, path, maxDigitWidth(looks.normalFont))
  const sizes = { looks, columns, rows: readRows(xml, path) }
  return texts.filter((text) => isCut(text, sizes)).map(({ cell }) => cell)
}

/** Copies of one template have one list of styles between them, which is read once. */
const looksOfStyles = new WeakMap<ReturnType<Workbook['styles']>, Looks>()

function looksOf(workbook: Workbook): Looks {
  const styles = workbook.styles()
  const known = looksOfStyles.get(styles) ?? readLooks(workbook)
  looksOfStyles.set(styles, known)
  return known
}

function isCut({ page, cell }: TextCell, { looks, columns, rows }: Sizes): boolean {
  const { top, left, bottom, right } = page.grid.box(cell.row, cell.column)
  const { font, alignment } = looks.at(cell.style)
  const lines = Array.from({ length: Math.min(bottom - top, 100) + 1 }, (_, i) => rows.at(top + i))
  const isGrown = lines.length === 1 && !lines[0]?.custom && left === right
  if (isGrown || alignment.shrink) return false
  const height = lines.reduce((sum, row) => sum + row.height, 0)
  let width = 0
  for (let column = left; column <= Math.min(right, left + 100); column++) width += columns.at(column).width
  if (height === 0 || width === 0 || surelyFits(cell.text, font, width, height)) return false
  const { least, lineHeight } = measureText(cell.text, font, width, withWrap(alignment))
  return least - height > lineHeight * leastMissing
}

/**
 * A quick look before a text is measured: whether it fits even where letters are rather too wide and each line is left
 * a letter and a half short, which is more than any rule of line breaks takes from it but for words of Latin letters.
 */
function surelyFits(text: string, font: TextFont, width: number, height: number): boolean {
  if (/[!-~]{8}/.test(text)) return false
  const letter = (font.size * 96) / 72
  const perLine = (width * 0.95) / letter - 2
  if (perLine < 4) return false
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(line) / perLine)), 0)
  return lines * rulerOf(font).lineHeight(text) <= height
}

/** A line's length in full-width letters: small Latin letters and digits take less than 0.7 of one. */
function lettersOf(line: string): number {
  let letters = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    letters += code < 0x40 || (code > 0x60 && code < 0x7f) ? 0.7 : 1
  }
  return letters
}
