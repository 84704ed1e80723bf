import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import { oneLine } from './head-label.ts'
import type { ExtraPlace } from './layout.ts'
import type { ExtraArea, FoundExtra } from './pair-extra.ts'

/** A matrix of indicators has so many heads at least. */
const fewestHeads = 3

/**
 * Small tables within a form: a row of heads above rows of figures (指標, 基準値, 目標値 …). A figure is named by
 * what its row begins with and its head.
 */
export function matrixExtra(grid: Grid, area: ExtraArea): FoundExtra {
  const { isKnown } = area
  const places: ExtraPlace[] = []
  const cells: CellPlace[] = []
  const rows = new Set(grid.cellsBetween(area.top, area.bottom).map((cell) => cell.row))
  let done = 0
  for (const row of rows) {
    const heads = row <= done ? null : headsIn(grid, row, area)
    if (!heads) continue
    cells.push(...heads)
    for (done = row + 1; isBody(grid, done, heads, isKnown); done++)
      places.push(...figures(grid, done, heads))
    done--
  }
  return { places, cells: places.length === 0 ? [] : cells }
}

function headsIn(grid: Grid, row: number, area: ExtraArea): readonly GridCell[] | null {
  const { isKnown } = area
  const heads = grid
    .cellsBetween(row, row)
    .filter((cell) => cell.column >= area.left && cell.column <= area.right)
  const areHeads = heads.every(
    (cell, i) =>
      area.isLabel(cell) &&
      !area.isTaken(cellKey(cell)) &&
      (i === 0 || grid.box(row, heads[i - 1]?.column ?? 0).right + 1 === cell.column),
  )
  if (heads.length < fewestHeads || !areHeads || row + 1 > area.bottom + 1) return null
  const below = heads.map((cell) => grid.cell(row + 1, cell.column))
  const [first] = below
  if (first && isKnown(first)) return null
  return below.some((cell) => cell?.isNumber) || heads.filter(isKnown).length > 1 ? heads : null
}

/** A row of figures stands in the boxes of its heads; where the first one has numbers, the others have. */
function isBody(
  grid: Grid,
  row: number,
  heads: readonly GridCell[],
  isKnown: (cell: GridCell) => boolean,
): boolean {
  const [corner] = heads
  const first = corner && grid.cell(row, corner.column)
  const isAligned = heads.every((head) => {
    const [box, above] = [grid.box(row, head.column), grid.box(head.row, head.column)]
    return box.top === row && box.left === above.left && box.right === above.right
  })
  if (!corner || !isAligned || (first && isKnown(first))) return false
  const hasNumbers = (at: number) => heads.some((head) => grid.cell(at, head.column)?.isNumber)
  const firstRow = corner.row + 1
  if (row === firstRow) return true
  return hasNumbers(firstRow)
    ? hasNumbers(row)
    : heads.some((head) => grid.text(row, head.column).trim() !== '')
}

function figures(grid: Grid, row: number, heads: readonly GridCell[]): readonly ExtraPlace[] {
  const name = oneLine(grid.text(row, heads[0]?.column ?? 0))
  return heads.map((head, i) => ({
    label: i === 0 || name === '' ? oneLine(head.text) : `${name} ${oneLine(head.text)}`,
    cell: { row, column: head.column },
  }))
}
