import { hashOf } from '../files/hash-of.ts'
import type { CopyAbout, CopyName } from '../ipc/contract.ts'
import { isCopyAbout } from './copy-name.ts'

/** What this version writes; it reads this and whatever is less. */
const format = 1

/** The first line is never longer: 4 KB about the copy, and less than 1 KB for the rest. */
export const headLimit = 8192

const newLine = 10

/** What the first line of a copy's file says. */
export interface CopyHead {
  readonly about: CopyAbout
  readonly writtenAt: number
  /** Of the body, in hexadecimal. */
  readonly sha256: string
  /** Of the body, in bytes. */
  readonly length: number
  /** Where the body begins. */
  readonly bodyAt: number
}

/** A head that was understood, the mark of a newer version of the app, or neither. */
export type HeadLook =
  | { readonly kind: 'head'; readonly head: CopyHead }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

/** A copy as its file: one line of JSON, then the body as it is. */
export function copyFile(
  { kind, id }: CopyName,
  about: CopyAbout,
  writtenAt: number,
  body: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const sha256 = hashOf(body)
  const head = { juten: 'copy', format, kind, id, sha256, length: body.length, writtenAt, about }
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`)
  const file = new Uint8Array(line.length + body.length)
  file.set(line)
  file.set(body, line.length)
  return file
}

/** Reads the head of a copy's file from its first bytes; of a file that is another copy's it says 'damaged'. */
export function readHead(start: Uint8Array, { kind, id }: CopyName): HeadLook {
  const end = start.subarray(0, headLimit).indexOf(newLine)
  const said = end < 0 ? null : recordIn(start.subarray(0, end))
  if (said?.['juten'] !== 'copy' || !isCount(said['format'])) return { kind: 'damaged' }
  if (said['format'] > format) return { kind: 'newer' }
  const { sha256, length, writtenAt, about } = said
  if (said['kind'] !== kind || said['id'] !== id || typeof sha256 !== 'string') return { kind: 'damaged' }
  if (!isCount(length) || !isCount(writtenAt) || !isCopyAbout(about)) return { kind: 'damaged' }
  return { kind: 'head', head: { about, writtenAt, sha256, length, bodyAt: end + 1 } }
}

/** The body of a copy's file, or null when it is not the one that its head speaks of. */
export function bodyOf(file: Uint8Array<ArrayBuffer>, head: CopyHead): Uint8Array<ArrayBuffer> | null {
  const body = file.slice(head.bodyAt)
  return body.length === head.length && hashOf(body) === head.sha256 ? body : null
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

function recordIn(line: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
