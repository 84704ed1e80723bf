import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { crc32 } from './crc32.ts'
import { fflateCodec } from './fflate-codec.ts'
import { entryOf, type PackedEntry } from './new-entry.ts'
import { newZip } from './new-zip.ts'
import { packedBytes, readZip } from './read-zip.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function entry(name: string, text: string, method: 0 | 8): PackedEntry {
  const bytes = bytesOf(text)
  const packed = method === 0 ? bytes : fflateCodec.deflate(bytes)
  return entryOf(name, { method, crc: crc32(bytes), size: bytes.length, packed })
}

async function whole(entries: readonly PackedEntry[]): Promise<Uint8Array> {
  return new Uint8Array(await new Blob(newZip(entries).map((piece) => Uint8Array.from(piece))).arrayBuffer())
}

it('makes a zip that others read', async () => {
  const zip = await whole([entry('一.txt', 'ああああああ', 8), entry('b/二', 'いろは', 0)])
  const read = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  expect(read).toEqual([
    ['一.txt', 'ああああああ'],
    ['b/二', 'いろは'],
  ])
})

it('makes a zip that our own reader takes entry by entry', async () => {
  const zip = readZip(await whole([entry('a', '一', 0), entry('b', '二', 0)]))
  const texts = zip.entries.map((one) => [one.name, new TextDecoder().decode(packedBytes(zip, one))])
  expect(texts).toEqual([
    ['a', '一'],
    ['b', '二'],
  ])
})

it('of nothing is an empty zip', async () => {
  expect(unzipSync(await whole([]))).toEqual({})
})

it('makes none whose directory could not count its entries', () => {
  const one = entry('a', '一', 0)
  expect(() => newZip(Array.from({ length: 65_536 }, () => one))).toThrow(RangeError)
})
