import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { GridCell } from '../workbook/grid.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { lastRowOf } from './boxes.ts'
import { emptied } from './fresh-copy.ts'
import type { FilePage } from './goal-table.ts'
import { rowMarker } from './join-rows.ts'
import type { ExtraPlace, GoalPlace, ItemRow, Layout, RowSpan, SidePlace } from './layout.ts'
import { readRows } from './read-goal.ts'

/** The cell by which a row of items is known to lie where it does. */
export function cellOf(row: ItemRow | undefined): CellPlace | null {
  return row?.initiatives ?? row?.marker ?? row?.outcome ?? null
}

/** What a copy of an item's rows holds: formulas of extra fields, and what stands with each item of the goal. */
export function freshRow({ grid }: FilePage, place: GoalPlace, block: RowSpan): readonly CellChange[] {
  const extra = new Set(place.extra.map(({ cell }) => cellKey(cell)))
  const others = place.spans.flatMap(({ top, bottom }) => [...rowsBetween(top, bottom)])
  const isRepeated = ({ row, column, text }: GridCell) =>
    others.some(
      (other) => (other < block.top || other > block.bottom) && grid.text(other, column) === text,
    ) && !isField(place, { row, column })
  return grid
    .cellsBetween(block.top, block.bottom)
    .filter((cell) => !(cell.formula && extra.has(cellKey(cell))) && !isRepeated(cell))
    .map(emptied)
}

function* rowsBetween(top: number, bottom: number): Generator<number> {
  for (let row = top; row <= bottom; row++) yield row
}

/** Whether a column holds what is typed of each item: two of them may well be the same, a title that repeats is not. */
function isField({ previous, current, extra }: GoalPlace, { column }: CellPlace): boolean {
  const rows = [previous, current].flatMap((side) => side?.rows ?? [])
  const cells = [
    ...rows.flatMap(({ marker, initiatives, outcome }) => [marker, initiatives, outcome]),
    ...extra.map(({ cell }) => cell),
  ]
  return cells.some((cell) => cell?.column === column)
}

/** The layout with the places in the copies; `page` is as it was before. */
export function withRows(
  moved: Layout,
  page: FilePage,
  goal: number,
  block: RowSpan,
  copies: readonly number[],
): Layout {
  const isCopied = (cell: CellPlace | null): cell is CellPlace =>
    cell !== null &&
    cell.row >= block.top &&
    cell.row <= block.bottom &&
    lastRowOf(page.grid.box(cell.row, cell.column)) <= block.bottom
  const copiesOf = (row: ItemRow): readonly ItemRow[] =>
    copies.flatMap((by) => {
      const copy = (cell: CellPlace | null) => (isCopied(cell) ? { ...cell, row: cell.row + by } : null)
      const made = {
        marker: copy(row.marker),
        initiatives: copy(row.initiatives),
        outcome: copy(row.outcome),
      }
      return cellOf(made) ? [made] : []
    })
  const side = (place: SidePlace | null): SidePlace | null =>
    place && { ...place, rows: place.rows.flatMap((row) => [row, ...copiesOf(row)]) }
  const added = copies.length * (block.bottom - block.top + 1)
  return {
    ...moved,
    goals: moved.goals.map((place, i) =>
      i === goal
        ? {
            ...place,
            spans: place.spans.map((span) =>
              span.bottom === block.bottom ? { ...span, bottom: span.bottom + added } : span,
            ),
            previous: side(place.previous),
            current: side(place.current),
            extra: place.extra.flatMap((extra) => [
              extra,
              ...(isCopied(extra.cell) ? copies.map((by) => extraCopy(extra, page, place, by)) : []),
            ]),
          }
        : place,
    ),
  }
}

/** An extra field of a new row: named as its column, without the marker of the row that was copied. */
function extraCopy(
  { label, cell }: ExtraPlace,
  page: FilePage,
  { previous, current }: GoalPlace,
  by: number,
): ExtraPlace {
  const rows = [previous, current].flatMap((side) => (side ? readRows(page, side) : []))
  const own = rows.find(({ cells }) => cellOf(cells)?.row === cell.row)
  const marker = own ? rowMarker(own) : ''
  const name = marker !== '' && label.endsWith(` ${marker}`) ? label.slice(0, -marker.length - 1) : label
  return { label: name, cell: { ...cell, row: cell.row + by } }
}
