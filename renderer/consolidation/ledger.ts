import type { RejectTrouble, ReturnFacts } from './checked-file.ts'
import type { IgnoredCode } from './file-kinds.ts'

/** How a department stands: 未提出・提出・要確認・差戻し・再提出・確定. */
export type ReturnState = 'missing' | 'received' | 'to-confirm' | 'sent-back' | 'resubmitted' | 'final'

/** One file of a department, without its texts. */
export interface LedgerFile extends Omit<ReturnFacts, 'department'> {
  readonly file: string
  /** Equal for equal bytes: a version is known by its content. */
  readonly print: string
}

/** A row of the ledger. */
export interface LedgerRow {
  readonly department: string
  /** True for all where there is no roster. */
  readonly isOnRoster: boolean
  readonly state: ReturnState
  readonly files: readonly LedgerFile[]
}

/** A file that should be a return and could not be read. */
export interface RejectedFile {
  readonly file: string
  /** As in the rows; null where the file's name says nothing. */
  readonly department: string | null
  readonly trouble: RejectTrouble
}

/** A file in the folder that is no return. */
export interface IgnoredFile {
  readonly file: string
  readonly code: IgnoredCode
}

/** What came back, department by department; files in the natural order of their names. */
export interface Ledger {
  readonly fiscalYear: number | null
  /** In the roster's order, then those that are not on it in the order of their files. */
  readonly rows: readonly LedgerRow[]
  readonly missing: readonly string[]
  readonly rejected: readonly RejectedFile[]
  readonly ignored: readonly IgnoredFile[]
  /** Whether nothing must be fixed and nobody is missing. */
  readonly isClean: boolean
}
