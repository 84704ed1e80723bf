import type { Sheet } from '../../sheet/sheet.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'
import type { FillOptions } from '../fill-options.ts'
import { fillTemplate, type Filled } from '../fill-template.ts'

/** Fills a sheet into a template that takes it; throws with the trouble of one that doesn't. */
export function fillSheet(template: Uint8Array, sheet: Sheet, options: FillOptions = {}): Filled {
  const outcome = fillTemplate(template, sheet, fflateCodec, options)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}
