import type { Sheet } from '../sheet/sheet.ts'
import type { FillOptions } from '../template/fill-options.ts'
import type { Filled } from '../template/fill-template.ts'
import type { FillTrouble } from '../template/fill-trouble.ts'
import type { TooHigh } from '../template/fit-page.ts'
import type { Form } from '../template/form/form.ts'
import type { LookedSheet } from '../template/form/look-at.ts'
import type { FormName } from '../template/open-template.ts'
import type { PaperPreview } from '../template/preview-paper.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { PaperReading } from '../template/sheet-reading.ts'
import type { Picture } from '../workbook/picture/picture.ts'
import type { Outcome, WorkbookTrouble } from '../workbook/trouble.ts'
import type { Stopped } from '../worker/stopped.ts'

/**
 * Excel files read and written beside the window, so that typing never waits. One call at a time, in order; none changes the bytes it is given.
 * A fault of ours rejects.
 */
export interface Excel {
  read(bytes: Uint8Array): Promise<Outcome<readonly PaperReading[], ReadTrouble | Stopped>>
  fill(
    bytes: Uint8Array,
    sheet: Sheet,
    options?: FillOptions,
  ): Promise<Outcome<Filled, FillTrouble | Stopped>>
  /** What of a sheet the template could not show whole, however high its rows. */
  fit(bytes: Uint8Array, sheet: Sheet): Promise<Outcome<readonly TooHigh[], FillTrouble | Stopped>>
  /** The template with its headings moved to another fiscal year. */
  setYear(
    bytes: Uint8Array,
    fiscalYear: number,
  ): Promise<Outcome<Uint8Array<ArrayBuffer>, FillTrouble | Stopped>>
  /** What the worksheets that can be seen look like, in the order of their tabs. */
  pictures(bytes: Uint8Array): Promise<Outcome<readonly Picture[], WorkbookTrouble | Stopped>>
  /** The visible worksheets with their cells, and where their fields lie as far as that is known. */
  look(bytes: Uint8Array): Promise<Outcome<readonly LookedSheet[], WorkbookTrouble | Stopped>>
  /** The form of a workbook that is learned for sure; null where it is not. */
  learnForm(bytes: Uint8Array, name: FormName): Promise<Outcome<Form | null, WorkbookTrouble | Stopped>>
  /** How the template will look on paper with the sheet filled in. */
  preview(
    bytes: Uint8Array,
    sheet: Sheet,
    options?: FillOptions,
  ): Promise<Outcome<PaperPreview, FillTrouble | Stopped>>
}

/** The Excel port, and the forms by which it reads what is a copy of one. */
export interface FormedExcel extends Excel {
  /** From now on these forms are known, and no others; they are handed over once. */
  know(forms: readonly Form[]): void
}
