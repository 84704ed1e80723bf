import { deflateSync, Inflate, inflateSync } from 'fflate'
import type { Codec } from './codec.ts'
import { crc32 } from './crc32.ts'

/** How much stored data is handed to the inflater at once: what it gives back is counted after each piece. */
const pieceSize = 16 * 1024

/** Deflate can't make more of a byte. */
const mostInflated = 1032

/** Inflates where the header is honest, without the streaming inflater's buffers; null to look more closely. */
function inflateInto(raw: Uint8Array, expected: number): Uint8Array | null {
  try {
    const content = inflateSync(raw, { out: new Uint8Array(expected + 1) })
    return content.length === expected ? content : null
  } catch {
    return null
  }
}

/** The window's codec. Output is counted while it comes; a header is believed only as far as it can be true. */
export const fflateCodec: Codec = {
  inflate(raw, expected, limit) {
    const direct = expected <= Math.min(limit, raw.length * mostInflated) ? inflateInto(raw, expected) : null
    if (direct) return direct
    const pieces: Uint8Array[] = []
    let length = 0
    let ended = false
    const inflater = new Inflate((piece, last) => {
      pieces.push(piece)
      length += piece.length
      ended = last
    })
    try {
      for (let at = 0; at < raw.length; at += pieceSize) {
        inflater.push(raw.subarray(at, at + pieceSize), at + pieceSize >= raw.length)
        if (length > limit) return 'too-large'
      }
    } catch {
      return 'damaged'
    }
    return ended ? join(pieces, length) : 'damaged'
  },
  deflate: (bytes) => deflateSync(bytes),
  crc32,
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces
  if (only && pieces.length === 1) return only
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
