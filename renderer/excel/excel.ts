import type { Sheet } from '../sheet/sheet.ts'
import type { Filled, FillOptions } from '../template/fill-template.ts'
import type { FillTrouble } from '../template/fill-trouble.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { PaperReading } from '../template/sheet-reading.ts'
import type { Outcome } from '../workbook/trouble.ts'

/** The work took longer than any real workbook needs; it was stopped. */
export interface TooSlow {
  readonly code: 'too-slow'
}

/** Excel files read and written beside the window, so that typing never waits. No call changes the bytes it is given. */
export interface Excel {
  read(bytes: Uint8Array): Promise<Outcome<readonly PaperReading[], ReadTrouble | TooSlow>>
  fill(
    bytes: Uint8Array,
    sheet: Sheet,
    options?: FillOptions,
  ): Promise<Outcome<Filled, FillTrouble | TooSlow>>
  /** The template with its headings moved to another fiscal year. */
  setYear(
    bytes: Uint8Array,
    fiscalYear: number,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>, FillTrouble | TooSlow>>
}
