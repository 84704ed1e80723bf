import type { SideName } from '../sheet/sheet.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { lastUsedColumn } from './boxes.ts'
import { hasRole, type PaperCells } from './find-labels.ts'

/** One half of the table: its heading and the columns below it. */
export interface SideColumns {
  readonly side: SideName
  readonly year: number | null
  /** Null where the paper has this year's half only. */
  readonly heading: Area | null
  readonly left: number
  readonly right: number
}

interface Heading {
  readonly box: Area
  readonly year: number | null
  readonly side: SideName | null
}

/** A table may have other years above it; more pairs than these are a list of years. */
const mostPairs = 3

/**
 * The two halves of a table that stands side by side: a row with two headings whose fiscal years differ (the later
 * is this year's, wherever it stands), or that call themselves 前年度 and 今年度. The topmost rows of that kind.
 */
export function findSides(grid: Grid, paper: PaperCells): readonly (readonly [SideColumns, SideColumns])[] {
  const pairs = headingRows(paper).flatMap((row) => [asPair(row)].filter((pair) => pair !== null))
  return pairs.slice(0, mostPairs).map((pair) => spread(grid, pair))
}

/** The whole worksheet as this year's half. */
export function singleSide(grid: Grid): readonly [SideColumns] {
  return [{ side: 'current', year: null, heading: null, left: 1, right: lastUsedColumn(grid) }]
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
    const end = box.right > box.left ? box.right : lastUsedColumn(grid)
    return isLeft
      ? { side, year, heading: box, left: 1, right: other.box.left - 1 }
      : { side, year, heading: box, left: box.left, right: end }
  }
  return [columns('previous', previous, current), columns('current', current, previous)]
}
