import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../renderer/workbook/crc32.ts'
import { fflateCodec } from '../renderer/workbook/fflate-codec.ts'
import type { Codec } from '../renderer/workbook/codec.ts'
import { nodeCodec } from './node-codec.ts'

const samples = [
  new Uint8Array(),
  Uint8Array.of(1),
  new TextEncoder().encode('重点目標'.repeat(5000)),
  randomBytes(70_000),
]

describe.each<[string, Codec]>([
  ['nodeCodec', nodeCodec],
  ['fflateCodec', fflateCodec],
])('%s', (_, codec) => {
  it('gives back what was deflated, whatever size the header claims', () => {
    for (const sample of samples)
      for (const claimed of [0, sample.length, 10, 4_000_000_000])
        for (const other of [nodeCodec, fflateCodec])
          expect(
            Buffer.compare(
              Buffer.from(codec.inflate(other.deflate(sample), claimed, 1e6)),
              Buffer.from(sample),
            ),
          ).toBe(0)
  })

  it('stops at the limit', () => {
    const bomb = nodeCodec.deflate(new Uint8Array(30_000_000))
    expect(codec.inflate(bomb, 10, 1_000_000)).toBe('too-large')
    expect(codec.inflate(bomb, 30_000_000, 29_999_999)).toBe('too-large')
  })

  it('tells damage', () => {
    const whole = nodeCodec.deflate(samples[2]!)
    expect(codec.inflate(whole.subarray(0, whole.length - 3), 20, 1e6)).toBe('damaged')
    expect(codec.inflate(Uint8Array.of(0xff, 0xff, 0xff), 20, 1e6)).toBe('damaged')
    expect(codec.inflate(new Uint8Array(), 20, 1e6)).toBe('damaged')
  })

  it('counts the CRC of zip', () => {
    expect((codec.crc32 ?? crc32)(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    for (const sample of samples) expect((codec.crc32 ?? crc32)(sample)).toBe(crc32(sample))
  })
})

it('deflates a stream stretch by stretch, and counts its CRC as it comes', () => {
  const stretches = samples.map((sample) => nodeCodec.deflateStretch(sample))
  const stream = Buffer.concat([...stretches, Uint8Array.of(0x03, 0x00)])
  const whole = Buffer.concat(samples)
  for (const codec of [nodeCodec, fflateCodec])
    expect(Buffer.compare(Buffer.from(codec.inflate(stream, whole.length, 1e6)), whole)).toBe(0)
  expect(samples.reduce((crc, sample) => crc32(sample, crc), 0)).toBe(crc32(whole))
  expect(samples.reduce((crc, sample) => nodeCodec.crc32?.(sample, crc) ?? 0, 0)).toBe(crc32(whole))
})
