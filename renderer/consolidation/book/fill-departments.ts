import type { Sheet } from '../../sheet/sheet.ts'
import type { FillTrouble } from '../../template/fill-trouble.ts'
import { fillTemplate, type Filled } from '../../template/fill-template.ts'
import type { CompiledForm } from '../../template/form/compile-form.ts'
import type { Codec } from '../../workbook/codec.ts'
import type { Outcome } from '../../workbook/trouble.ts'
import type { BookReturn } from './book-rows.ts'
import type { BookWords } from './book-words.ts'

/** The paper that departments are written on. */
export interface BookTemplate {
  readonly bytes: Uint8Array
  /** As it is known already, so that it isn't learned once for every department; may be empty. */
  readonly forms: readonly CompiledForm[]
}

/** Something went wrong that nobody foresaw. */
export interface Fault {
  readonly code: 'failed'
}

/** One sheet of one department on the template. */
export interface FilledReturn {
  readonly department: string
  readonly file: string
  /** Whether there is a sheet of it, in the book or in a file of its own. */
  readonly isFilled: boolean
  /** The template's own file, filled; null where it could not be, and where it is a file of its own. */
  readonly filled: Filled | null
  /** What is to be known of it, in words. */
  readonly notes: readonly string[]
}

/**
 * Writes each return on the template, rows inserted where it has more goals or items, rows as high as their texts. Each
 * is a file of its own, read back and compared: what goes wrong with one is said of that one alone, a fault of ours too,
 * which `onFault` is told.
 */
export function* fillDepartments(
  template: BookTemplate,
  returns: Iterable<BookReturn>,
  codec: Codec,
  words: BookWords,
  onFault: (file: string, error: unknown) => void,
): Generator<FilledReturn> {
  for (const { department, file, sheets } of returns)
    for (const sheet of sheets) {
      const outcome = fillSafely(template, sheet, codec, (error) => onFault(file.file, error))
      yield {
        department,
        file: file.file,
        isFilled: outcome.ok,
        filled: outcome.ok ? outcome.value : null,
        notes: outcome.ok ? notesOf(outcome.value, words) : [words.noSheet(outcome.trouble)],
      }
    }
}

/** A return of another year goes on this year's paper too: it is marked, and left out nowhere. */
function fillSafely(
  { bytes, forms }: BookTemplate,
  sheet: Sheet,
  codec: Codec,
  onFault: (error: unknown) => void,
): Outcome<Filled, FillTrouble | Fault> {
  try {
    return fillTemplate(bytes, sheet, codec, { anyYear: true, growRows: true, continueRows: true }, forms)
  } catch (error) {
    onFault(error)
    return { ok: false, trouble: { code: 'failed' } }
  }
}

function notesOf({ notPlaced, crowded, tooHigh }: Filled, words: BookWords): readonly string[] {
  return [
    ...(notPlaced.length > 0 ? [words.notPlaced(notPlaced)] : []),
    ...(crowded.length > 0 ? [words.crowded(crowded)] : []),
    ...(tooHigh.length > 0 ? [words.tooHigh(tooHigh.map(({ cell }) => cell))] : []),
  ]
}
