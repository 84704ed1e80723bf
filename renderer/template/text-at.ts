import type { CellPlace } from '../workbook/cell-address.ts'
import type { Page } from './goal-table.ts'

/** A cell's text as typed; a number or a date as the paper shows it. */
export function textAt({ grid, shown }: Pick<Page, 'grid' | 'shown'>, { row, column }: CellPlace): string {
  const cell = grid.cell(row, column)
  return cell?.isNumber ? shown(cell) : (cell?.text ?? '')
}
