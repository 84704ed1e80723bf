import type { ReturnedFile } from '../consolidation/check-file.ts'
import type { FileFacts, RejectTrouble } from '../consolidation/checked-file.ts'
import type { Ledger } from '../consolidation/ledger.ts'
import type { Terms } from '../consolidation/kept/consolidation.ts'
import type { RosterTrouble } from '../consolidation/parse-roster.ts'
import type { Stopped } from '../worker/stopped.ts'
import type { Sheet } from '../sheet/sheet.ts'
import type { Outcome, WriteTrouble } from '../workbook/trouble.ts'

/** A file that was chosen, whole. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The terms with the bytes of the files that they name. */
export interface Expectation {
  readonly terms: Pick<Terms, 'fiscalYear' | 'phase' | 'roster' | 'settings'>
  readonly template: NamedBytes | null
  readonly lastYear: readonly NamedBytes[]
}

/** A checked file as it is kept: what the ledger says of it, and its texts packed away. */
export interface Checked {
  readonly facts: FileFacts
  readonly texts: readonly PackedTexts[]
}

/** The texts of one department in one file, as the book reads them: UTF-8 of the JSON of its `Sheet`s. */
export interface PackedTexts {
  readonly department: string | null
  readonly packed: Uint8Array
}

/** What a template that was sent out can be used for. */
export interface TemplateFacts {
  readonly fiscalYear: number | null
  readonly phase: string | null
  /** Goals that it has room for. */
  readonly goals: number
}

/** One file's texts for the book. */
export interface ShelvedTexts {
  readonly file: string
  readonly texts: readonly PackedTexts[]
}

/** What a book is made from. */
export interface BookRequest {
  readonly ledger: Ledger
  readonly texts: readonly ShelvedTexts[]
  /** Null for overview sheets alone. */
  readonly template: NamedBytes | null
  /** Whether the template was sent out; one of the returns is emptied first. */
  readonly isBlank: boolean
  readonly hasRoster: boolean
  /** When each file came; milliseconds since 1970. */
  readonly receivedAt: ReadonlyMap<string, number>
  readonly madeAt: number
}

/** How far a long call is; `of` its steps, `name` what is worked on. */
export interface Progress {
  readonly done: number
  readonly of: number
  readonly name: string
}

/** Tells how far the work is; the work ends early where the signal is aborted. */
export interface Working {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

/** A file of the many that a consolidation may give beside the book. */
export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Returned files checked and made into a book beside the window. One call at a time, in order. A file that takes too
 * long, or that the worker dies of, is rejected with that trouble; those behind it go on. A fault of ours rejects.
 */
export interface Consolidator {
  /** From now on files are checked against this; the answer is what can't be used of it. */
  expect(expectation: Expectation): Promise<Outcome<null, RejectTrouble | Stopped>>
  check(file: ReturnedFile): Promise<Checked>
  /** The file whose shape most of these have, by its place among them; null where none is a return. */
  commonest(files: readonly NamedBytes[]): Promise<number | null>
  lookAtTemplate(bytes: Uint8Array): Promise<Outcome<TemplateFacts, RejectTrouble | Stopped>>
  readRoster(bytes: Uint8Array): Promise<Outcome<readonly string[], RosterTrouble | Stopped>>
  /** The texts of one department in one file. */
  unpack(texts: PackedTexts): Promise<readonly Sheet[]>
  makeBook(
    request: BookRequest,
    working: Working,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>, WriteTrouble | Stopped>>
}
