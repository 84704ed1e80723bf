import type { GoalTable, FilePage } from '../../template/goal-table.ts'
import type { SheetReading } from '../../template/sheet-reading.ts'
import type { ActiveContent } from '../../workbook/active-content/active-content.ts'
import type { Workbook } from '../../workbook/open-workbook.ts'
import type { Assignment } from '../assign-department.ts'
import type { LastYear } from '../last-year.ts'
import type { Roster } from '../roster.ts'
import type { ShapeDifference } from '../shape/compare-shape.ts'
import type { FilledHalf } from './each-text.ts'

/** One sheet of a return with all that its checks look at; it holds the file's cells and is not kept. */
export interface SheetInContext {
  readonly workbook: Workbook
  readonly table: GoalTable<FilePage>
  readonly sheet: SheetReading
  readonly halves: readonly FilledHalf[]
  /** How each worksheet differs from the reference paper, in the order of the table's; none without a reference. */
  readonly differences: readonly ShapeDifference[]
  /** Whether the reference paper itself has this text in a cell that is no field's. */
  isOnReference(text: string): boolean
  readonly assignment: Assignment
  /** The year that is consolidated; null where no return names one. */
  readonly fiscalYear: number | null
  /** The report of the year that the reference paper is for. */
  readonly phase: string | null
  readonly roster: Roster | null
  readonly lastYear: LastYear | null
  /** What the file has that is more than text and form and that the reference paper has not; told at its first sheet. */
  readonly activeContent: readonly ActiveContent[]
  /** Worksheets of other years that the file has besides. */
  readonly passedOver: readonly string[]
}

/** A check of one sheet. */
export type Check<Found> = (one: SheetInContext) => readonly Found[]
