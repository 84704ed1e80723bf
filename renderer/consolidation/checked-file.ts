import type { SheetReading } from '../template/sheet-reading.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { FileTrouble } from '../../electron/ipc/contract.ts'
import type { Stopped } from '../worker/stopped.ts'
import type { IgnoredCode } from './file-kinds.ts'
import type { HealthProblem } from './health/health-problem.ts'

/** What one department sent in one file, without its texts. */
export interface ReturnFacts {
  /** The roster's name; else as written, else as the file is named. Null where nothing names one. */
  readonly department: string | null
  /** As the cell has it, outer spaces removed; null where the paper has no such cell. */
  readonly written: string | null
  readonly fiscalYear: number | null
  /** Filled in. */
  readonly goals: number
  readonly problems: readonly HealthProblem[]
}

/** What one department sent in one file. */
export interface DepartmentReturn extends ReturnFacts {
  readonly sheets: readonly SheetReading[]
}

/** Why a file that should be a return could not be read. */
export type RejectTrouble =
  ReadTrouble | Stopped | { readonly code: Exclude<FileTrouble, 'too-large' | 'not-verified'> }

/** What became of one file of the folder, as far as the ledger says it; it holds values only, no cells of the file. */
export type FileFacts = FileOutcome<ReturnFacts>

/** What became of one file of the folder, with its texts. */
export type CheckedFile = FileOutcome<DepartmentReturn>

type FileOutcome<Return extends ReturnFacts> =
  | {
      readonly kind: 'returned'
      readonly file: string
      /** Equal for equal bytes: a version is known by its content. */
      readonly print: string
      /** Of a workbook with sheets of several departments one each. */
      readonly returns: readonly [Return, ...Return[]]
    }
  | {
      readonly kind: 'rejected'
      readonly file: string
      /** The department that the file's name names. */
      readonly department: string | null
      readonly trouble: RejectTrouble
    }
  | { readonly kind: 'ignored'; readonly file: string; readonly code: IgnoredCode }
