import { formatAddress, type CellPlace } from '../../workbook/cell-address.ts'
import type { Page } from '../../template/goal-table.ts'
import type { HealthPlace } from './health-problem.ts'

/** A cell of a worksheet as a problem's place. */
export function cellOf({ grid }: Pick<Page, 'grid'>, cell: CellPlace): HealthPlace {
  return { sheet: grid.sheetName, cell: formatAddress(cell) }
}
