import type { Codec } from './codec.ts'
import { crc32 } from './crc32.ts'
import { packedBytes, type Zip, type ZipEntry } from './read-zip.ts'

/** An entry that comes into a zip: with content of its own, with another entry's as it is packed there, or packed already. */
export type NewEntry = { readonly name: string } & (
  { readonly content: Uint8Array } | { readonly copyOf: ZipEntry } | { readonly packed: PackedContent }
)

/** Content as a zip holds it. */
export interface PackedContent {
  /** 8 for deflated, 0 for stored. */
  readonly method: number
  readonly crc: number
  readonly size: number
  readonly packed: Uint8Array
}

/** An entry as the zip holds it: what goes in place, and its record for the directory once its offset is known. */
export interface PackedEntry {
  readonly local: Uint8Array
  central(offset: number): Uint8Array
}

const deflated = 8
const utf8Flag = 0x0800
/** 1 January 1980, as Excel dates what it packs. */
const earliestDay = 0x0021

/** Packs a new entry. */
export const packEntry = (entry: NewEntry, zip: Zip, codec: Codec): PackedEntry =>
  entryOf(entry.name, contentOf(entry, zip, codec))

/** Names content that is packed already. */
export function entryOf(entryName: string, { method, crc, size, packed }: PackedContent): PackedEntry {
  const name = new TextEncoder().encode(entryName)
  const fields = [20, utf8Flag, method, 0, earliestDay] as const
  const header = (length: number, signature: number, at: number) => {
    const bytes = new Uint8Array(length + name.length)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, signature, true)
    fields.forEach((field, i) => view.setUint16(at + i * 2, field, true))
    view.setUint32(at + 10, crc, true)
    view.setUint32(at + 14, packed.length, true)
    view.setUint32(at + 18, size, true)
    view.setUint16(at + 22, name.length, true)
    bytes.set(name, length)
    return { bytes, view }
  }
  const { bytes } = header(30, 0x04034b50, 4)
  const local = new Uint8Array(bytes.length + packed.length)
  local.set(bytes)
  local.set(packed, bytes.length)
  return {
    local,
    central: (offset) => {
      const record = header(46, 0x02014b50, 6)
      record.view.setUint16(4, 20, true)
      record.view.setUint32(42, offset, true)
      return record.bytes
    },
  }
}

function contentOf(entry: NewEntry, zip: Zip, codec: Codec): PackedContent {
  if ('packed' in entry) return entry.packed
  if ('copyOf' in entry) {
    const { method, crc, size } = entry.copyOf
    return { method, crc, size, packed: packedBytes(zip, entry.copyOf) }
  }
  const { content } = entry
  const crc = codec.crc32 ? codec.crc32(content) : crc32(content)
  return { method: deflated, crc, size: content.length, packed: codec.deflate(content) }
}
