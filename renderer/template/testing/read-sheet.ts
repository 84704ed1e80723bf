import { fflateCodec } from '../../workbook/fflate-codec.ts'
import { readWorkbook } from '../read-workbook.ts'
import type { SheetReading } from '../sheet-reading.ts'

/** The first sheet of a workbook; throws where there is none to read. */
export function readSheet(bytes: Uint8Array): SheetReading {
  const outcome = readWorkbook(bytes, fflateCodec)
  const sheet = outcome.ok ? outcome.value[0] : undefined
  if (!sheet) throw new Error(JSON.stringify(outcome))
  return sheet
}
