import type { SideName } from '../sheet/sheet.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { hasRole, type PaperCells } from './find-labels.ts'

/** One half of the table: its heading and the columns below it. */
export interface SideColumns {
  readonly side: SideName
  readonly year: number | null
  readonly heading: Area
  readonly left: number
  readonly right: number
}

interface Heading {
  readonly box: Area
  readonly year: number | null
  readonly side: SideName | null
}

/**
 * The two halves of a table that stands side by side: the topmost row with two headings whose fiscal years differ
 * (the later is this year's, wherever it stands), or that call themselves 前年度 and 今年度. Null where there is none.
 */
export function findSides(grid: Grid, paper: PaperCells): readonly [SideColumns, SideColumns] | null {
  for (const row of headingRows(paper)) {
    const pair = asPair(row)
    if (pair) return spread(grid, pair)
  }
  return null
}

function headingRows({ labels, years }: PaperCells): Heading[][] {
  const rows = new Map<number, Heading[]>()
  const add = (heading: Heading) => {
    const row = rows.get(heading.box.top)
    if (!row) rows.set(heading.box.top, [heading])
    else if (!row.some((other) => other.box.left === heading.box.left)) row.push(heading)
  }
  for (const { box, year } of years) add({ box, year, side: null })
  for (const label of labels) {
    const side = hasRole(label, 'previous') ? 'previous' : hasRole(label, 'current') ? 'current' : null
    if (side) add({ box: label.box, year: null, side })
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, headings]) => headings)
}

type Pair = readonly [previous: Heading, current: Heading]

function asPair(row: readonly Heading[]): Pair | null {
  if (row.length !== 2) return null
  const [a, b] = row
  if (!a || !b || (a.box.left <= b.box.right && b.box.left <= a.box.right)) return null
  if (a.year !== null && b.year !== null) {
    if (a.year === b.year) return null
    return a.year < b.year ? [a, b] : [b, a]
  }
  if (a.side === 'previous' && b.side !== 'previous') return [a, b]
  if (b.side === 'previous' && a.side !== 'previous') return [b, a]
  if (a.side === 'current') return [b, a]
  return b.side === 'current' ? [a, b] : null
}

/** A half reaches to the next heading; the last one to the end of its merged heading, or of the table. */
function spread(grid: Grid, [previous, current]: Pair): readonly [SideColumns, SideColumns] {
  const columns = (side: SideName, { box, year }: Heading, other: Heading): SideColumns => {
    const isLeft = box.left < other.box.left
    const end = box.right > box.left ? box.right : lastColumn(grid)
    return isLeft
      ? { side, year, heading: box, left: 1, right: other.box.left - 1 }
      : { side, year, heading: box, left: box.left, right: end }
  }
  return [columns('previous', previous, current), columns('current', current, previous)]
}

function lastColumn(grid: Grid): number {
  return grid.merges.reduce(
    (last, merge) => (merge.bottom - merge.top > 500 ? last : Math.max(last, merge.right)),
    grid.lastColumn,
  )
}
