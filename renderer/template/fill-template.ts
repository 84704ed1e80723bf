import type { Sheet } from '../sheet/sheet.ts'
import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { gridOf, openWorkbook } from '../workbook/open-workbook.ts'
import { attemptRead, attemptWrite, type Outcome } from '../workbook/trouble.ts'
import { writeCells, type CellChange } from '../workbook/write-cells.ts'
import { assignGoals, type Assignment } from './assign-goals.ts'
import type { FillTrouble } from './fill-trouble.ts'
import { sideFields, sideNames, type Layout } from './layout.ts'
import { openTemplate, type FillableSheet, type Template } from './open-template.ts'
import { isEmptyGoal, readGoal } from './read-sheet.ts'

/** How a template may be filled. */
export interface FillOptions {
  /** Fills a template of another fiscal year too; its headings stay as they are. */
  readonly anyYear?: boolean
}

/** A cell that was changed; '' where it was emptied. */
export interface FilledCell {
  readonly cell: string
  readonly text: string
}

/** The filled workbook and what changed in it. */
export interface Filled {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sheetName: string
  readonly changed: readonly FilledCell[]
}

/**
 * Fills a sheet into a template and gives the new file, read back and compared. Only field cells whose text differs
 * change; everything else in the file keeps its bytes. A half or a department that is null is left as it is on the
 * paper; the fields of goals that the sheet doesn't have are emptied.
 */
export function fillTemplate(
  bytes: Uint8Array,
  sheet: Sheet,
  codec: Codec,
  options: FillOptions = {},
): Outcome<Filled, FillTrouble> {
  const opened = attemptRead(() => openTemplate(bytes, codec))
  if (!opened.ok) return opened
  const plan = planFill(opened.value, sheet, options)
  if (!plan.ok) return plan
  const { target, cells } = plan.value
  const written = attemptWrite(() => writeCells(opened.value.workbook, [{ sheet: target.entry, cells }]))
  if (!written.ok) return written
  const differing = firstDifference(written.value, target, cells, codec)
  if (differing !== null)
    return { ok: false, trouble: { code: 'not-verified', sheet: target.entry.name, cell: differing.cell } }
  const changed = cells.map((cell) => ({ cell: formatAddress(cell), text: cell.text }))
  return { ok: true, value: { bytes: written.value, sheetName: target.entry.name, changed } }
}

interface Plan {
  readonly target: FillableSheet
  readonly cells: readonly CellChange[]
}

function planFill(template: Template, sheet: Sheet, options: FillOptions): Outcome<Plan, FillTrouble> {
  const target = chooseSheet(template, sheet)
  if (!target.ok) return target
  const { layout, grid } = target.value
  const name = target.value.entry.name
  const { fiscalYear } = layout
  if (!options.anyYear && fiscalYear !== null && sheet.fiscalYear !== null && fiscalYear !== sheet.fiscalYear)
    return {
      ok: false,
      trouble: { code: 'wrong-fiscal-year', sheet: name, template: fiscalYear, wanted: sheet.fiscalYear },
    }
  const filled = sheet.goals.filter((goal) => !isEmptyGoal(goal))
  const assignments = assignGoals(layout.goals, sheet.goals) ?? assignGoals(layout.goals, filled)
  if (!assignments)
    return {
      ok: false,
      trouble: { code: 'no-room', sheet: name, goals: filled.length, room: layout.goals.length },
    }
  // Reading passes over a goal of spaces alone, so its absence from the sheet is no wish to empty it.
  const stays = ({ place, goal }: Assignment) => !goal && isEmptyGoal(readGoal(grid, place))
  const wanted = wantedTexts(
    layout,
    sheet.department,
    assignments.filter((one) => !stays(one)),
  )
  return {
    ok: true,
    value: {
      target: target.value,
      cells: wanted.filter((cell) => grid.text(cell.row, cell.column) !== cell.text),
    },
  }
}

/** The worksheet of the sheet's name, or the only one there is. */
function chooseSheet({ sheets, passedOver }: Template, sheet: Sheet): Outcome<FillableSheet, FillTrouble> {
  const [first, second] = sheets
  if (!first) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  const named = sheets.find((one) => one.entry.name === sheet.sheetName)
  if (named ?? !second) return { ok: true, value: named ?? first }
  return { ok: false, trouble: { code: 'which-sheet', sheets: sheets.map((one) => one.entry.name) } }
}

function wantedTexts(
  layout: Layout,
  department: string | null,
  assignments: readonly Assignment[],
): CellChange[] {
  const wanted: CellChange[] = []
  const want = (cell: CellPlace, text: string) => wanted.push({ row: cell.row, column: cell.column, text })
  if (layout.department && department !== null)
    want(layout.department.cell, layout.department.before + department)
  for (const { place, goal } of assignments) {
    for (const name of sideNames) {
      const cells = place[name]
      const side = goal ? goal[name] : { title: '', initiatives: '', outcome: '' }
      if (!cells || !side) continue
      for (const field of sideFields) want(cells[field], side[field])
    }
  }
  return wanted
}

/** Reads the written file again: the changed cells hold what was meant, and every other cell what it held before. */
function firstDifference(
  bytes: Uint8Array,
  target: FillableSheet,
  cells: readonly CellChange[],
  codec: Codec,
): { cell: string | null } | null {
  const read = attemptRead(() => {
    const workbook = openWorkbook(bytes, codec)
    const entry = workbook.worksheets.find((one) => one.path === target.entry.path)
    return entry ? gridOf(workbook, entry) : null
  })
  if (!read.ok || !read.value) return { cell: null }
  const after: Grid = read.value
  const wanted = new Map(cells.map((cell) => [formatAddress(cell), cell.text]))
  for (const place of [...cells, ...target.grid.cells, ...after.cells]) {
    const before = target.grid.text(place.row, place.column)
    const cell = formatAddress(place)
    if (after.text(place.row, place.column) !== (wanted.get(cell) ?? before)) return { cell }
  }
  return null
}
