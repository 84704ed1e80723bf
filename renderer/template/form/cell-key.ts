import type { CellPlace } from '../../workbook/cell-address.ts'
import { placeKey } from '../boxes.ts'

/** A key for a cell's place. */
export function cellKey({ row, column }: CellPlace): number {
  return placeKey({ top: row, left: column })
}
