import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'

const content = new TextEncoder().encode('重点目標'.repeat(5_000))
const raw = deflateRawSync(content)
const inflate = (expected: number, limit = 1e6) => fflateCodec.inflate(raw, expected, limit)

describe('inflate', () => {
  it.each([
    ['an honest size', content.length],
    ['a size too small', 10],
    ['a size one too small', content.length - 1],
    ['a size too large', content.length + 1],
    ['a size nobody has', 0xffff_ffff],
    ['none', 0],
  ])('gives what is there whatever the header claims: %s', (_, expected) => {
    expect(inflate(expected)).toEqual(content)
  })

  it('stops at the limit', () => {
    expect(inflate(content.length, 1_000)).toBe('too-large')
    expect(inflate(10, 1_000)).toBe('too-large')
  })

  it.each([
    ['cut off', raw.subarray(0, raw.length - 3)],
    ['no deflate data', Uint8Array.of(7, 7, 7, 7)],
    ['nothing', new Uint8Array()],
  ])('finds damage: %s', (_, bytes) => {
    expect(fflateCodec.inflate(bytes, content.length, 1e6)).toBe('damaged')
  })
})
