import type { Goal, Side } from '../sheet/sheet.ts'
import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { sideFields, sideNames, type GoalPlace, type Layout, type SideCells } from './layout.ts'
import type { SheetProblem, SheetReading, UnclaimedCell } from './sheet-reading.ts'

/** Reads a sheet out of a worksheet whose layout is known, every character as it stands in the file. */
export function readSheet(grid: Grid, layout: Layout): SheetReading {
  return {
    sheetName: grid.sheetName,
    department: readDepartment(grid, layout),
    fiscalYear: layout.fiscalYear,
    goals: layout.goals.map((place) => readGoal(grid, place)).filter((goal) => !isEmptyGoal(goal)),
    extra: [],
    unclaimed: unclaimedCells(grid, layout),
    problems: findProblems(grid, layout),
  }
}

function readDepartment(grid: Grid, { department }: Layout): string | null {
  if (!department) return null
  const text = grid.text(department.cell.row, department.cell.column)
  return text.startsWith(department.before) ? text.slice(department.before.length) : text
}

/** Whether a goal holds nothing but its number; spaces alone are nothing. */
export function isEmptyGoal(goal: Pick<Goal, 'previous' | 'current' | 'extra'>): boolean {
  return (
    goal.extra.length === 0 &&
    [goal.previous, goal.current].every(
      (side) => !side || sideFields.every((field) => side[field].trim() === ''),
    )
  )
}

/** Reads one goal, also an empty one. */
export function readGoal(grid: Grid, place: GoalPlace): Goal {
  return {
    number: place.number,
    previous: readSide(grid, place.previous),
    current: readSide(grid, place.current),
    extra: [],
  }
}

function readSide(grid: Grid, cells: SideCells | null): Side | null {
  if (!cells) return null
  const text = ({ row, column }: CellPlace) => grid.text(row, column)
  return { title: text(cells.title), initiatives: text(cells.initiatives), outcome: text(cells.outcome) }
}

function fieldCells(layout: Layout): CellPlace[] {
  const cells = layout.goals.flatMap((goal) =>
    sideNames.flatMap((name) => {
      const side = goal[name]
      return side ? sideFields.map((field) => side[field]) : []
    }),
  )
  return layout.department ? [layout.department.cell, ...cells] : cells
}

function unclaimedCells(grid: Grid, layout: Layout): UnclaimedCell[] {
  const claimed = new Set([...fieldCells(layout), ...layout.paper].map(formatAddress))
  return grid.cells
    .filter((cell) => cell.text.trim() !== '' && !claimed.has(formatAddress(cell)))
    .map((cell) => ({ cell: formatAddress(cell), text: cell.text }))
}

function findProblems(grid: Grid, layout: Layout): SheetProblem[] {
  const sheet = grid.sheetName
  return [
    ...(layout.fiscalYear === null ? [{ code: 'no-fiscal-year', level: 'confirm', sheet } as const] : []),
    ...(layout.department ? [] : [{ code: 'no-department-cell', level: 'note', sheet } as const]),
    ...yearProblems(sheet, layout),
    ...numberProblems(sheet, layout),
    ...fieldCells(layout).flatMap((place) => formulaProblem(grid, place) ?? []),
  ]
}

function formulaProblem(grid: Grid, place: CellPlace): SheetProblem | null {
  const found = grid.cell(place.row, place.column)
  const [sheet, cell] = [grid.sheetName, formatAddress(place)]
  if (found?.formula) return { code: 'formula', level: 'must-fix', sheet, cell }
  const looksLikeOne = found !== undefined && /^[=＝]/.test(found.text)
  return looksLikeOne ? { code: 'looks-like-formula', level: 'confirm', sheet, cell } : null
}

function yearProblems(sheet: string, { headings }: Layout): SheetProblem[] {
  const previous = headings.find((one) => one.side === 'previous')
  const current = headings.find((one) => one.side === 'current')
  if (!previous || !current || previous.year === null || current.year === null) return []
  if (current.year - previous.year === 1) return []
  const cell = formatAddress(current.cell)
  return [
    { code: 'years-apart', level: 'confirm', sheet, cell, previous: previous.year, current: current.year },
  ]
}

function numberProblems(sheet: string, { goals }: Layout): SheetProblem[] {
  const seen = new Set<number>()
  return goals.flatMap(({ number, numberCell }) => {
    const isRepeated = seen.has(number)
    seen.add(number)
    if (!numberCell || !isRepeated) return []
    return [
      { code: 'repeated-number', level: 'confirm', sheet, cell: formatAddress(numberCell), number } as const,
    ]
  })
}
