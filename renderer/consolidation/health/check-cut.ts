import { formatAddress, type CellPlace } from '../../workbook/cell-address.ts'
import type { FilePage } from '../../template/goal-table.ts'
import { measureText } from '../../workbook/measure/measure-text.ts'
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
  const texts = textCells(table).filter(({ cell }) => !cell.isNumber)
  const cut = table.pages.map((page) => {
    const own = texts.filter((text) => text.page === page)
    return { page, cells: cutCells(workbook, page, own) }
  })
  return cut.flatMap(({ page, cells }) => {
    const [first] = cells
    return first ? [{ ...cellOf(page, first), cells: cells.map(formatAddress) }] : []
  })
}

function cutCells(workbook: Workbook, page: FilePage, texts: readonly TextCell[]): readonly CellPlace[] {
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
  const lastRow = Math.min(bottom, top + 100)
  const isGrown = top === bottom && left === right && !rows.at(top).custom
  if (isGrown || alignment.shrink) return false
  let height = 0
  for (let row = top; row <= lastRow; row++) height += rows.at(row).height
  let width = 0
  for (let column = left; column <= Math.min(right, left + 100); column++) width += columns.at(column).width
  if (height === 0 || width === 0) return false
  const { least, lineHeight } = measureText(cell.text, font, width, withWrap(alignment))
  return least - height > lineHeight * leastMissing
}
