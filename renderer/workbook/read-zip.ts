import { limits } from './limits.ts'
import { refuse } from './trouble.ts'

/** One entry of the central directory; offsets count from the file's first byte. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packedSize: number
  /** What the header claims; never believed. */
  readonly size: number
  readonly localOffset: number
  readonly centralStart: number
  readonly centralEnd: number
}

/** A zip's central directory as it stands in the file. */
export interface Zip {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly centralOffset: number
  /** The archive's comment, kept when it is written again. */
  readonly comment: Uint8Array
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const unset32 = 0xffffffff
const unset16 = 0xffff
const endLength = 22
const centralLength = 46
const localLength = 30
const utf8Flag = 0x0800
const encryptedFlag = 0x0001
const zip64Field = 0x0001

interface Directory {
  readonly count: number
  readonly offset: number
  readonly end: number
}

/** Reads a zip's central directory; `bytes` begin with a zip signature. Anything inconsistent is 'damaged'. */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const directory = readDirectory(view, end)
  if (directory.count > limits.entries) refuse({ code: 'too-large', limit: 'entries' })
  const entries: ZipEntry[] = []
  let at = directory.offset
  for (let i = 0; i < directory.count; i++) {
    const entry = readEntry(view, bytes, at, directory)
    entries.push(entry)
    at = entry.centralEnd
  }
  return { bytes, entries, centralOffset: directory.offset, comment: bytes.subarray(end + endLength) }
}

/** The entry's data as stored, found through its local header. */
export function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array {
  const view = new DataView(zip.bytes.buffer, zip.bytes.byteOffset, zip.bytes.byteLength)
  const at = entry.localOffset
  if (at + localLength > zip.centralOffset || view.getUint32(at, true) !== localSignature) damaged(entry.name)
  const start = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = start + entry.packedSize
  if (end > zip.centralOffset) damaged(entry.name)
  return zip.bytes.subarray(start, end)
}

function damaged(part: string | null): never {
  return refuse({ code: 'damaged', part })
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength
  const first = Math.max(0, last - 0xffff)
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return damaged(null)
}

function readDirectory(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const offset = view.getUint32(end + 16, true)
  const needs64 = count === unset16 || size === unset32 || offset === unset32
  const directory = needs64 ? readDirectory64(view, end) : { count, offset, end: offset + size }
  if (directory.end > end || directory.offset > directory.end) damaged(null)
  return directory
}

function readDirectory64(view: DataView, end: number): Directory {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) damaged(null)
  const at = readUint64(view, locator + 8)
  if (at + 56 > end || view.getUint32(at, true) !== end64Signature) damaged(null)
  const offset = readUint64(view, at + 48)
  return { count: readUint64(view, at + 32), offset, end: offset + readUint64(view, at + 40) }
}

function readUint64(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) damaged(null)
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, directory: Directory): ZipEntry {
  if (at + centralLength > directory.end || view.getUint32(at, true) !== centralSignature) damaged(null)
  const nameEnd = at + centralLength + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const centralEnd = extraEnd + view.getUint16(at + 32, true)
  if (centralEnd > directory.end) damaged(null)
  const flags = view.getUint16(at + 8, true)
  const name = decodeName(bytes.subarray(at + centralLength, nameEnd), flags)
  if (flags & encryptedFlag) refuse({ code: 'encrypted' })
  const sizes = readSizes(view, at, nameEnd, extraEnd)
  if (sizes.localOffset >= directory.offset) damaged(name)
  const method = view.getUint16(at + 10, true)
  return { name, method, flags, crc: view.getUint32(at + 16, true), ...sizes, centralStart: at, centralEnd }
}

function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  if (fields.includes(unset32)) fillFromZip64(view, fields, extraStart, extraEnd)
  const [size = 0, packedSize = 0, localOffset = 0] = fields
  return { size, packedSize, localOffset }
}

function fillFromZip64(view: DataView, fields: number[], extraStart: number, extraEnd: number): void {
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field) continue
    let next = at + 4
    fields.forEach((field, i) => {
      if (field !== unset32) return
      fields[i] = readUint64(view, next)
      next += 8
    })
  }
}

function decodeName(bytes: Uint8Array, flags: number): string {
  let ascii = ''
  for (const byte of bytes) {
    if (byte > 0x7f) return flags & utf8Flag ? new TextDecoder().decode(bytes) : latin1(bytes)
    ascii += String.fromCharCode(byte)
  }
  return ascii
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
