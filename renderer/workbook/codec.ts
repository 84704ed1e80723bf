/** Why raw deflate data could not be inflated. */
export type InflateFault = 'too-large' | 'damaged'

/** The one thing the host lends: deflate and inflate, and a faster CRC where it has one. */
export interface Codec {
  /**
   * Inflates raw deflate data. Never gives or allocates much more than `limit` bytes: past it the answer is
   * 'too-large'. `expected` is what the header claims; it is a hint for buffers and is not believed.
   */
  inflate(raw: Uint8Array, expected: number, limit: number): Uint8Array | InflateFault
  /** Deflates to raw deflate data. */
  deflate(bytes: Uint8Array): Uint8Array
  crc32?(bytes: Uint8Array): number
}
