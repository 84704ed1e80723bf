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
  const spansAll = (box: Area, own: readonly Area[], others: readonly Area[]) =>
    own.length === 1 && countInside(box, others) > 1
  return tops.flatMap((row): ItemRow[] => {
    const [item, outcome] = [itemsAt.get(row) ?? null, outcomesAt.get(row) ?? null]
    const marker = columns.marker !== null && item && grid.box(row, columns.marker).top === row
    const own: ItemRow = {
      marker: marker && columns.marker !== null ? { row, column: columns.marker } : null,
      initiatives: item && topLeft(item),
      outcome: outcome && topLeft(outcome),
    }
    const isApart = item && outcome && (countInside(outcome, items) > 1 || spansAll(item, items, outcomes))
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

function countInside(box: Area, others: readonly Area[]): number {
  return others.filter((other) => other.top >= box.top && other.top <= box.bottom).length
}

/** What an extra cell beside items is called: by its head and, where the head has several, its row's marker. */
export function rowName(grid: Grid, label: string, rows: readonly ItemRow[], row: number | null): string {
  const own = row === null ? undefined : rows.find((one) => (one.initiatives ?? one.outcome)?.row === row)
  const marker = own ? markerOf(grid, own) : ''
  return marker === '' ? label : `${label} ${marker}`
}

function markerOf(grid: Grid, { marker, initiatives }: ItemRow): string {
  const text = (cell: CellPlace | null) => (cell ? grid.text(cell.row, cell.column) : '')
  return text(marker).trim() || openingMarker(text(initiatives))
}
