import { crc32 } from 'node:zlib'
import { makeZip, type TestEntry } from '../../../renderer/workbook/testing/make-zip.ts'
import type { Draft, Part } from './draft.ts'

interface Encoded {
  readonly bytes: Uint8Array
  readonly crc: number
}

const known = new WeakMap<Part, Encoded>()

/** The draft as a file, stored rather than deflated unless it is about that. */
export function writeDraft({ parts, keepsPacked, finish }: Draft): Uint8Array<ArrayBuffer> {
  const whole = makeZip(parts.map((part) => entryOf(part, keepsPacked)))
  return finish.reduce((bytes, change) => change(bytes), whole)
}

function entryOf(part: Part, keepsPacked: boolean): TestEntry {
  const { name, packed, lies } = part
  // A part that is nothing but packed was never whole.
  if (packed && (keepsPacked || part.content === ''))
    return { name, bytes: packed.bytes, stored: true, method: 8, crc: packed.crc, size: packed.size, ...lies }
  return { name, ...encoded(part), stored: true, ...lies }
}

function encoded(part: Part): Encoded {
  const before = known.get(part)
  if (before) return before
  const bytes = typeof part.content === 'string' ? new TextEncoder().encode(part.content) : part.content
  const made = { bytes, crc: crc32(bytes) }
  known.set(part, made)
  return made
}
