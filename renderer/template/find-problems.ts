import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import type { GoalTable } from './goal-table.ts'
import { goalTextCells } from './goal-text-cells.ts'
import type { Layout } from './layout.ts'
import type { SheetProblem } from './sheet-reading.ts'

/** What a person should look at in a table that could be read. */
export function findProblems({ pages }: GoalTable, fiscalYear: number | null): SheetProblem[] {
  const [first] = pages
  const sheet = first.grid.sheetName
  return [
    ...(fiscalYear === null ? [{ code: 'no-fiscal-year', level: 'confirm', sheet } as const] : []),
    ...(pages.some(({ layout }) => layout.department)
      ? []
      : [{ code: 'no-department-cell', level: 'note', sheet } as const]),
    ...yearProblems(sheet, first.layout),
    ...numberProblems(pages),
    ...pages.flatMap(({ grid, layout }) =>
      textCells(layout).flatMap((place) => formulaProblem(grid, place) ?? []),
    ),
  ]
}

/** Extra fields may well be computed: 達成率. */
function textCells(layout: Layout): CellPlace[] {
  return [...(layout.department ? [layout.department.cell] : []), ...layout.goals.flatMap(goalTextCells)]
}

function formulaProblem(grid: Grid, place: CellPlace): SheetProblem | null {
  const found = grid.cell(place.row, place.column)
  const looksLikeOne = found !== undefined && /^[=＝]/.test(found.text)
  if (!found?.formula && !looksLikeOne) return null
  const [sheet, cell] = [grid.sheetName, formatAddress(place)]
  return found.formula
    ? { code: 'formula', level: 'must-fix', sheet, cell }
    : { code: 'looks-like-formula', level: 'confirm', sheet, cell }
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

function numberProblems(pages: GoalTable['pages']): SheetProblem[] {
  const seen = new Set<number>()
  return pages.flatMap(({ grid, layout }) =>
    layout.goals.flatMap(({ number, numberCell }) => {
      const isRepeated = seen.has(number)
      seen.add(number)
      if (!numberCell || !isRepeated) return []
      const [sheet, cell] = [grid.sheetName, formatAddress(numberCell)]
      return [{ code: 'repeated-number', level: 'confirm', sheet, cell, number } as const]
    }),
  )
}
