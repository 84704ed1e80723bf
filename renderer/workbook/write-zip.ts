import type { Codec } from './codec.ts'
import { crc32 } from './crc32.ts'
import { packEntry, type NewEntry } from './new-entry.ts'
import type { Zip, ZipEntry } from './read-zip.ts'
import { refuse } from './trouble.ts'

/** What becomes of an entry: new content, or null to leave it out. Entries not named are copied as they are. */
export type ZipChanges = ReadonlyMap<ZipEntry, Uint8Array | null>

const dataDescriptorFlag = 0x0008
const deflated = 8
const zip64Field = 0x0001

interface Written {
  readonly entry: ZipEntry
  readonly offset: number
  readonly changed: { readonly crc: number; readonly packedSize: number; readonly size: number } | null
}

/**
 * Writes the zip again with some entries changed. Everything else keeps its bytes: names, times, attributes,
 * order, compressed data and what may lie between entries. `added` come behind the others.
 */
export function writeZip(
  zip: Zip,
  changes: ZipChanges,
  codec: Codec,
  added: readonly NewEntry[] = [],
): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  let offset = 0
  const push = (piece: Uint8Array) => {
    pieces.push(piece)
    offset += piece.length
  }
  const inFile = [...zip.entries].sort((a, b) => a.localOffset - b.localOffset)
  push(zip.bytes.subarray(0, inFile[0]?.localOffset ?? zip.centralOffset))
  const written = new Map<ZipEntry, Written>()
  inFile.forEach((entry, i) => {
    const end = inFile[i + 1]?.localOffset ?? zip.centralOffset
    if (end < entry.localOffset + 30 + entry.packedSize) refuse({ code: 'damaged', part: entry.name })
    const content = changes.get(entry)
    if (content === null) return
    if (content === undefined) {
      written.set(entry, { entry, offset, changed: null })
      push(zip.bytes.subarray(entry.localOffset, end))
      return
    }
    const packed = codec.deflate(content)
    const crc = codec.crc32 ? codec.crc32(content) : crc32(content)
    const changed = { crc, packedSize: packed.length, size: content.length }
    written.set(entry, { entry, offset, changed })
    push(localHeader(zip, entry, changed))
    push(packed)
  })
  const more = added.map((entry) => ({ packed: packEntry(entry, zip, codec), at: 0 }))
  for (const one of more) {
    one.at = offset
    push(one.packed.local)
  }
  const centralOffset = offset
  const kept = zip.entries.flatMap((entry) => written.get(entry) ?? [])
  for (const one of kept) push(centralRecord(zip, one))
  for (const { packed, at } of more) push(packed.central(at))
  push(endRecord(kept.length + more.length, centralOffset, offset - centralOffset, zip.comment))
  return concat(pieces, offset)
}

type Sizes = NonNullable<Written['changed']>

function localHeader(zip: Zip, entry: ZipEntry, sizes: Sizes): Uint8Array {
  const at = entry.localOffset
  const source = viewOf(zip.bytes)
  const nameLength = source.getUint16(at + 26, true)
  // A `slice` of Node's Buffer would be no copy, and what was read would change.
  const header = new Uint8Array(zip.bytes.subarray(at, at + 30 + nameLength))
  const view = viewOf(header)
  view.setUint16(6, entry.flags & ~dataDescriptorFlag, true)
  view.setUint16(8, deflated, true)
  setSizes(view, 14, sizes)
  view.setUint16(28, 0, true)
  return header
}

function centralRecord(zip: Zip, { entry, offset, changed }: Written): Uint8Array {
  const source = viewOf(zip.bytes)
  const extraStart = entry.centralStart + 46 + source.getUint16(entry.centralStart + 28, true)
  const extraEnd = extraStart + source.getUint16(entry.centralStart + 30, true)
  const extra = withoutZip64(zip.bytes.subarray(extraStart, extraEnd))
  const head = zip.bytes.subarray(entry.centralStart, extraStart)
  const comment = zip.bytes.subarray(extraEnd, entry.centralEnd)
  const record = concat([head, extra, comment], head.length + extra.length + comment.length)
  const view = viewOf(record)
  view.setUint16(30, extra.length, true)
  if (changed) {
    view.setUint16(8, entry.flags & ~dataDescriptorFlag, true)
    view.setUint16(10, deflated, true)
  }
  setSizes(view, 16, changed ?? { crc: entry.crc, packedSize: entry.packedSize, size: entry.size })
  view.setUint32(42, offset, true)
  return record
}

function setSizes(view: DataView, at: number, sizes: Sizes): void {
  view.setUint32(at, sizes.crc, true)
  view.setUint32(at + 4, sizes.packedSize, true)
  view.setUint32(at + 8, sizes.size, true)
}

/** Sizes here always fit 32 bits, so the wide ones are written plainly and their field goes. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === zip64Field)
      return concat(
        [extra.subarray(0, at), extra.subarray(end)],
        extra.length - (Math.min(end, extra.length) - at),
      )
    at = end
  }
  return extra
}

/** The record that ends a zip's directory of `count` entries. */
export function endRecord(
  count: number,
  centralOffset: number,
  size: number,
  comment: Uint8Array,
): Uint8Array {
  const record = new Uint8Array(22 + comment.length)
  const view = viewOf(record)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, centralOffset, true)
  view.setUint16(20, comment.length, true)
  record.set(comment, 22)
  return record
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
