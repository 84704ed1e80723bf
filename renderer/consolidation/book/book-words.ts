import type { Fault } from './fill-departments.ts'
import type { ReadTrouble } from '../../template/read-workbook.ts'
import type { FillTrouble } from '../../template/fill-trouble.ts'
import type { Crowded } from '../../template/make-room.ts'
import type { NotPlaced } from '../../template/not-placed.ts'
import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { SideName } from '../../sheet/sheet.ts'
import type { RejectTrouble } from '../checked-file.ts'
import type { IgnoredCode } from '../file-kinds.ts'
import type { HealthCode, HealthProblem } from '../health/health-problem.ts'
import type { ReturnState } from '../ledger.ts'

/** The overview sheets of a book. */
export type OverviewName = 'status' | 'goals' | 'items' | 'problems'

/** The columns of the overview sheets. */
export type ColumnName =
  | 'department'
  | 'state'
  | 'file'
  | 'receivedAt'
  | 'goals'
  | 'mustFix'
  | 'confirm'
  | 'memo'
  | 'number'
  | 'title'
  | 'initiatives'
  | 'previousOutcome'
  | 'currentOutcome'
  | 'extra'
  | 'marks'
  | 'year'
  | 'side'
  | 'path'
  | 'text'
  | 'outcome'
  | 'dueFrom'
  | 'dueTo'
  | 'quantity'
  | 'unit'
  | 'baseline'
  | 'sheet'
  | 'cell'
  | 'level'
  | 'message'

/** Why a department has no sheet of its own in the book. */
export type NoSheets = 'no-template' | 'formulas-in-template' | 'template-refused' | 'too-many'

/** Which book it is, as far as that is known. */
export interface BookName {
  readonly fiscalYear: number | null
  /** The report of the year: 当初, 中間 or 期末. */
  readonly phase: string | null
}

/** Every word of a book; the renderer's texts have them. */
export interface BookWords {
  readonly sheets: Readonly<Record<OverviewName, string>>
  readonly columns: Readonly<Record<ColumnName, string>>
  readonly states: Readonly<Record<ReturnState, string>>
  readonly levels: Readonly<Record<ProblemLevel, string>>
  readonly sides: Readonly<Record<SideName, string>>
  readonly ignored: Readonly<Record<IgnoredCode, string>>
  /** What is said in short beside everything that comes from a file with such a problem. */
  readonly marks: Readonly<Partial<Record<HealthCode, string>>>
  /** Beside the further rows of what one row can't hold. */
  readonly continued: string
  /** Beside an outcome that belongs to no item. */
  readonly unpaired: string
  readonly notOnRoster: string
  /** `令和4年度`. */
  year(year: number): string
  /** Of the whole book. */
  bookTitle(name: BookName): string
  title(sheet: OverviewName, name: BookName): string
  /** Under the titles. */
  readonly remarks: Readonly<Record<Exclude<OverviewName, 'status'>, string>>
  /**
   * How many departments are waited for and how many of them have sent nothing, how many others came, how many of all
   * have something to fix, and when the book was made.
   */
  summary(
    counts: {
      readonly departments: number
      readonly missing: number
      readonly unlisted: number
      readonly mustFix: number
    },
    madeAt: Date,
  ): string
  problem(problem: HealthProblem): string
  trouble(trouble: RejectTrouble | FillTrouble | ReadTrouble): string
  notPlaced(places: readonly NotPlaced[]): string
  crowded(crowded: readonly Crowded[]): string
  tooHigh(cells: readonly string[]): string
  noSheet(trouble: FillTrouble | Fault): string
  noSheets(why: NoSheets): string
}
