import type { FormSheet, Mark } from '../../template/form/form.ts'
import { fillableCells } from '../../template/fillable-cells.ts'
import { paperText } from '../../template/form/paper-text.ts'
import type { Page } from '../../template/goal-table.ts'
import { goalTextCells } from '../../template/goal-text-cells.ts'
import type { GoalPlace, Layout } from '../../template/layout.ts'
import { readGoalNumber } from '../../template/match-label.ts'
import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import { brokenMerges } from './broken-merges.ts'
import { departmentPair, goalPairs, type CellPair } from './field-pairs.ts'
import { makeLineMap, type LineMap } from './line-map.ts'

/** A heading with other words than on the reference paper; `to` is '' where nothing stands there. */
export interface ChangedHeading {
  readonly cell: CellPlace
  readonly from: string
  readonly to: string
}

/** How a copy differs from the reference paper in what people don't fill in. */
export type ShapeDifference =
  | { readonly kind: 'other' }
  | {
      readonly kind: 'same'
      /** The first cell that lies elsewhere, and which lines were put in, taken out or moved. */
      readonly moved: (CellPair & { readonly rows: boolean; readonly columns: boolean }) | null
      readonly headings: readonly ChangedHeading[]
      /** Top left cells of boxes that were one and are several. */
      readonly merges: readonly CellPlace[]
    }

/** Of the paper's own texts a copy has at least so many at their places, else it is another paper. */
const leastFound = 0.5

/**
 * Compares a worksheet with the reference paper by where the fields of both lie, and by the paper's own texts between
 * them. Goals that one of them has more are no difference, nor are rows of items.
 */
export function compareShape(page: Page, sheet: FormSheet): ShapeDifference {
  const [from, to] = [sheet.layout, page.layout]
  if (from.rowAnItem !== to.rowAnItem || halvesOf(from) !== halvesOf(to)) return { kind: 'other' }
  const goals = goalPairs(from, to)
  const rows = makeLineMap(goals.map((pair) => [pair.from.row, pair.to.row]))
  const columns = makeLineMap(goals.map((pair) => [pair.from.column, pair.to.column]))
  if (!rows || !columns) return { kind: 'other' }
  const places = placesOf(marksOf(sheet, to), page, rows, columns)
  const found = places.filter((place) => place.to !== null && place.isSame)
  if (found.length < places.length * leastFound) return { kind: 'other' }
  const pairs = [
    ...departmentPair(from, to),
    ...goals,
    ...found.flatMap(({ mark: { row, column }, to }) => (to ? [{ from: { row, column }, to }] : [])),
  ]
  return {
    kind: 'same',
    moved: firstMoved(pairs),
    headings: places.flatMap((place) => changedHeading(place, page)),
    merges: brokenMerges(page.grid, sheet.shape.merges, pairs, from.rowAnItem),
  }
}

function halvesOf({ goals: [goal] }: Layout): string {
  return `${goal?.previous ? 'previous' : ''} ${goal?.current ? 'current' : ''}`
}

/** The paper's texts that a copy of so many goals must have, its numbers left out. */
function marksOf({ shape, layout }: FormSheet, copy: Layout): readonly Mark[] {
  const end = lastRow(layout, copy.goals.length)
  return shape.marks.filter((mark) => mark.row <= end && readGoalNumber(mark.text) === null)
}

/** The last row that belongs to a goal which both papers have; no end where the copy has them all. */
function lastRow({ goals, rowAnItem }: Layout, count: number): number {
  const first = goals[0]
  if (rowAnItem) return first ? Math.min(...rowsOf(first)) : Infinity
  if (count >= goals.length) return Infinity
  return Math.max(0, ...goals.slice(0, count).flatMap(rowsOf))
}

function rowsOf(goal: GoalPlace): readonly number[] {
  const { numberCell } = goal
  return [...goalTextCells(goal), ...(numberCell ? [numberCell] : [])].map(({ row }) => row)
}

interface MarkPlace {
  readonly mark: Mark
  /** Null where no text stands at any place where it may be. */
  readonly to: CellPlace | null
  readonly isSame: boolean
}

/** Those that are there come first: a text that is one of the paper's is no other one reworded. */
function placesOf(
  marks: readonly Mark[],
  { grid, layout }: Page,
  rows: LineMap,
  columns: LineMap,
): readonly MarkPlace[] {
  const likely = marks.map(({ row, column }) =>
    rows.candidates(row).flatMap((row) => columns.candidates(column).map((column) => ({ row, column }))),
  )
  const found = marks.map(({ text }, i) =>
    likely[i]?.find(({ row, column }) => isSameText(grid.text(row, column), text)),
  )
  const taken = new Set([...fillableCells(layout), ...found.flatMap((place) => place ?? [])].map(cellKey))
  const isFree = (place: CellPlace) =>
    !taken.has(cellKey(place)) && grid.text(place.row, place.column).trim() !== ''
  return marks.map((mark, i) => {
    const same = found[i]
    return same
      ? { mark, to: same, isSame: true }
      : { mark, to: likely[i]?.find(isFree) ?? null, isSame: false }
  })
}

function isSameText(one: string, other: string): boolean {
  return one === other || (one !== '' && paperText(one) === paperText(other))
}

function changedHeading({ mark, to, isSame }: MarkPlace, { grid }: Page): readonly ChangedHeading[] {
  if (isSame) return []
  return [{ cell: to ?? mark, from: mark.text, to: to ? grid.text(to.row, to.column) : '' }]
}

function firstMoved(pairs: readonly CellPair[]): (CellPair & { rows: boolean; columns: boolean }) | null {
  const moved = pairs.filter(({ from, to }) => from.row !== to.row || from.column !== to.column)
  const [first] = [...moved].sort((a, b) => a.to.row - b.to.row || a.to.column - b.to.column)
  if (!first) return null
  return {
    ...first,
    rows: moved.some(({ from, to }) => from.row !== to.row),
    columns: moved.some(({ from, to }) => from.column !== to.column),
  }
}
