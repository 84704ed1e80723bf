import { joinRows, opensWith, rowMarker, type JoinedTexts, type RowTexts } from './join-rows.ts'
import { keepRows } from './keep-rows.ts'
import type { ItemRow } from './layout.ts'
import { listRows, type ListedRows } from './list-rows.ts'
import { rowGroups, type RowGroup } from './row-groups.ts'

/** A row with its cells and what they hold now. */
export interface PlacedRow extends RowTexts {
  readonly cells: ItemRow
}

/**
 * What the rows are to hold so that they read as the wanted texts. A text that nobody edited stays where it is.
 * Else each group of lines goes to the row with its marker, lines before any marker to the first row, and groups
 * for which there is no row stay behind the one before; an empty marker cell is written with its item.
 */
export function placeRows(rows: readonly PlacedRow[], wanted: JoinedTexts): readonly RowTexts[] {
  const before = joinRows(rows)
  const items = wanted.initiatives === before.initiatives ? rows : placeItems(rows, wanted.initiatives)
  const isKept = rows.every(
    (row, i) => row.outcome.trim() === '' || rowMarker(row) === rowMarker(items[i] ?? row),
  )
  return wanted.outcome === before.outcome && isKept ? items : placeOutcome(rows, items, wanted.outcome)
}

/**
 * For each row how many rows of their own the items behind it still lack, where the wanted items are more than the
 * rows can take one by one.
 */
export function lackingRows(rows: readonly PlacedRow[], wanted: JoinedTexts): readonly number[] {
  if (wanted.initiatives === joinRows(rows).initiatives) return rows.map(() => 0)
  const own = rows.map(rowMarker)
  const listed = listItems(own, rows, wanted.initiatives)
  if (listed) return listed.lacking
  if (withoutMarkers(own, rows, 'initiatives', wanted.initiatives)) return rows.map(() => 0)
  return assign(...itemSlots(rows, own, wanted.initiatives)).lacking
}

function placeItems(rows: readonly PlacedRow[], text: string): readonly RowTexts[] {
  const own = rows.map(rowMarker)
  const listed = listItems(own, rows, text)
  const kept = listed?.lacking.every((count) => count === 0)
    ? listed.rows
    : withoutMarkers(own, rows, 'initiatives', text)
  if (kept) return rows.map((row, i) => ({ ...row, initiatives: kept[i] ?? '' }))
  const { placed } = assign(...itemSlots(rows, own, text))
  return rows.map((row, i) => writeItem(row, placed[i] ?? []))
}

/** The groups of the items, and what the rows take: their own markers where these occur at all, else any. */
function itemSlots(
  rows: readonly PlacedRow[],
  own: readonly string[],
  text: string,
): readonly [readonly RowGroup[], readonly Slot[]] {
  const groups = rowGroups(text, own)
  const isMatching = groups.some(({ marker }) => marker !== '' && own.includes(marker))
  const slots = rows.map(({ cells }, i) => {
    const marker = isMatching ? (own[i] ?? '') : ''
    return { marker, isOpen: cells.initiatives !== null, isFree: marker === '' }
  })
  return [groups, slots]
}

/** A row that was prepared with its marker alone stays prepared. */
function writeItem(row: PlacedRow, groups: readonly RowGroup[]): RowTexts {
  const text = textOf(groups)
  const [first] = groups
  if (text === '') return { ...row, initiatives: isPrepared(row) ? row.initiatives : '' }
  const marker = row.cells.marker && first && first.marker !== '' ? first.marker : row.marker
  return {
    marker,
    initiatives: withoutMarker(row.cells.marker ? marker.trim() : '', text),
    outcome: row.outcome,
  }
}

function isPrepared(row: PlacedRow): boolean {
  return joinRows([row]).initiatives === ''
}

function placeOutcome(
  rows: readonly PlacedRow[],
  items: readonly RowTexts[],
  text: string,
): readonly RowTexts[] {
  const markers = items.map(rowMarker)
  const kept = withoutMarkers(markers, rows, 'outcome', text)
  if (kept) return items.map((row, i) => ({ ...row, outcome: kept[i] ?? '' }))
  const { placed } = assign(
    rowGroups(text, markers),
    rows.map(({ cells }, i) => ({ marker: markers[i] ?? '', isOpen: cells.outcome !== null, isFree: false })),
  )
  return items.map((row, i) => ({
    ...row,
    outcome: withoutMarker(markers[i] ?? '', textOf(placed[i] ?? [])),
  }))
}

