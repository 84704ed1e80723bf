import { cellKey } from '../workbook/cell-address.ts'
import type { Sheet } from '../sheet/sheet.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { changeOf } from './change-of.ts'
import { fillExtra } from './fill-extra.ts'
import { fillGoal } from './fill-goal.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import type { Room } from './make-room.ts'
import { notPlaced, type NotPlaced } from './not-placed.ts'
import { readDepartment } from './read-table.ts'

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

/** What must change on each worksheet of a paper that has room for the sheet. */
export function planFill({ table, sheet, assignments }: Room): FillPlan {
  const changes = new Map<FilePage, CellChange[]>(table.pages.map((page) => [page, []]))
  for (const { place, goal } of assignments) changes.get(place.page)?.push(...fillGoal(place, goal))
  for (const page of table.pages) changes.get(page)?.push(...fillPage(page, table, sheet))
  return {
    pages: [...changes].map(([page, cells]) => ({ page, cells: eachOnce(cells) })),
    notPlaced: notPlaced(table, sheet, assignments),
  }
}

/** A cell that two fields share, as a title of both halves, takes what the later one holds. */
function eachOnce(cells: readonly CellChange[]): readonly CellChange[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()]
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
