import type { ExtraField, Goal } from '../sheet/sheet.ts'
import { cellKey, formatAddress } from '../workbook/cell-address.ts'
import { fillableCells } from './fillable-cells.ts'
import { findProblems } from './find-problems.ts'
import { isSheetAGoal, placedGoals, type GoalTable, type Page } from './goal-table.ts'
import type { ExtraPlace } from './layout.ts'
import { isEmptyGoal, readExtra, readGoal } from './read-goal.ts'
import { textAt } from './text-at.ts'
import type { PaperReading, SheetReading, UnclaimedCell } from './sheet-reading.ts'

/** Reads a sheet whose layout is known. What stands in goals that are none is listed with what no field claims. */
export function readTable(table: GoalTable): SheetReading {
  const paper = readPaper(table)
  const goals = paper.filter((goal) => !isEmptyGoal(goal))
  return { ...sheetOf(table, goals), unclaimed: unclaimedCells(table, paper), problems: problemsOf(table) }
}

/** As `readTable`, with the empty goals of the paper too; all extra fields are claimed by them. */
export function readTablePaper(table: GoalTable): Omit<PaperReading, 'confidence' | 'form'> {
  const paper = placedGoals(table).map((placed) => ({
    ...readGoal(placed, table),
    extra: withChoices(placed.page, placed.place.extra),
  }))
  const goals = paper.filter((goal) => !isEmptyGoal(goal))
  const extra = table.pages.flatMap((page) => withChoices(page, page.layout.extra))
  const unclaimed = unclaimedCells(table, [])
  return { ...sheetOf(table, goals), extra, paper, unclaimed, problems: problemsOf(table) }
}

/** The department as typed, null where the paper has no place for it; of several worksheets the first that names it. */
export function readDepartment({ pages }: GoalTable): string | null {
  const texts = pages.flatMap((page) => {
    const { department } = page.layout
    if (!department) return []
    const text = textAt(page, department.cell)
    return [text.startsWith(department.before) ? text.slice(department.before.length) : text]
  })
  return texts.find((text) => text.trim() !== '') ?? texts[0] ?? null
}

/** The fiscal year of a table, of several worksheets the first that names one. */
export function fiscalYearOf({ pages }: GoalTable): number | null {
  return pages.find((page) => page.layout.fiscalYear !== null)?.layout.fiscalYear ?? null
}

/** Extra fields with what the paper offers to choose from. */
function withChoices(page: Page, places: readonly ExtraPlace[]): readonly ExtraField[] {
  return readExtra(page, places).map((field, i) => {
    const place = places[i]
    const choices = place ? (page.choices?.(place.cell) ?? null) : null
    return choices ? { ...field, choices } : field
  })
}

function sheetOf(table: GoalTable, goals: readonly Goal[]) {
  return {
    sheetName: table.pages[0].grid.sheetName,
    department: readDepartment(table),
    fiscalYear: fiscalYearOf(table),
    goals,
    extra: table.pages.flatMap((page) => readExtra(page, page.layout.extra)),
  }
}

function readPaper(table: GoalTable): readonly Goal[] {
  return placedGoals(table).map((goal) => readGoal(goal, table))
}

function problemsOf(table: GoalTable): SheetReading['problems'] {
  return findProblems(table, fiscalYearOf(table))
}

/** Cells with text that no field claims, and the extra fields of empty goals of `paper`. */
function unclaimedCells(table: GoalTable, paper: readonly Goal[]): UnclaimedCell[] {
  const places = placedGoals(table)
  const empty = new Set(places.filter((_, i) => paper[i] && isEmptyGoal(paper[i])).map(({ place }) => place))
  return table.pages.flatMap((page) => {
    const { grid, layout } = page
    const goals = layout.goals.map((place) => (empty.has(place) ? { ...place, extra: [] } : place))
    const claimed = new Set([...fillableCells({ ...layout, goals }), ...layout.paper].map(cellKey))
    return grid.cells
      .filter((cell) => !claimed.has(cellKey(cell)) && cell.text.trim() !== '')
      .map((cell) => ({
        ...(isSheetAGoal(table) ? { sheet: grid.sheetName } : {}),
        cell: formatAddress(cell),
        text: textAt(page, cell),
      }))
  })
}

/** A worksheet with its layout, read as a sheet of its own. */
export function readPage(page: Page): SheetReading {
  return readTable({ pages: [page] })
}
