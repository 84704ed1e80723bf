import type { Codec } from '../workbook/codec.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from '../workbook/trouble.ts'
import type { Missing } from './layout.ts'
import { openTemplate } from './open-template.ts'
import { readSheet } from './read-sheet.ts'
import type { SheetReading } from './sheet-reading.ts'

/** A worksheet that is no goal table, and what it lacks to be one. */
export interface PassedOver {
  readonly sheet: string
  readonly missing: readonly Missing[]
}

/** Why no sheet could be read out of a file. */
export type ReadTrouble =
  WorkbookTrouble | { readonly code: 'no-sheet-found'; readonly passedOver: readonly PassedOver[] }

/** Reads every sheet of a workbook; hidden worksheets and those that are no goal table are passed over. */
export function readWorkbook(bytes: Uint8Array, codec: Codec): Outcome<readonly SheetReading[], ReadTrouble> {
  const read = attemptRead(() => {
    const { sheets, passedOver } = openTemplate(bytes, codec)
    return { passedOver, sheets: sheets.map(({ grid, layout }) => readSheet(grid, layout)) }
  })
  if (!read.ok) return read
  const { sheets, passedOver } = read.value
  if (sheets.length === 0) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  return { ok: true, value: sheets }
}
