import type { Area, CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import { boxesIn, lastRowOf, placeKey, topLeft } from './boxes.ts'
import { oneLine } from './head-label.ts'
import type { ExtraPlace } from './layout.ts'

/** Extra fields, and the cells of their labels. */
export interface FoundExtra {
  readonly places: readonly ExtraPlace[]
  readonly cells: readonly CellPlace[]
}

/** All of some extra fields, in their order. */
export function joinExtra(...found: readonly FoundExtra[]): FoundExtra {
  return { places: found.flatMap((one) => one.places), cells: found.flatMap((one) => one.cells) }
}

/** Where extra fields are looked for, and what is known of the cells there. */
export interface ExtraArea {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  isLabel(cell: GridCell): boolean
  /** Whether a cell is a label whatever stands before it, and so no value. */
  isKnown(cell: GridCell): boolean
  /** Whether the box that begins at a place is a field or a label already. */
  isTaken(place: number): boolean
}

/** Labels with their values beside them, from left to right in each row; below them where a label fills the row. */
export function pairExtra(grid: Grid, area: ExtraArea): FoundExtra {
  const places: ExtraPlace[] = []
  const cells: CellPlace[] = []
  const taken = new Set<number>()
  const isTaken = (box: Area) => taken.has(placeKey(box)) || area.isTaken(placeKey(box))
  for (const cell of grid.cellsBetween(area.top, area.bottom)) {
    const label = grid.box(cell.row, cell.column)
    const isInside = cell.column >= area.left && cell.column <= area.right
    if (!isInside || isTaken(label) || !area.isLabel(cell)) continue
    const values = valuesOf(grid, label, area).filter((box) => !isTaken(box) && !isLabelBox(grid, box, area))
    if (values.length === 0) continue
    cells.push(topLeft(label))
    taken.add(placeKey(label))
    for (const box of values) {
      taken.add(placeKey(box))
      places.push({ label: oneLine(cell.text), cell: topLeft(box) })
    }
  }
  return { places, cells }
}

function valuesOf(grid: Grid, label: Area, { left, right, bottom }: ExtraArea): readonly Area[] {
  if (label.right < right) return boxesIn(grid, label.right + 1, label.top, lastRowOf(label))
  const below = grid.box(label.bottom + 1, label.left)
  const fits = below.top === label.bottom + 1 && below.left === label.left && below.right === label.right
  return fits && label.left === left && below.top <= bottom ? [below] : []
}

/** A label beside a label has no value of its own there. */
function isLabelBox(grid: Grid, box: Area, area: ExtraArea): boolean {
  const cell = grid.cell(box.top, box.left)
  return cell !== undefined && area.isKnown(cell)
}
