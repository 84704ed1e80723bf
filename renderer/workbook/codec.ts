import type { PartMemory } from './part-memory.ts'

/** Why raw deflate data could not be inflated. */
export type InflateFault = 'too-large' | 'damaged'

/** What the host lends: deflate and inflate, a faster CRC and decoder where it has them, a memory where it reads much. */
export interface Codec {
  /**
   * Inflates raw deflate data. Never gives or allocates much more than `limit` bytes: past it the answer is
   * 'too-large'. `expected` is what the header claims; it is a hint for buffers and is not believed.
   */
  inflate(raw: Uint8Array, expected: number, limit: number): Uint8Array | InflateFault
  /** Deflates to raw deflate data. */
  deflate(bytes: Uint8Array): Uint8Array
  crc32?(bytes: Uint8Array): number
  /** The text that is UTF-8, null for what is none; a byte order mark stays in it. */
  decodeUtf8?(bytes: Uint8Array): string | null
  /** For a host that reads many files of one template. */
  readonly memory?: PartMemory
}
