import type { ExtraField, Goal, Side } from '../sheet/sheet.ts'
import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import { joinRows } from './join-rows.ts'
import { isSheetAGoal, type GoalTable, type Page, type PlacedGoal } from './goal-table.ts'
import { sideFields, type ExtraPlace, type SidePlace } from './layout.ts'
import type { PlacedRow } from './place-rows.ts'
import { textAt } from './text-at.ts'

/** Reads one goal, also an empty one. */
export function readGoal({ page, place }: PlacedGoal, table: GoalTable): Goal {
  return {
    number: place.number,
    ...(isSheetAGoal(table) ? { sheetName: page.grid.sheetName } : {}),
    previous: readSide(page, place.previous),
    current: readSide(page, place.current),
    extra: readExtra(page, place.extra),
  }
}

/** Whether a goal holds nothing of its own: spaces are nothing, and extra fields may be the paper's. */
export function isEmptyGoal(goal: Pick<Goal, 'previous' | 'current'>): boolean {
  return [goal.previous, goal.current].every(
    (side) => !side || sideFields.every((field) => side[field].trim() === ''),
  )
}

/** Reads extra fields, also empty ones. */
export function readExtra(page: Page, places: readonly ExtraPlace[]): readonly ExtraField[] {
  return places.map(({ label, cell }) => ({ label, text: textAt(page, cell), cell: formatAddress(cell) }))
}

/** Reads one half; every character as it stands in the file. */
export function readSide(page: Page, place: SidePlace | null): Side | null {
  return place && { title: textAt(page, place.title), ...joinTexts(page, place) }
}

function joinTexts(page: Page, place: SidePlace): Omit<Side, 'title'> {
  const rows = readRows(page, place)
  const [only] = rows
  const isPlain = only !== undefined && rows.length === 1 && !page.layout.rowAnItem
  return isPlain ? { initiatives: only.initiatives, outcome: only.outcome } : joinRows(rows)
}

/** What the rows of a half hold. */
export function readRows(page: Page, { rows }: SidePlace): readonly PlacedRow[] {
  const text = (cell: CellPlace | null) => (cell ? textAt(page, cell) : '')
  return rows.map((cells) => ({
    cells,
    marker: text(cells.marker),
    initiatives: text(cells.initiatives),
    outcome: text(cells.outcome),
  }))
}
