import { assertNever } from './assert-never.ts'
import type { GridCell } from './grid.ts'
import { serialOfIso } from './number-format/day-of-serial.ts'
import { formatNumber, formatText } from './number-format/format-value.ts'
import type { Workbook } from './open-workbook.ts'
import { plainStyle } from './read-styles.ts'

/**
 * A cell's text as Excel shows it in Japan: numbers and dates through their number format, a formula's cached value,
 * however wide the column is. '' where the format shows nothing. Below `attemptRead` only.
 */
export function shownText(workbook: Workbook, cell: GridCell): string {
  const { format } = workbook.styles()[cell.style] ?? plainStyle
  switch (cell.type) {
    case 'number': {
      const value = Number(cell.text)
      return cell.text === '' || Number.isNaN(value)
        ? cell.text
        : formatNumber(format, value, workbook.date1904)
    }
    case 'date': {
      const serial = serialOfIso(cell.text)
      return serial === null ? cell.text : formatNumber(format, serial)
    }
    case 'text':
      return formatText(format, cell.text)
    case 'other':
      return cell.text
    default:
      return assertNever(cell.type)
  }
}
