import type { Area, CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { boxesIn, lastRowOf, topLeft } from './boxes.ts'
import { openingMarker } from './join-rows.ts'
import type { ItemRow } from './layout.ts'

/** The columns of a half's items. */
export interface ItemColumns {
  readonly marker: number | null
  readonly initiatives: number
  readonly outcome: number
}

interface Rows {
  readonly top: number
  readonly bottom: number
}

/**
 * The rows of a goal's items: one where a box begins in the items' column or beside it. What is merged beside
 * several items belongs to none of them, so it makes a row of its own, which takes no item's marker.
 */
export function itemRows(grid: Grid, { top, bottom }: Rows, columns: ItemColumns): readonly ItemRow[] {
  const items = boxesIn(grid, columns.initiatives, top, bottom)
  const outcomes = boxesIn(grid, columns.outcome, top, bottom)
  const itemsAt = new Map(items.map((box) => [box.top, box]))
  const outcomesAt = new Map(outcomes.map((box) => [box.top, box]))
  const tops = [...new Set([...itemsAt.keys(), ...outcomesAt.keys()])].sort((a, b) => a - b)
  const apart = besideSeveral(outcomes, items)
  const overAll = items.length === 1 ? besideSeveral(items, outcomes) : null
  return tops.flatMap((row): ItemRow[] => {
    const [item, outcome] = [itemsAt.get(row) ?? null, outcomesAt.get(row) ?? null]
    const marker = columns.marker !== null && item && grid.box(row, columns.marker).top === row
    const own: ItemRow = {
      marker: marker && columns.marker !== null ? { row, column: columns.marker } : null,
      initiatives: item && topLeft(item),
      outcome: outcome && topLeft(outcome),
    }
    const isApart = item && outcome && (apart.has(outcome) || overAll?.has(item))
    return isApart
      ? [
          { ...own, outcome: null },
          { marker: null, initiatives: null, outcome: own.outcome },
        ]
      : [own]
  })
}

/**
 * A goal's rows without the empty one that a lower box leaves above it: room for a heading, not for an item.
 */
export function withoutPadding(grid: Grid, rows: readonly ItemRow[]): readonly ItemRow[] {
  const [first, second, ...more] = rows
  const place = first?.initiatives
  const below = second?.initiatives
  if (!first || !place || !below || more.length > 0) return rows
  const isEmpty = [first.marker, place, first.outcome].every(
    (cell) => !cell || grid.text(cell.row, cell.column).trim() === '',
  )
  return isEmpty && heightOf(grid, place) === 1 && heightOf(grid, below) > 1 ? [second] : rows
}

function heightOf(grid: Grid, { row, column }: { row: number; column: number }): number {
  const box = grid.box(row, column)
  return lastRowOf(box) - box.top + 1
}

/** Those of the boxes of one column in whose rows several of another's begin; both from top to bottom. */
function besideSeveral(boxes: readonly Area[], others: readonly Area[]): ReadonlySet<Area> {
  let next = 0
  return new Set(
    boxes.filter((box) => {
      while ((others[next]?.top ?? Infinity) < box.top) next++
      return (others[next + 1]?.top ?? Infinity) <= box.bottom
    }),
  )
}

/** What an extra cell beside items is called: by its head and, where the head has several, its row's marker. */
export function rowName(grid: Grid, label: string, rows: readonly ItemRow[], row: number | null): string {
  const own = row === null ? undefined : byRow(rows).get(row)
  const marker = own ? markerOf(grid, own) : ''
  return marker === '' ? label : `${label} ${marker}`
}

const rowsByNumber = new WeakMap<readonly ItemRow[], ReadonlyMap<number, ItemRow>>()

/** The rows by where they stand, the first of those that share one; gathered once for all names. */
function byRow(rows: readonly ItemRow[]): ReadonlyMap<number, ItemRow> {
  const known = rowsByNumber.get(rows)
  if (known) return known
  const found = new Map<number, ItemRow>()
  for (const row of rows) {
    const at = (row.initiatives ?? row.outcome)?.row
    if (at !== undefined && !found.has(at)) found.set(at, row)
  }
  rowsByNumber.set(rows, found)
  return found
}

function markerOf(grid: Grid, { marker, initiatives }: ItemRow): string {
  const text = (cell: CellPlace | null) => (cell ? grid.text(cell.row, cell.column) : '')
  return text(marker).trim() || openingMarker(text(initiatives))
}
