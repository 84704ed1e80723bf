import type { ReadTrouble } from '../../template/read-workbook.ts'
import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import type { CorrectionItem } from './correction-request.ts'

/** The columns of a request's list. */
export type CorrectionColumn = 'number' | 'file' | 'place' | 'level' | 'what'

/** Whom a letter is from, and until when it asks for an answer. */
export interface LetterTerms {
  /** The western year in which the fiscal year's April falls. */
  readonly fiscalYear: number | null
  /** The day that the letter bears, as an ISO date. */
  readonly date: string
  /** An ISO date; null where none is set. */
  readonly due: string | null
  /** The section that sends it, or ''. */
  readonly sender: string
}

/** Every word of what goes to departments; the renderer's texts have them. */
export interface CorrectionWords {
  readonly levels: Readonly<Record<ProblemLevel, string>>
  readonly columns: Readonly<Record<CorrectionColumn, string>>
  /** The tab of the request. */
  readonly sheet: string
  /** Stands over the list, as 記. */
  readonly below: string
  title(fiscalYear: number | null): string
  addressee(department: string): string
  day(iso: string): string
  due(iso: string): string
  greeting(terms: LetterTerms): string
  /** `withCopies` says that the files come back with comments. */
  closing(terms: LetterTerms, withCopies: boolean): string
  /** `onSeveral` asks for the worksheet's name beside a cell. */
  place(problem: Pick<HealthProblem, 'sheet' | 'cell'>, onSeveral: boolean): string
  /** What is wrong and what to do, as it is said to the department; the place stands beside it. */
  problem(problem: HealthProblem): string
  /** As `problem`, of a file that could not be read. */
  rejected(trouble: ReadTrouble): string
  /** One thing among those that are said at a cell. */
  comment(level: ProblemLevel, what: string): string
  readonly mail: {
    correctionSubject(fiscalYear: number | null): string
    /** How a mail begins. */
    opening(addressee: string, sender: string): string
    item(item: CorrectionItem): string
    /** How a mail ends. */
    ending(sender: string): string
    /** To whom a mail for one department goes. */
    person(department: string): string
    reminderSubject(fiscalYear: number | null): string
    /** To whom a mail for several departments goes, all of them named. */
    everyone(departments: readonly string[]): string
    reminder(terms: LetterTerms): string
  }
}
