import type { ForeignFormat, WorkbookTrouble } from './trouble.ts'

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const zipSignatures = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
]

/** Looks at a file's first bytes: null for a zip, which is worth opening, else what is wrong with it. */
export function sniffFormat(bytes: Uint8Array): WorkbookTrouble | null {
  if (zipSignatures.some((signature) => startsWith(bytes, signature))) return null
  if (startsWith(bytes, compoundFile)) return sniffCompoundFile(bytes)
  return { code: 'not-xlsx', looksLike: sniffText(bytes) }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** Names of streams in a compound file ([MS-CFB] 2.6.1) and what holds them. */
const streams: readonly (readonly [string, WorkbookTrouble])[] = [
  ['EncryptedPackage', { code: 'encrypted' }],
  ['EncryptionInfo', { code: 'encrypted' }],
  ['Workbook', { code: 'old-xls' }],
  ['Book', { code: 'old-xls' }],
  ['WordDocument', { code: 'not-xlsx', looksLike: 'word' }],
  ['PowerPoint Document', { code: 'not-xlsx', looksLike: 'powerpoint' }],
]

/** Directory entries lie on multiples of 128 bytes, so one pass finds them also where the chains are broken. */
function sniffCompoundFile(bytes: Uint8Array): WorkbookTrouble {
  const found = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = directoryName(bytes, at)
    if (name) found.add(name)
  }
  return streams.find(([name]) => found.has(name))?.[1] ?? { code: 'not-xlsx', looksLike: 'unknown' }
}

function directoryName(bytes: Uint8Array, at: number): string | null {
  const length = (bytes[at + 64] ?? 0) + (bytes[at + 65] ?? 0) * 256
  const isStream = bytes[at + 66] === 2
  if (!isStream || length < 4 || length > 64 || length % 2 !== 0) return null
  let name = ''
  for (let i = 0; i < length - 2; i += 2) {
    if (bytes[at + i + 1] !== 0) return null
    name += String.fromCharCode(bytes[at + i] ?? 0)
  }
  return name
}

function sniffText(bytes: Uint8Array): ForeignFormat {
  if (bytes.length === 0) return 'empty'
  const head = bytes.subarray(0, 2048)
  if (head.includes(0)) return 'unknown'
  const text = String.fromCharCode(...head).toLowerCase()
  if (/<(!doctype html|html|table|head|body)\b/.test(text)) return 'html'
  const odd = head.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
  return odd.length === 0 ? 'text' : 'unknown'
}
