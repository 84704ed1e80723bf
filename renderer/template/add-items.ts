import type { Goal, SideName } from '../sheet/sheet.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { lastRowOf } from './boxes.ts'
import { copyRows, shiftOf, withPage, type GrowingPaper } from './growing-paper.ts'
import { cellOf, freshRow, withRows } from './item-copies.ts'
import { rowMarker } from './join-rows.ts'
import { sideNames, type ExtraPlace, type RowSpan, type SidePlace } from './layout.ts'
import { lackingRows, placeRows } from './place-rows.ts'
import { readRows } from './read-goal.ts'

/** A goal's place by its worksheet and its order there. */
export interface GoalAt {
  readonly page: number
  readonly goal: number
}

/**
 * The paper with a row for each item of a goal: where a half has fewer rows than items, copies of the row before come
 * in behind it, empty, and the merges beside them grow. Below `attemptWrite` only.
 */
export function addItems(paper: GrowingPaper, at: GoalAt, wanted: Goal, codec: Codec): GrowingPaper {
  const grown = sideNames.reduce((one, name) => addSideItems(one, at, name, wanted, codec), paper)
  return grown === paper ? paper : withNamedExtra(grown, at, wanted)
}

function addSideItems(
  paper: GrowingPaper,
  at: GoalAt,
  name: SideName,
  wanted: Goal,
  codec: Codec,
): GrowingPaper {
  const found = placeAt(paper, at)
  const side = found?.place[name]
  const texts = wanted[name]
  if (!found || !side || !texts) return paper
  const lacking = lackingRows(readRows(found.page, side), texts)
  let grown = paper
  // From below, so that the rows above keep their order.
  for (let row = lacking.length - 1; row >= 0; row--) {
    const count = lacking[row] ?? 0
    if (count > 0) grown = addRows(grown, at, name, row, count, codec)
  }
  return grown
}

function placeAt({ table }: GrowingPaper, { page: at, goal }: GoalAt) {
  const page = table.pages[at]
  const place = page?.layout.goals[goal]
  return page && place ? { page, place } : null
}

/** Copies of one row of items behind it. */
function addRows(
  paper: GrowingPaper,
  at: GoalAt,
  name: SideName,
  row: number,
  count: number,
  codec: Codec,
): GrowingPaper {
  const { page, place } = placeAt(paper, at) ?? {}
  const side = place?.[name]
  const block = side && page && blockOf(page.grid, side, row)
  if (!page || !place || !block) return paper
  const copies = Array.from({ length: count }, (_, i) => (i + 1) * (block.bottom - block.top + 1))
  const isLast = row === side.rows.length - 1
  const shift = shiftOf({ block, count })
  return copyRows(
    paper,
    {
      page,
      block,
      count,
      extend: isLast,
      cells: copies.flatMap((by) =>
        freshRow(page, place, block).map((cell) => ({ ...cell, row: cell.row + by })),
      ),
      place: (moved) => withRows(moved, page, at.goal, block, copies),
      inserted: [
        {
          kind: 'rows',
          of: 'items',
          goal: place.number,
          sheet: page.entry.name,
          row: shift.at,
          count: shift.count,
        },
      ],
    },
    codec,
  )
}

/** The rows of one item: as far as its own boxes reach, and not into the next item. */
function blockOf(grid: Grid, { rows }: SidePlace, at: number): RowSpan | null {
  const cell = cellOf(rows[at])
  if (!cell) return null
  const next = cellOf(rows[at + 1])
  const bottom = lastRowOf(grid.box(cell.row, cell.column))
  return { top: cell.row, bottom: next ? Math.max(cell.row, Math.min(bottom, next.row - 1)) : bottom }
}

/** Extra fields in new rows are known by the marker that comes into their row, as reading names them. */
function withNamedExtra(paper: GrowingPaper, at: GoalAt, wanted: Goal): GrowingPaper {
  const found = placeAt(paper, at)
  if (!found) return paper
  const { page, place } = found
  const isNew = (row: number) =>
    paper.inserted.some(
      (one) =>
        one.kind === 'rows' &&
        one.of === 'items' &&
        one.sheet === page.entry.name &&
        row >= one.row &&
        row < one.row + one.count,
    )
  const markers = new Map<number, string>()
  for (const name of sideNames) {
    const [side, texts] = [place[name], wanted[name]]
    if (!side || !texts) continue
    placeRows(readRows(page, side), texts).forEach((row, i) => {
      const top = cellOf(side.rows[i])?.row
      if (top !== undefined && !markers.get(top)) markers.set(top, rowMarker(row))
    })
  }
  const named = (extra: ExtraPlace): ExtraPlace => {
    const marker = isNew(extra.cell.row) ? (markers.get(extra.cell.row) ?? '') : ''
    return marker === '' ? extra : { ...extra, label: `${extra.label} ${marker}` }
  }
  const goals = page.layout.goals.map((goal) =>
    goal === place ? { ...goal, extra: goal.extra.map(named) } : goal,
  )
  return { ...paper, table: withPage(paper.table, page, { ...page, layout: { ...page.layout, goals } }) }
}