/** Items of a line each, without markers: where each has a row, a line more is an item more. */
function listItems(markers: readonly string[], rows: readonly PlacedRow[], text: string): ListedRows | null {
  if (isMarked(markers, rows, 'initiatives')) return null
  return listRows(
    rows.map((row) => row.initiatives),
    text,
  )
}

/** Whether rows are told by their markers, or some have no cell for the field. */
function isMarked(
  markers: readonly string[],
  rows: readonly PlacedRow[],
  field: 'initiatives' | 'outcome',
): boolean {
  return markers.some((marker) => marker !== '') || rows.some((row) => row.cells[field] === null)
}

function withoutMarkers(
  markers: readonly string[],
  rows: readonly PlacedRow[],
  field: 'initiatives' | 'outcome',
  text: string,
): readonly string[] | null {
  return isMarked(markers, rows, field)
    ? null
    : keepRows(
        rows.map((row) => row[field]),
        text,
      )
}

/** A text without the row's marker, where reading puts just that back. */
function withoutMarker(marker: string, text: string): string {
  if (marker === '' || !text.startsWith(`${marker} `)) return text
  const rest = text.slice(marker.length + 1)
  return rest.trim() === '' || opensWith(rest, marker) ? text : rest
}

function textOf(groups: readonly RowGroup[]): string {
  return groups.map((group) => group.text).join('\n')
}

interface Slot {
  readonly marker: string
  readonly isOpen: boolean
  /** Takes any marker. */
  readonly isFree: boolean
}

interface Assigned {
  readonly placed: readonly (readonly RowGroup[])[]
  /** How many marked groups stay behind another one for want of a row. */
  readonly lacking: readonly number[]
}

/** Which groups go to which row: never to one above the last, since rows are read in order. */
function assign(groups: readonly RowGroup[], slots: readonly Slot[]): Assigned {
  const placed: RowGroup[][] = slots.map(() => [])
  const lacking = slots.map(() => 0)
  let at = slots.findIndex((slot) => slot.isOpen)
  for (const group of groups) {
    const here = placed[at] ?? []
    const isFull = isTaken(here)
    const next = isWaiting(here) ? -1 : nextSlot(group.marker, slots, isFull ? at + 1 : at)
    if (next >= 0) at = next
    else if (isFull && !isWaiting(here) && isItem(group)) lacking[at] = (lacking[at] ?? 0) + 1
    placed[at]?.push(group)
  }
  return { placed: isWaiting(placed[at] ?? []) ? withLastBefore(placed, at) : placed, lacking }
}

/** A marker alone takes no row: what follows it comes into its row, or it stays with the row before. */
function isItem({ marker, text }: RowGroup): boolean {
  return marker !== '' && text.trim() !== marker
}

function nextSlot(marker: string, slots: readonly Slot[], from: number): number {
  if (marker === '') return -1
  const own = slots.findIndex((slot, i) => i >= from && slot.isOpen && slot.marker === marker)
  return own >= 0 ? own : slots.findIndex((slot, i) => i >= from && slot.isOpen && slot.isFree)
}

/** Lines before any marker leave their row open for the first marked ones. */
function isTaken(groups: readonly RowGroup[]): boolean {
  return groups.some((group) => group.marker !== '')
}

/** A row of a marker alone, or of nothing, would read as one that nobody filled in: more must come into it. */
function isWaiting(groups: readonly RowGroup[]): boolean {
  const text = textOf(groups).trim()
  return groups.length > 0 && (text === '' || text === groups[0]?.marker)
}

function withLastBefore(placed: readonly RowGroup[][], last: number): readonly (readonly RowGroup[])[] {
  const before = placed.reduce((row, groups, i) => (i < last && groups.length > 0 ? i : row), -1)
  if (before < 0) return placed
  const moved = placed[last] ?? []
  return placed.map((groups, i) => (i === before ? [...groups, ...moved] : i === last ? [] : groups))
}
