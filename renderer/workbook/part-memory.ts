import { sameBytes } from './file-memory.ts'
import type { ZipEntry } from './read-zip.ts'

/** What gives a value for a part's text; the same function for the same kind of value. */
export type PartReader<T> = (xml: string, part: string) => T

/** Longer parts are each file's own; bytes, packed and as they come out. */
const longestPart = { packed: 16 * 1024, whole: 256 * 1024 }

/** Beyond so many bytes, as they come out, all is forgotten: hostile files bring parts and names without end. */
const heldAtMost = 16 * 1024 * 1024

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
  #held = 0

  /** What `reader` makes of a part of this name and these very bytes: as it did before, else by `read`. */
  read<T>(entry: ZipEntry, packed: Uint8Array, reader: PartReader<T>, read: () => T): T {
    const ofName = this.#byName.get(entry.name) ?? []
    const known = ofName.find((one) => one.reader === reader && isSame(one, entry, packed))
    if (known) return known.value as T
    const value = read()
    if (packed.length <= longestPart.packed && entry.size <= longestPart.whole) {
      const { crc, method } = entry
      this.#makeRoom(entry.size)
      const fresh = { packed: new Uint8Array(packed), crc, method, reader, value }
      const others = this.#byName.get(entry.name) ?? []
      this.#byName.set(entry.name, [fresh, ...others].slice(0, templates))
    }
    return value
  }

  /** What is replaced still counts: forgetting too early costs a reading, too late the memory of the window. */
  #makeRoom(size: number): void {
    if (this.#held + size > heldAtMost) {
      this.#byName.clear()
      this.#held = 0
    }
    this.#held += size
  }
}

function isSame(known: Known, entry: ZipEntry, packed: Uint8Array): boolean {
  return known.crc === entry.crc && known.method === entry.method && sameBytes(known.packed, packed)
}
