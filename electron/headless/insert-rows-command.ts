import { insertRowsInto } from '../../renderer/workbook/insert-rows/insert-rows-into.ts'
import { excelLimits } from '../../renderer/workbook/limits.ts'
import type { Disk } from '../files/disk.ts'
import { commandCodec } from './command-codec.ts'
import { changeFile, type ChangeResult } from './change-file.ts'
import { parsePlace } from './parse-place.ts'

/** `insert-rows BOOK "SHEET!20" COUNT OUT`; null where it names no row or no number of rows. */
export async function insertRowsCommand(
  book: string,
  where: string,
  howMany: string,
  out: string,
  disk?: Disk,
): Promise<ChangeResult | null> {
  const place = parsePlace(where)
  const row = place && rowNumber(place.inSheet)
  const count = rowNumber(howMany)
  if (!place || row === null || count === null) return null
  return changeFile(
    book,
    out,
    (bytes) => insertRowsInto(bytes, place.sheet, row, count, commandCodec()),
    disk,
  )
}

function rowNumber(text: string): number | null {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= excelLimits.rows ? number : null
}
