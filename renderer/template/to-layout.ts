import { findFiscalYears } from '../calendar/fiscal-year.ts'
import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { lastRowOf, topLeft } from './boxes.ts'
import { findDepartment } from './find-department.ts'
import { hasRole, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { DepartmentPlace, Layout } from './layout.ts'
import { matchLabel } from './match-label.ts'
import type { Proposal } from './proposal.ts'
import { sheetExtra } from './sheet-extra.ts'

/** A proposal with what belongs to the whole sheet: department, fiscal year, headings. */
export function toLayout(grid: Grid, paper: PaperCells, proposal: Proposal): Layout {
  const { kind, sides, top, rowAnItem } = proposal
  const firstGoal = kind === 'form' ? Number.MAX_SAFE_INTEGER : top
  const department = findDepartment(grid, paper, firstGoal) ?? besideAllGoals(grid, proposal)
  const taken = new Set(department ? [cellKey(department.cell)] : [])
  const own = new Set(proposal.paper.map(cellKey))
  const above =
    kind === 'form'
      ? { places: [], cells: [] }
      : sheetExtra(grid, paper, top - 1, (place) => taken.has(place) || own.has(place))
  const goals = proposal.goals.map((goal) => ({
    ...goal,
    extra: goal.extra.filter(({ cell }) => !taken.has(cellKey(cell))),
  }))
  return {
    kind,
    sheetName: grid.sheetName,
    department,
    fiscalYear: fiscalYearOf(grid, paper, proposal),
    headings: sides.flatMap(({ side, year, heading }) =>
      heading ? [{ cell: topLeft(heading), side, year }] : [],
    ),
    goals,
    rowAnItem,
    extra: above.places,
    paper: [...proposal.paper, ...above.cells, ...paperCells(paper, proposal)],
  }
}

/** The department of a table that has a column for it, where it is merged beside all goals. */
function besideAllGoals(grid: Grid, { goals }: Proposal): DepartmentPlace | null {
  const [first, last] = [goals[0], goals.at(-1)]
  if (!first || !last || first === last) return null
  const found = first.extra.find(({ label, cell }) => {
    const box = grid.box(cell.row, cell.column)
    const match = matchLabel(label)
    const reachesAll = last.spans.every(({ top }) => box.top < top && top <= lastRowOf(box))
    return reachesAll && match?.exact && match.roles.includes('department')
  })
  return found ? { cell: found.cell, before: '' } : null
}

/**
 * The later heading's year. Without such headings the latest year named above the goals, in their headings, or in
 * the worksheet's name.
 */
function fiscalYearOf(grid: Grid, { years }: PaperCells, { sides, top, goals }: Proposal): number | null {
  const yearOf = (name: SideColumns['side']) => sides.find((one) => one.side === name)?.year ?? null
  const [previous, current] = [yearOf('previous'), yearOf('current')]
  if (sides.length > 1 && current !== null) return current
  if (previous !== null) return previous + 1
  const first = goals[0]?.current?.rows[0]
  const firstRow = (first?.initiatives ?? first?.outcome)?.row ?? top
  const latest = (list: readonly number[]) => (list.length === 0 ? null : Math.max(...list))
  return (
    latest(years.filter(({ box }) => box.top < top).map(({ year }) => year)) ??
    latest(years.filter(({ box }) => box.top < firstRow).map(({ year }) => year)) ??
    latest(findFiscalYears(grid.sheetName).map(({ year }) => year))
  )
}

function paperCells({ labels, years }: PaperCells, { top, bottom }: Proposal): CellPlace[] {
  return [
    ...labels
      .filter((label) => label.box.top <= bottom && (label.exact || hasRole(label, 'paper')))
      .map((label) => topLeft(label.box)),
    ...years.filter((one) => one.box.top < top).map((one) => topLeft(one.box)),
  ]
}
