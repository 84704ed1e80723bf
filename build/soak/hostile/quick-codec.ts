import { constants, deflateRawSync } from 'node:zlib'
import { nodeCodec } from '../../../electron/node-codec.ts'
import type { Codec } from '../../../renderer/workbook/codec.ts'
import { fflateCodec } from '../../../renderer/workbook/fflate-codec.ts'

const stored = { level: 0 } as const

/** Deflates without searching: what is written is read once and thrown away. */
const quickly: Pick<Codec, 'deflate' | 'deflateStretch'> = {
  deflate: (bytes) => deflateRawSync(bytes, stored),
  deflateStretch: (bytes) => deflateRawSync(bytes, { ...stored, finishFlush: constants.Z_SYNC_FLUSH }),
}

/** Inflates as the command line does, or as the window does. */
export function quickCodec(as: 'command line' | 'window'): Codec {
  return as === 'window'
    ? { ...nodeCodec, inflate: (...args) => fflateCodec.inflate(...args), ...quickly }
    : { ...nodeCodec, ...quickly }
}
