import type { Codec } from '../codec.ts'
import { crc32 } from '../crc32.ts'
import type { PackedContent } from '../new-entry.ts'

/** How many characters are packed at once: few enough to be held beside what they become. */
const stretch = 256 * 1024

/** An empty last block, which ends a stream of stretches (RFC 1951 3.2.6). */
const lastBlock = new Uint8Array([0x03, 0x00])

const deflated = 8

/** Text that comes in pieces, packed as it comes: whatever its length, no more than a stretch of it is held. */
export class PackedPieces {
  readonly #codec: Codec
  readonly #encoder = new TextEncoder()
  readonly #packed: Uint8Array[] = []
  #waiting = ''
  #crc = 0
  #size = 0

  constructor(codec: Codec) {
    this.#codec = codec
  }

  /** Takes the next piece; it begins and ends between characters. */
  push(piece: string): void {
    this.#waiting += piece
    if (this.#waiting.length >= stretch) this.#flush()
  }

  /** What came, ready for a zip. */
  finish(): PackedContent {
    this.#flush()
    const { deflateStretch } = this.#codec
    const packed = deflateStretch
      ? join([...this.#packed, lastBlock])
      : this.#codec.deflate(join(this.#packed))
    return { method: deflated, crc: this.#crc, size: this.#size, packed }
  }

  #flush(): void {
    const bytes = this.#encoder.encode(this.#waiting)
    this.#waiting = ''
    if (bytes.length === 0) return
    this.#crc = (this.#codec.crc32 ?? crc32)(bytes, this.#crc)
    this.#size += bytes.length
    this.#packed.push(this.#codec.deflateStretch?.(bytes) ?? bytes)
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
