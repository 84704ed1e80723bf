import { parseAddress } from '../../renderer/workbook/cell-address.ts'
import { setCell } from '../../renderer/workbook/set-cell.ts'
import type { Disk } from '../files/disk.ts'
import { commandCodec } from './command-codec.ts'
import { changeFile, type ChangeResult } from './change-file.ts'
import { parsePlace } from './parse-place.ts'

/** `set BOOK "SHEET!B7" TEXT OUT`; null where the second argument names no cell. */
export async function setCommand(
  book: string,
  where: string,
  text: string,
  out: string,
  disk?: Disk,
): Promise<ChangeResult | null> {
  const place = parsePlace(where)
  const cell = place && parseAddress(place.inSheet)
  if (!place || !cell) return null
  return changeFile(book, out, (bytes) => setCell(bytes, place.sheet, cell, text, commandCodec()), disk)
}
