import type { Area } from '../workbook/cell-address.ts'
import { changeMerges } from '../workbook/change-merges.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { gridOf, openWorkbook } from '../workbook/open-workbook.ts'
import { attemptWrite, refuse } from '../workbook/trouble.ts'
import { lastRowOf } from './boxes.ts'
import { emptied } from './fresh-copy.ts'
import type { RowsLacking } from './fit-page.ts'
import type { FilePage } from './goal-table.ts'
import { goalCells } from './fillable-cells.ts'
import { copyRows, withPage, type GrowingPaper } from './growing-paper.ts'
import type { Layout } from './layout.ts'
import { pageOf } from './open-template.ts'

/**
 * The paper with rows below those whose texts no row can hold: each field that ends in such a row is merged with what
 * lies below it in the new ones, so that it reads as before and has so much more room. Where the paper lets no rows
 * come in it is the very same. Below `attemptWrite` only.
 */
export function continueRows(
  paper: GrowingPaper,
  lacking: readonly RowsLacking[],
  codec: Codec,
): GrowingPaper {
  let grown = paper
  // From below, so that the rows above lie where they lay.
  for (const one of [...lacking].sort((a, b) => b.row - a.row)) {
    const made = attemptWrite(() => continueRow(grown, one, codec))
    if (made.ok) grown = made.value
    else if (made.trouble.code !== 'protected' && made.trouble.code !== 'rows-blocked') refuse(made.trouble)
  }
  return grown
}

function continueRow(
  paper: GrowingPaper,
  { page: at, row, count, goal }: RowsLacking,
  codec: Codec,
): GrowingPaper {
  const page = paper.table.pages[at]
  if (!page) throw new Error(`no worksheet ${at}`)
  const copies = Array.from({ length: count }, (_, i) => i + 1)
  const inserted = { kind: 'rows', of: 'texts', goal, sheet: page.entry.name, row: row + 1, count } as const
  const grown = copyRows(
    paper,
    {
      page,
      block: { top: row, bottom: row },
      count,
      extend: true,
      cells: page.grid
        .cellsBetween(row, row)
        .flatMap((cell) => copies.map((by) => emptied({ row: row + by, column: cell.column }))),
      place: (moved) => withSpans(moved, row, count),
      inserted: [inserted],
    },
    codec,
  )
  return mergedDown(grown, at, row, count, codec)
}

/** A goal that ends with the row ends with the last new one. */
function withSpans(layout: Layout, row: number, count: number): Layout {
  const goals = layout.goals.map((goal) => ({
    ...goal,
    spans: goal.spans.map((span) => (span.bottom === row ? { ...span, bottom: row + count } : span)),
  }))
  return { ...layout, goals }
}

/** Merges each box that ends in the row with what lies below it in the new rows. */
function mergedDown(paper: GrowingPaper, at: number, row: number, count: number, codec: Codec): GrowingPaper {
  const page = paper.table.pages[at]
  if (!page) throw new Error(`no worksheet ${at}`)
  const { entry, grid, layout } = page
  const boxes = boxesAt(grid, layout, row).filter((box) => box.bottom === row)
  const isNew = ({ top, bottom }: Area) => top > row && bottom <= row + count
  const gone = grid.merges.filter(
    (merge) =>
      boxes.some((box) => isSame(box, merge)) || (isNew(merge) && boxes.some((box) => isBelow(box, merge))),
  )
  const added = boxes.map((box) => ({ ...box, bottom: row + count }))
  const workbook = openWorkbook(changeMerges(paper.workbook, entry, { gone, added }), codec)
  const merged: FilePage = { ...page, grid: gridOf(workbook, entry), ...pageOf(workbook, entry) }
  return { ...paper, workbook, table: withPage(paper.table, page, merged) }
}

/** The boxes of a row from the first column of the table to its last. */
function boxesAt(grid: Grid, layout: Layout, row: number): readonly Area[] {
  const cells = [
    ...layout.goals.flatMap(goalCells),
    ...layout.goals.flatMap(({ numberCell }) => numberCell ?? []),
  ]
  const table = cells.map((cell) => grid.box(cell.row, cell.column))
  const left = Math.min(...table.map((box) => box.left))
  const right = Math.max(...table.map((box) => box.right))
  const boxes: Area[] = []
  for (let column = left; column <= right;) {
    const box = grid.box(row, column)
    boxes.push(box)
    column = Math.max(column, box.right) + 1
  }
  return boxes.filter((box) => lastRowOf(box) === box.bottom)
}

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
}

function isBelow(above: Area, { left, right }: Area): boolean {
  return left >= above.left && right <= above.right
}
