import type { CellPlace } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { freshGoal, paperCopies } from './fresh-copy.ts'
import type { FilePage } from './goal-table.ts'
import { copyRows, shiftOf, withPage, type GrowingPaper, type RowCopies } from './growing-paper.ts'
import type { GoalPlace, Layout, RowSpan } from './layout.ts'
import { moveGoal } from './move-layout.ts'

/** Empty rows between two goals are more of a gap than this where they are no part of either. */
const widestGap = 3

/**
 * The paper with so many places more: copies of the last goal's rows below it, numbered on, with nothing in their
 * fields. Null where goals share rows, so that none can be copied. Below `attemptWrite` only.
 */
export function addGoals(paper: GrowingPaper, count: number, codec: Codec): GrowingPaper | null {
  const page = lastPage(paper)
  const { goals } = page.layout
  const last = goals.at(-1)
  if (!last || goals.some((goal) => goal !== last && sharesRows(goal, last))) return null
  const number = Math.max(
    ...paper.table.pages.flatMap(({ layout }) => layout.goals.map((goal) => goal.number)),
  )
  let grown = paper
  const heights = last.spans.map(() => 0)
  // From below, so that the rows above are where they were.
  for (let at = last.spans.length - 1; at >= 0; at--) {
    const copies = goalCopies(lastPage(grown), at, count, number)
    heights[at] = copies.block.bottom - copies.block.top + 1
    grown = copyRows(grown, copies, codec)
  }
  return withPlaces(grown, heights, count, number)
}

function lastPage({ table }: GrowingPaper): FilePage {
  return table.pages.at(-1) ?? table.pages[0]
}

function sharesRows(one: GoalPlace, other: GoalPlace): boolean {
  return one.spans.some((a) => other.spans.some((b) => a.top <= b.bottom && b.top <= a.bottom))
}

/** The copies of one of the last goal's spans. */
function goalCopies(page: FilePage, at: number, count: number, number: number): RowCopies {
  const [above, last] = page.layout.goals.slice(-2)
  const goal = last ?? above
  const span = goal?.spans[at]
  if (!goal || !span) throw new Error('no goal to copy')
  const before = last && above ? spanAbove(above, span) : null
  const block = withGap(page, span, before)
  const up = before && isAlike(span, before) ? span.top - before.top : null
  const text = ({ row, column }: CellPlace) => page.grid.text(row - (up ?? 0), column)
  const earlier = up !== null && above ? { number: above.number, text } : null
  const copies = Array.from({ length: count }, (_, i) => i + 1)
  const height = block.bottom - block.top + 1
  const { at: row, count: rows } = shiftOf({ block, count })
  return {
    page,
    block,
    count,
    extend: true,
    cells: copies.flatMap((copy) =>
      freshGoal(page, goal, block, number + copy, earlier).map((cell) => ({
        ...cell,
        row: cell.row + copy * height,
      })),
    ),
    place: (moved) => ({
      ...moved,
      paper: [...moved.paper, ...copies.flatMap((copy) => paperCopies(moved, block, copy * height))],
    }),
    inserted: copies.map((copy) => ({
      kind: 'rows',
      of: 'goal',
      goal: number + copy,
      sheet: page.entry.name,
      row: row + (copy - 1) * height,
      count: rows / count,
    })),
  }
}

/** Where the goal above stands in the same table; its halves may be in two. */
function spanAbove(goal: GoalPlace, span: RowSpan): RowSpan | null {
  const above = goal.spans.filter(({ bottom }) => bottom < span.top)
  return above.reduce<RowSpan | null>((near, one) => (near && near.top > one.top ? near : one), null)
}

/** Goals of as many rows have their texts at the same places. */
function isAlike(one: RowSpan, other: RowSpan): boolean {
  return one.bottom - one.top === other.bottom - other.top
}

/** The goal's rows with the empty ones that part it from the goal above. */
function withGap({ grid }: FilePage, span: RowSpan, above: RowSpan | null): RowSpan {
  const top = above ? above.bottom + 1 : span.top
  const gap = span.top - top
  return gap > 0 && gap <= widestGap && isEmpty(grid, top, span.top - 1) ? { ...span, top } : span
}

function isEmpty(grid: Grid, top: number, bottom: number): boolean {
  return grid.cellsBetween(top, bottom).every(({ text }) => text.trim() === '')
}

/** The places in the copies, which lie below each of the last goal's spans, one below the other. */
function withPlaces(
  paper: GrowingPaper,
  heights: readonly number[],
  count: number,
  number: number,
): GrowingPaper {
  const page = lastPage(paper)
  const last = page.layout.goals.at(-1)
  if (!last) return paper
  const down = (row: number, copy: number) =>
    row + copy * (heights[last.spans.findIndex(({ top, bottom }) => top <= row && row <= bottom)] ?? 0)
  const copies = Array.from({ length: count }, (_, i): GoalPlace => ({
    ...moveGoal(last, (row) => down(row, i + 1)),
    number: number + i + 1,
  }))
  const layout: Layout = { ...page.layout, goals: [...page.layout.goals, ...copies] }
  return { ...paper, table: withPage(paper.table, page, { ...page, layout }) }
}
