import type { Codec } from './codec.ts'
import { refuse } from './trouble.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** An XML part as a string, with what is needed to give back the identical bytes. */
export interface PartText {
  readonly text: string
  readonly encoding: Encoding
  readonly byteOrderMark: boolean
}

/** An XML declaration is shorter. */
const headLength = 100

const decoders = new Map<Encoding, TextDecoder>()

/** Decodes an XML part: UTF-8 or UTF-16, with or without a byte order mark. Broken encoding is 'damaged'. */
export function decodePart(bytes: Uint8Array, part: string, codec: Pick<Codec, 'decodeUtf8'> = {}): PartText {
  const { encoding, byteOrderMark } = sniffEncoding(bytes)
  const quick = encoding === 'utf-8' && !byteOrderMark ? codec.decodeUtf8?.(bytes) : null
  if (typeof quick === 'string' && !declaredOther(quick.slice(0, headLength)))
    return { text: quick, encoding, byteOrderMark }
  let decoder = decoders.get(encoding)
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { fatal: true })))
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return refuse({ code: declaredOther(headOf(bytes)) ? 'unsupported' : 'damaged', what: 'encoding', part })
  }
  if (encoding === 'utf-8' && declaredOther(headOf(bytes)))
    refuse({ code: 'unsupported', what: 'encoding', part })
  return { text, encoding, byteOrderMark }
}

/** The bytes of a part whose text was changed, in the encoding it came in. */
export function encodePart({ encoding, byteOrderMark }: PartText, text: string): Uint8Array {
  if (encoding !== 'utf-8')
    return encodeUtf16(byteOrderMark ? `\ufeff${text}` : text, encoding === 'utf-16le')
  return new TextEncoder().encode(byteOrderMark ? `\ufeff${text}` : text)
}

function sniffEncoding(bytes: Uint8Array): { encoding: Encoding; byteOrderMark: boolean } {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', byteOrderMark: true }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', byteOrderMark: true }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', byteOrderMark: true }
  if (a === 0x3c && b === 0x00) return { encoding: 'utf-16le', byteOrderMark: false }
  if (a === 0x00 && b === 0x3c) return { encoding: 'utf-16be', byteOrderMark: false }
  return { encoding: 'utf-8', byteOrderMark: false }
}

/** Whether the XML declaration names an encoding that isn't one of Unicode's or its subset US-ASCII. */
function declaredOther(head: string): boolean {
  if (!head.startsWith('<?')) return false
  const declared = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1]
  return declared !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii|ascii)$/i.test(declared)
}

function headOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, headLength))
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}
