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
  const shows = (number: number) => cell && page.shown({ ...cell, text: String(number) })
  const value = cell?.isNumber ? typedNumber(text, (number) => shows(number) ?? '') : null
  return [value === null ? { row, column, text } : numberChange(place, value)]
}

/** As `changeOf`, in a cell that is no text's: an empty one takes a number where its format is a number's or a date's. */
export function extraChangeOf(page: Page, place: CellPlace, text: string): readonly CellChange[] {
  const changes = changeOf(page, place, text)
  const isEmpty = !page.grid.cell(place.row, place.column)
  if (changes.length === 0 || !isEmpty || (page.shownWhenEmpty?.(place, 1) ?? null) === null) return changes
  const value = typedNumber(text, (number) => page.shownWhenEmpty?.(place, number) ?? '')
  return value === null ? changes : [numberChange(place, value)]
}

function numberChange({ row, column }: CellPlace, value: number): CellChange {
  return { row, column, text: String(value), isNumber: true }
}
