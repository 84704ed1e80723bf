import type { PackedEntry } from './new-entry.ts'
import { endRecord } from './write-zip.ts'

/** More can't be counted in a directory that every program reads. */
export const mostEntries = 65_535

/** The pieces of a zip of these entries, in their order; together they are less than 4 GB. */
export function newZip(entries: readonly PackedEntry[]): readonly Uint8Array[] {
  if (entries.length > mostEntries) throw new RangeError(`${entries.length} entries in a zip`)
  let offset = 0
  const central = entries.map((entry) => {
    const record = entry.central(offset)
    offset += entry.local.length
    return record
  })
  const size = central.reduce((sum, { length }) => sum + length, 0)
  const end = endRecord(entries.length, offset, size, new Uint8Array())
  return [...entries.map(({ local }) => local), ...central, end]
}
