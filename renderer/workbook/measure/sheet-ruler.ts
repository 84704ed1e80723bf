import type { Area } from '../cell-address.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { maxDigitWidth } from '../picture/known-fonts.ts'
import { withWrap, type Looks } from '../picture/look.ts'
import { readColumns } from '../picture/read-columns.ts'
import { readRows, type Rows } from '../picture/read-rows.ts'
import { readCellStyles } from '../read-cell-styles.ts'
import { measureText, type TextSize } from './measure-text.ts'

/** Measures texts in a worksheet's cells. */
export interface SheetRuler {
  readonly rows: Rows
  /** How much room a text takes in a cell or a merged area, in the look that the file gives it. */
  sizeOf(box: Area, text: string): TextSize
}

/** Reads the widths, heights and looks that texts are measured by. Below `attemptRead` only. */
export function readSheetRuler(workbook: Workbook, sheet: WorksheetEntry, looks: Looks): SheetRuler {
  const { text: xml } = workbook.package.text(sheet.path)
  const columns = readColumns(xml, sheet.path, maxDigitWidth(looks.normalFont))
  const rows = readRows(xml, sheet.path)
  const styles = readCellStyles(xml, sheet.path)
  return {
    rows,
    sizeOf: ({ top, left, right }, text) => {
      const style = styles.at(top, left) ?? rows.at(top).style ?? columns.at(left).style
      const { font, alignment } = looks.at(style)
      let width = 0
      for (let column = left; column <= right; column++) width += columns.at(column).width
      // In hidden columns nothing is seen, so nothing is cut.
      return measureText(width === 0 ? '' : text, font, width, withWrap(alignment))
    },
  }
}
