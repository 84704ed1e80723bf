import { deflateSync, Inflate } from 'fflate'
import type { Codec } from './codec.ts'
import { crc32 } from './crc32.ts'

/** How much stored data is handed to the inflater at once: what it gives back is counted after each piece. */
const pieceSize = 16 * 1024

/** The window's codec. Output is counted while it comes; what a header claims allocates nothing. */
export const fflateCodec: Codec = {
  inflate(raw, _expected, limit) {
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
