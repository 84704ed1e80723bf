import { cellKey } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import { lastUsedColumn, placeKey } from './boxes.ts'
import { hasRole, type PaperCells } from './find-labels.ts'
import { pairExtra, type FoundExtra } from './pair-extra.ts'

/** Labelled cells above the goals that belong to the whole sheet: 作成日, 記入者. */
export function sheetExtra(
  grid: Grid,
  paper: PaperCells,
  bottom: number,
  isTaken: (place: number) => boolean,
): FoundExtra {
  const known = new Set(
    paper.labels
      .filter((label) => label.exact && hasRole(label, 'other'))
      .map((label) => placeKey(label.box)),
  )
  const isKnown = (cell: GridCell) => known.has(cellKey(cell))
  return pairExtra(grid, {
    top: 1,
    bottom,
    left: 1,
    right: lastUsedColumn(grid) + 1,
    isTaken,
    isLabel: isKnown,
    isKnown,
  })
}
