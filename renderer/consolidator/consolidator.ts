import type { BookStep } from '../consolidation/book/make-books.ts'
import type { TableFormat } from '../consolidation/book/table-lines.ts'
import type { ReturnedFile } from '../consolidation/check-file.ts'
import type { FileFacts } from '../consolidation/checked-file.ts'
import type { CorrectionRequest } from '../consolidation/going-back/correction-request.ts'
import type { CopySource, ReturnCopy } from '../consolidation/going-back/return-copy.ts'
import type { Terms } from '../consolidation/kept/consolidation.ts'
import type { Ledger } from '../consolidation/ledger.ts'
import type { RosterTrouble } from '../consolidation/parse-roster.ts'
import type { Phase } from '../consolidation/phases.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { Outcome, WriteTrouble } from '../workbook/trouble.ts'
import type { Stopped } from '../worker/stopped.ts'

/** A file that was chosen, whole. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The template that was sent out, or the return that stands in for it. */
export interface ReferenceFile extends NamedBytes {
  /** False for a return: what it holds is taken out before others are written on it. */
  readonly isBlank: boolean
}

/** What files are held to: the terms, and the bytes of the files that they name. */
export interface Expectation extends Pick<Terms, 'fiscalYear' | 'phase' | 'roster' | 'settings'> {
  /** The paper that returns are compared with and departments are written on; null where there is none. */
  readonly reference: ReferenceFile | null
  readonly lastYear: readonly NamedBytes[]
}

/** The texts of one department in one file, as `packSheets` packs them. */
export interface PackedTexts {
  readonly department: string | null
  readonly packed: Uint8Array
}

/** A checked file as it is kept. */
export interface Checked {
  readonly facts: FileFacts
  /** What copies of one template have in common; null where it is none of any. */
  readonly shape: string | null
  readonly texts: readonly PackedTexts[]
}

/** What a template says of itself. */
export interface TemplateFacts {
  readonly fiscalYear: number | null
  readonly phase: Phase | null
  /** Goals that it has room for. */
  readonly goals: number
}

/** One file's texts for the book. */
export interface ShelvedTexts extends PackedTexts {
  readonly file: string
}

/** What books and tables are made of; they are written on the reference that is expected. */
export interface BookRequest {
  readonly ledger: Ledger
  readonly texts: readonly ShelvedTexts[]
  /** When each file came, by its name; milliseconds since 1970. */
  readonly receivedAt: ReadonlyMap<string, number>
  /** Whether each department has a file of its own too, however few they are. */
  readonly separate: boolean
}

/** A long call's words on its way, and what ends it. */
export interface BookWatch {
  readonly onStep: (step: Exclude<BookStep, { readonly kind: 'book' | 'refused' }>) => void
  readonly signal: AbortSignal
}

/** Somebody has stopped it. */
export interface Cancelled {
  readonly code: 'cancelled'
}

/**
 * Returned files checked and made into books beside the window, in a worker of its own. One call at a time, in order; one
 * that takes too long, or that the worker dies of, is answered so, and those behind it go on. A fault of ours rejects.
 */
export interface Consolidator {
  /** From now on files are checked against this; the answer is why the reference can't be used. */
  expect(expectation: Expectation): Promise<Outcome<null, ReadTrouble | Stopped>>
  check(file: ReturnedFile): Promise<Outcome<Checked, Stopped>>
  lookAtTemplate(bytes: Uint8Array): Promise<Outcome<TemplateFacts, ReadTrouble | Stopped>>
  /** The names in a text or in a workbook's first column of names. */
  readRoster(bytes: Uint8Array): Promise<Outcome<readonly string[], RosterTrouble | Stopped>>
  /** The book; departments' own files come by `onStep`, each as it is made. */
  makeBook(
    request: BookRequest,
    watch: BookWatch,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>, WriteTrouble | Stopped | Cancelled>>
  /** Every item row by row, as a file. */
  makeTable(request: BookRequest, format: TableFormat): Promise<Outcome<Uint8Array<ArrayBuffer>, Stopped>>
  /** A returned file with its problems as comments at their cells. */
  copyWithComments(source: CopySource): Promise<Outcome<ReturnCopy, WriteTrouble | Stopped>>
  writeCorrection(
    request: CorrectionRequest,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>, WriteTrouble | Stopped>>
}
