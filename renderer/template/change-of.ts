import type { CellPlace } from '../workbook/cell-address.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import type { Page } from './goal-table.ts'
import { textAt } from './text-at.ts'

/** The change that makes a cell hold a text, none where it holds it already. */
export function changeOf(page: Page, cell: CellPlace | null, text: string): readonly CellChange[] {
  return cell && textAt(page, cell) !== text ? [{ row: cell.row, column: cell.column, text }] : []
}
