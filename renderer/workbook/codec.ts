import type { FileMemory } from './file-memory.ts'
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
  /** Deflates a stretch of a longer stream: ended on a whole byte and not the stream's last (RFC 1951 3.2.4). */
  deflateStretch?(bytes: Uint8Array): Uint8Array
  /** `before` is the CRC of what comes before the bytes, 0 where nothing does. */
  crc32?(bytes: Uint8Array, before?: number): number
  /** The text that is UTF-8, null for what is none; a byte order mark stays in it. */
  decodeUtf8?(bytes: Uint8Array): string | null
  /** For a host that reads many files of one template. */
  readonly memory?: PartMemory
  /** For a host that opens the same template again and again. */
  readonly lastFile?: FileMemory
}
