import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'
import { packedBytes, readZip } from './read-zip.ts'
import { makeZip } from './testing/make-zip.ts'
import { partTexts } from './testing/part-texts.ts'
import { attemptWrite } from './trouble.ts'
import { writeZip } from './write-zip.ts'

const text = (content: string) => new TextEncoder().encode(content)
const entries = [
  { name: 'a.xml', bytes: 'あ'.repeat(100) },
  { name: '重点.xml', bytes: 'b', stored: true },
  { name: 'c.xml', bytes: 'ccc', descriptor: true, extra: Uint8Array.of(0x99, 0x99, 2, 0, 7, 7) },
]

describe('writeZip', () => {
  const zip = readZip(makeZip(entries, '註'))
  const [a, b, c] = zip.entries

  it('gives the identical file where nothing changes', () => {
    expect(Buffer.compare(writeZip(zip, new Map(), fflateCodec), zip.bytes)).toBe(0)
  })

  it("changes an entry and leaves the others' bytes, names, order and the comment", () => {
    const after = readZip(writeZip(zip, new Map([[b!, text('新しい中身')]]), fflateCodec))
    expect(after.entries.map((entry) => entry.name)).toEqual(['a.xml', '重点.xml', 'c.xml'])
    expect(new TextDecoder().decode(after.comment)).toBe('註')
    expect(packedBytes(after, after.entries[0]!)).toEqual(packedBytes(zip, a!))
    expect(packedBytes(after, after.entries[2]!)).toEqual(packedBytes(zip, c!))
    expect(Buffer.from(partTexts(after.bytes).get('重点.xml') ?? '', 'latin1').toString()).toBe('新しい中身')
  })

  it('leaves what it was given as it was, a Buffer of Node too', () => {
    const given = Buffer.from(makeZip(entries))
    const before = Uint8Array.from(given)
    const buffered = readZip(given)
    writeZip(buffered, new Map(buffered.entries.map((entry) => [entry, text('x')])), fflateCodec)
    expect(Buffer.compare(given, before)).toBe(0)
  })

  it('gives a streamed entry its sizes in front when it changes', () => {
    const after = readZip(writeZip(zip, new Map([[c!, text('x')]]), fflateCodec))
    expect([after.entries[2]?.flags, after.entries[2]?.size]).toEqual([0x0800, 1])
    expect(partTexts(after.bytes).get('c.xml')).toBe('x')
  })

  it('leaves an entry out', () => {
    const after = writeZip(zip, new Map([[a!, null]]), fflateCodec)
    expect([...partTexts(after)]).toEqual([
      ['重点.xml', 'b'],
      ['c.xml', 'ccc'],
    ])
  })

  it('keeps what lies before the first entry and between entries', () => {
    const bytes = writeZip(zip, new Map(), fflateCodec)
    expect(Buffer.from(bytes).toString('latin1').startsWith('PK')).toBe(true)
    expect(readZip(bytes).entries.map((entry) => entry.localOffset)).toEqual(
      zip.entries.map((entry) => entry.localOffset),
    )
  })

  it('refuses entries that lie over each other', () => {
    const overlapping = { ...zip, entries: [a!, { ...b!, localOffset: a!.localOffset + 1 }] }
    expect(attemptWrite(() => writeZip(overlapping, new Map(), fflateCodec))).toEqual({
      ok: false,
      trouble: { code: 'damaged', part: 'a.xml' },
    })
  })
})
