import type { Sheet } from '../sheet/sheet.ts'
import type { Outcome } from '../workbook/trouble.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { assignGoals } from './assign-goals.ts'
import { changeOf } from './change-of.ts'
import { fillExtra } from './fill-extra.ts'
import { fillGoal } from './fill-goal.ts'
import type { FillOptions } from './fill-options.ts'
import type { FillTrouble } from './fill-trouble.ts'
import { placedGoals, type FilePage, type GoalTable } from './goal-table.ts'
import { notPlaced, type NotPlaced } from './not-placed.ts'
import type { Template } from './open-template.ts'
import { isEmptyGoal } from './read-goal.ts'
import { fiscalYearOf, readDepartment } from './read-table.ts'

/** A worksheet and the cells that must change on it. */
export interface PagePlan {
  readonly page: FilePage
  readonly cells: readonly CellChange[]
}

/** What filling a sheet in comes to. */
export interface FillPlan {
  readonly pages: readonly PagePlan[]
  readonly notPlaced: readonly NotPlaced[]
}

/** The worksheets of the table that the sheet goes to, each with what must change on it. */
export function planFill(
  template: Template,
  sheet: Sheet,
  options: FillOptions,
): Outcome<FillPlan, FillTrouble> {
  const chosen = chooseTable(template, sheet)
  if (!chosen.ok) return chosen
  const table = chosen.value
  const name = table.pages[0].grid.sheetName
  const fiscalYear = fiscalYearOf(table)
  if (!options.anyYear && fiscalYear !== null && sheet.fiscalYear !== null && fiscalYear !== sheet.fiscalYear)
    return {
      ok: false,
      trouble: { code: 'wrong-fiscal-year', sheet: name, template: fiscalYear, wanted: sheet.fiscalYear },
    }
  const places = placedGoals(table)
  const filled = sheet.goals.filter((goal) => !isEmptyGoal(goal))
  const numberOf = ({ place }: (typeof places)[number]) => place.number
  const assignments = assignGoals(places, numberOf, sheet.goals) ?? assignGoals(places, numberOf, filled)
  if (!assignments)
    return {
      ok: false,
      trouble: { code: 'no-room', sheet: name, goals: filled.length, room: places.length },
    }
  const changes = new Map<FilePage, CellChange[]>(table.pages.map((page) => [page, []]))
  for (const { place, goal } of assignments) changes.get(place.page)?.push(...fillGoal(place, goal))
  for (const page of table.pages) changes.get(page)?.push(...fillPage(page, table, sheet))
  return {
    ok: true,
    value: {
      pages: [...changes].map(([page, cells]) => ({ page, cells: eachOnce(cells) })),
      notPlaced: notPlaced(table, sheet, assignments),
    },
  }
}

/** A cell that two fields share, as a title of both halves, takes what the later one holds. */
function eachOnce(cells: readonly CellChange[]): readonly CellChange[] {
  return [...new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell])).values()]
}

/** What belongs to the sheet and to no goal. Of several worksheets one may leave the department to another. */
function fillPage(page: FilePage, table: GoalTable, sheet: Sheet): readonly CellChange[] {
  const { department, extra } = page.layout
  const isKept = sheet.department === null || sheet.department === readDepartment(table)
  return [
    ...(department && !isKept
      ? changeOf(page, department.cell, department.before + (sheet.department ?? ''))
      : []),
    ...fillExtra(page, extra, sheet.extra),
  ]
}

/** The table with the sheet's name, or the only one there is. */
function chooseTable(
  { tables, passedOver }: Template,
  sheet: Sheet,
): Outcome<GoalTable<FilePage>, FillTrouble> {
  const [first, second] = tables
  if (!first) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  const named = tables.find(({ pages }) => pages.some((page) => page.entry.name === sheet.sheetName))
  if (named ?? !second) return { ok: true, value: named ?? first }
  return {
    ok: false,
    trouble: { code: 'which-sheet', sheets: tables.map(({ pages }) => pages[0].entry.name) },
  }
}
