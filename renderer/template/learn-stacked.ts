import type { SideName } from '../sheet/sheet.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { lastUsedColumn, topLeft } from './boxes.ts'
import { hasRole, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { GoalPlace } from './layout.ts'
import { learnTables } from './learn-table.ts'
import type { Proposal } from './proposal.ts'

interface Heading {
  readonly box: Area
  readonly year: number | null
  readonly side: SideName | null
}

/** A worksheet with two tables one below the other, last year's and this year's, as the halves of one. */
export function learnStacked(
  grid: Grid,
  paper: PaperCells,
  single: readonly Proposal[],
): readonly Proposal[] {
  const tables = [...single].sort((a, b) => a.top - b.top)
  const headings = headingsOf(paper)
  return tables.flatMap((upper, i) => {
    const lower = tables.slice(i + 1).find((table) => table.top > upper.bottom)
    const above = headings.filter(({ box }) => box.top < upper.top).at(-1)
    const between = headings.find(({ box }) => lower && box.top > upper.bottom && box.top < lower.top)
    const sides = lower && above && between && sidesOf(above, between)
    if (!lower || !above || !between || !sides) return []
    const right = lastUsedColumn(grid)
    const half = (side: SideName, { box, year }: Heading, top: number) => {
      const columns: SideColumns = { side, year, heading: box, left: 1, right }
      return learnTables(grid, paper, [columns]).find((table) => table.top === top)
    }
    const [first, second] = [half(sides[0], above, upper.top), half(sides[1], between, lower.top)]
    return first && second ? [joined(first, second)] : []
  })
}

function headingsOf({ labels, years }: PaperCells): readonly Heading[] {
  const named = labels.flatMap((label): Heading[] => {
    const side = hasRole(label, 'previous') ? 'previous' : hasRole(label, 'current') ? 'current' : null
    return side && label.exact ? [{ box: label.box, year: null, side }] : []
  })
  const dated = years.map(({ box, year }): Heading => ({ box, year, side: null }))
  return [...named, ...dated].sort((a, b) => a.box.top - b.box.top)
}

function sidesOf(upper: Heading, lower: Heading): readonly [SideName, SideName] | null {
  const isLater =
    upper.year !== null && lower.year !== null
      ? lower.year - upper.year
      : upper.side === 'previous' && lower.side !== 'previous'
        ? 1
        : upper.side === 'current' && lower.side === 'previous'
          ? -1
          : 0
  if (isLater === 0) return null
  return isLater > 0 ? ['previous', 'current'] : ['current', 'previous']
}

function joined(upper: Proposal, lower: Proposal): Proposal {
  const numbers = [...new Set([...upper.goals, ...lower.goals].map((goal) => goal.number))]
  const goals = numbers.map((number): GoalPlace => {
    const [one, other] = [upper, lower].map(({ goals: own }) => own.find((goal) => goal.number === number))
    return {
      spans: [...(one?.spans ?? []), ...(other?.spans ?? [])],
      number,
      numberCell: one?.numberCell ?? other?.numberCell ?? null,
      previous: one?.previous ?? other?.previous ?? null,
      current: one?.current ?? other?.current ?? null,
      extra: [...(one?.extra ?? []), ...(other?.extra ?? [])],
    }
  })
  const sides = [...upper.sides, ...lower.sides]
  return {
    kind: 'table',
    sides,
    top: upper.top,
    bottom: lower.bottom,
    goals,
    rowAnItem: upper.rowAnItem || lower.rowAnItem,
    labels: [...upper.labels, ...lower.labels],
    paper: [
      ...upper.paper,
      ...lower.paper,
      ...sides.flatMap(({ heading }) => (heading ? [topLeft(heading)] : [])),
    ],
  }
}
