import type { Codec } from '../workbook/codec.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from '../workbook/trouble.ts'
import type { CompiledForm } from './form/compile-form.ts'
import type { Missing } from './layout.ts'
import { openTemplate, type LearnedTable } from './open-template.ts'
import { readTable, readTablePaper } from './read-table.ts'
import type { PaperReading, SheetReading } from './sheet-reading.ts'

/** A worksheet that is no goal table, and what it lacks to be one. */
export interface PassedOver {
  readonly sheet: string
  readonly missing: readonly Missing[]
}

/** Why no sheet could be read out of a file. */
export type ReadTrouble =
  WorkbookTrouble | { readonly code: 'no-sheet-found'; readonly passedOver: readonly PassedOver[] }

/**
 * Reads every sheet of a workbook, those of known forms without learning them; hidden worksheets and those that are
 * no goal table are passed over.
 */
export function readWorkbook(
  bytes: Uint8Array,
  codec: Codec,
  forms?: readonly CompiledForm[],
): Outcome<readonly SheetReading[], ReadTrouble> {
  return readTables(bytes, codec, forms, readTable)
}

/** As `readWorkbook`, with the empty goals of the paper too: what a draft begins with. */
export function readPapers(
  bytes: Uint8Array,
  codec: Codec,
  forms?: readonly CompiledForm[],
): Outcome<readonly PaperReading[], ReadTrouble> {
  return readTables(bytes, codec, forms, (table) => ({
    ...readTablePaper(table),
    confidence: table.confidence,
    form: table.form,
  }))
}

function readTables<T>(
  bytes: Uint8Array,
  codec: Codec,
  forms: readonly CompiledForm[] | undefined,
  read: (table: LearnedTable) => T,
): Outcome<readonly T[], ReadTrouble> {
  const outcome = attemptRead(() => {
    const { tables, passedOver } = openTemplate(bytes, codec, forms)
    return { passedOver, sheets: tables.map(read) }
  })
  if (!outcome.ok) return outcome
  const { sheets, passedOver } = outcome.value
  if (sheets.length === 0) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  return { ok: true, value: sheets }
}
