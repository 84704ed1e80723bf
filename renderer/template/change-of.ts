import type { CellPlace } from '../workbook/cell-address.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import type { Page } from './goal-table.ts'
import { textAt } from './text-at.ts'
import { typedNumber } from './typed-number.ts'

/**
 * The change that makes a cell hold a text, none where it shows it already. A number or a date stays one where the
 * text means one.
 */
export function changeOf(page: Page, place: CellPlace | null, text: string): readonly CellChange[] {
  if (!place || textAt(page, place) === text) return []
  const { row, column } = place
  const cell = page.grid.cell(row, column)
  const value = cell?.isNumber
    ? typedNumber(text, (number) => page.shown({ ...cell, text: String(number) }))
    : null
  return [value === null ? { row, column, text } : { row, column, text: String(value), isNumber: true }]
}
