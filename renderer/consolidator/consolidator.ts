import type { ReturnedFile } from '../consolidation/check-file.ts'
import type { FileFacts } from '../consolidation/checked-file.ts'
import type { Terms } from '../consolidation/kept/consolidation.ts'
import type { RosterTrouble } from '../consolidation/parse-roster.ts'
import type { Phase } from '../consolidation/phases.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { Outcome } from '../workbook/trouble.ts'
import type { Stopped } from '../worker/stopped.ts'

/** A file that was chosen, whole. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What files are held to: the terms, and the bytes of the files that they name. */
export interface Expectation extends Pick<Terms, 'fiscalYear' | 'phase' | 'roster' | 'settings'> {
  /** The paper that returns are compared with; null where they are compared with none. */
  readonly reference: NamedBytes | null
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

/**
 * Returned files checked beside the window, in a worker of its own. One call at a time, in order; one that takes too long,
 * or that the worker dies of, is answered so, and those behind it go on. A fault of ours rejects.
 */
export interface Consolidator {
  /** From now on files are checked against this; the answer is why the reference can't be used. */
  expect(expectation: Expectation): Promise<Outcome<null, ReadTrouble | Stopped>>
  check(file: ReturnedFile): Promise<Outcome<Checked, Stopped>>
  lookAtTemplate(bytes: Uint8Array): Promise<Outcome<TemplateFacts, ReadTrouble | Stopped>>
  /** The names in a text or in a workbook's first column of names. */
  readRoster(bytes: Uint8Array): Promise<Outcome<readonly string[], RosterTrouble | Stopped>>
}
