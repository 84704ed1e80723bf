import { sameBytes } from './file-memory.ts'
import type { ZipEntry } from './read-zip.ts'

/** What gives a value for a part's text; the same function for the same kind of value. */
export type PartReader<T> = (xml: string, part: string) => T

/** Longer parts are each file's own; packed bytes. */
const longestPart = 16 * 1024

/** Files of this many templates are read in turns before one is forgotten. */
const templates = 8

interface Known {
  readonly packed: Uint8Array
  readonly crc: number
  readonly method: number
  readonly reader: unknown
  readonly value: unknown
}

/**
 * Remembers what was read out of small parts, for files that share them: the copies of a template have their styles,
 * relationships and list of worksheets in common, byte for byte. What is remembered is never changed.
 */
export class PartMemory {
  readonly #byName = new Map<string, readonly Known[]>()

  /** What `reader` makes of a part of this name and these very bytes: as it did before, else by `read`. */
  read<T>(entry: ZipEntry, packed: Uint8Array, reader: PartReader<T>, read: () => T): T {
    const ofName = this.#byName.get(entry.name) ?? []
    const known = ofName.find((one) => one.reader === reader && isSame(one, entry, packed))
    if (known) return known.value as T
    const value = read()
    if (packed.length <= longestPart) {
      const { crc, method } = entry
      const fresh = { packed: new Uint8Array(packed), crc, method, reader, value }
      this.#byName.set(entry.name, [fresh, ...ofName].slice(0, templates))
    }
    return value
  }
}

function isSame(known: Known, entry: ZipEntry, packed: Uint8Array): boolean {
  return known.crc === entry.crc && known.method === entry.method && sameBytes(known.packed, packed)
}
