import { fflateCodec } from '../fflate-codec.ts'
import { crc32 } from '../crc32.ts'

/** One entry of a zip made for a test; `bytes` may be text. What is left out is as an honest writer has it. */
export interface TestEntry {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly extra?: Uint8Array
  /** Writes sizes and CRC behind the data, as streaming writers do. */
  readonly descriptor?: boolean
}

/** A zip of the entries, with whatever lies they tell. */
export function makeZip(entries: readonly TestEntry[], comment = ''): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const content = typeof entry.bytes === 'string' ? new TextEncoder().encode(entry.bytes) : entry.bytes
    const packed = entry.stored ? content : fflateCodec.deflate(content)
    const crc = entry.crc ?? crc32(content)
    const size = entry.size ?? content.length
    const extra = entry.extra ?? new Uint8Array()
    const flags = (entry.flags ?? 0x0800) | (entry.descriptor ? 8 : 0)
    const method = entry.method ?? (entry.stored ? 0 : 8)
    const fields = (at: number) => [
      [at, flags, 2],
      [at + 2, method, 2],
      [at + 8, entry.descriptor && at === 6 ? 0 : crc, 4],
      [at + 12, entry.descriptor && at === 6 ? 0 : packed.length, 4],
      [at + 16, entry.descriptor && at === 6 ? 0 : size, 4],
      [at + 20, name.length, 2],
      [at + 22, extra.length, 2],
    ]
    const header = record(30, 0x04034b50, fields(6))
    const trailer = entry.descriptor
      ? record(16, 0x08074b50, [
          [4, crc, 4],
          [8, packed.length, 4],
          [12, size, 4],
        ])
      : null
    const whole = [header, name, extra, packed, ...(trailer ? [trailer] : [])]
    central.push(record(46, 0x02014b50, [...fields(8), [42, offset, 4]]), name, extra)
    local.push(...whole)
    offset += lengthOf(whole)
  }
  const note = new TextEncoder().encode(comment)
  const end = record(22, 0x06054b50, [
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, lengthOf(central), 4],
    [16, offset, 4],
    [20, note.length, 2],
  ])
  return join([...local, ...central, end, note])
}

function record(length: number, signature: number, fields: readonly (readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  for (const [at = 0, value = 0, width] of fields)
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  return bytes
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0)
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
