import type { Area } from '../cell-address.ts'
import type { Codec } from '../codec.ts'
import type { Grid, GridCell } from '../grid.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from '../open-workbook.ts'
import { readCellStyles, type CellStyles } from '../read-cell-styles.ts'
import { shownText } from '../shown-text.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from '../trouble.ts'
import { fitRows } from './fit-rows.ts'
import { giveRoom } from './give-room.ts'
import { maxDigitWidth } from './known-fonts.ts'
import { isSeenWhenEmpty, type Borders, type CellLook, type Looks } from './look.ts'
import { placeMerges } from './place-merges.ts'
import { pictureLimits, type Picture, type PictureBox } from './picture.ts'
import type { PrintSetup } from './print-setup.ts'
import { readColumns, type Columns } from './read-columns.ts'
import { readLooks } from './read-looks.ts'
import { readPrintSetup } from './read-print-setup.ts'
import { readRows, type Rows } from './read-rows.ts'

/** Reads what the worksheets of a workbook that can be seen look like, in the order of their tabs. */
export function readPictures(bytes: Uint8Array, codec: Codec): Outcome<readonly Picture[], WorkbookTrouble> {
  return attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    const looks = readLooks(workbook)
    return workbook.worksheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => readPicture(workbook, sheet, looks))
  })
}

/** Reads what a worksheet looks like, no more of it than `pictureLimits`. Below `attemptRead` only. */
export function readPicture(
  workbook: Workbook,
  sheet: WorksheetEntry,
  looks: Looks = readLooks(workbook),
): Picture {
  const grid = gridOf(workbook, sheet)
  const { text: xml } = workbook.package.text(sheet.path)
  const columns = readColumns(xml, sheet.path, maxDigitWidth(looks.normalFont))
  const rows = readRows(xml, sheet.path)
  const styles = readCellStyles(xml, sheet.path)
  const print = readPrintSetup(workbook, sheet)
  const { extent, whole } = extentOf(grid, styles, looks, print)
  const painter = new BoxPainter(workbook, grid, extent, { columns, rows, styles, looks })
  painter.run()
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)
  return {
    sheetName: sheet.name,
    columns: upTo(extent.right).map((column) => {
      const { width, hidden } = columns.at(column)
      return { width, hidden }
    }),
    rows: fitRows(
      upTo(extent.bottom).map((row) => rows.at(row)),
      painter.boxes,
      (column) => columns.at(column).width,
    ),
    boxes: giveRoom(painter.boxes, extent.right),
    print,
    whole: whole && painter.whole,
  }
}

/** From A1 to the last row and column with something to see or to print. */
function extentOf(
  grid: Grid,
  styles: CellStyles,
  looks: Looks,
  print: PrintSetup,
): { extent: Area; whole: boolean } {
  let bottom = grid.lastRow
  let right = grid.lastColumn
  styles.each((row, column, style) => {
    if (!isSeenWhenEmpty(looks.at(style))) return
    bottom = Math.max(bottom, row)
    right = Math.max(right, column)
  })
  for (const cell of grid.cells) {
    const box = grid.box(cell.row, cell.column)
    bottom = Math.max(bottom, Math.min(box.bottom, bottom + pictureLimits.rows))
    right = Math.max(right, Math.min(box.right, right + pictureLimits.columns))
  }
  const whole = bottom <= pictureLimits.rows && right <= pictureLimits.columns
  // Whole columns as a print area mean what is in use.
  for (const area of print.areas) {
    if (area.bottom <= pictureLimits.rows) bottom = Math.max(bottom, area.bottom)
    if (area.right <= pictureLimits.columns) right = Math.max(right, area.right)
  }
  const extent = {
    top: 1,
    left: 1,
    bottom: Math.min(bottom, pictureLimits.rows),
    right: Math.min(right, pictureLimits.columns),
  }
  return { extent, whole }
}

interface SheetParts {
  readonly columns: Columns
  readonly rows: Rows
  readonly styles: CellStyles
  readonly looks: Looks
}

class BoxPainter {
  readonly boxes: PictureBox[] = []
  whole = true

  constructor(
    readonly workbook: Workbook,
    readonly grid: Grid,
    readonly extent: Area,
    readonly parts: SheetParts,
  ) {}

  run(): void {
    const { extent } = this
    const merges = placeMerges(this.grid.merges, extent)
    for (let row = 1; row <= extent.bottom; row++)
      for (let column = 1; column <= extent.right; column++) {
        const merge = merges.at(row, column)
        if (merge && (merge.top !== row || merge.left !== column)) continue
        this.#paint(merge ?? { top: row, left: column, bottom: row, right: column }, merge !== undefined)
        if (this.boxes.length < pictureLimits.boxes) continue
        this.whole = false
        return
      }
  }

  #paint(area: Area, merged: boolean): void {
    const cell = this.grid.cell(area.top, area.left)
    const look = this.#lookOf(area)
    const text = cell ? shownText(this.workbook, cell) : ''
    if (text === '' && !merged && !isSeenWhenEmpty(look)) return
    this.boxes.push({ ...area, text, type: typeOf(cell), look, room: noRoom })
  }

  #lookAt(row: number, column: number): CellLook {
    const { styles, rows, columns, looks } = this.parts
    return looks.at(styles.at(row, column) ?? rows.at(row).style ?? columns.at(column).style)
  }

  /** A merged area looks like its first cell; its lines are those of the cells at its edges. */
  #lookOf({ top, left, bottom, right }: Area): CellLook {
    const look = this.#lookAt(top, left)
    if (top === bottom && left === right) return look
    const borders: Borders = {
      ...look.borders,
      right: this.#lookAt(top, right).borders.right,
      bottom: this.#lookAt(bottom, left).borders.bottom,
    }
    return { ...look, borders }
  }
}

const noRoom = { left: 0, right: 0 }

function typeOf(cell: GridCell | undefined): PictureBox['type'] {
  return cell?.type ?? 'text'
}
