import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumeral, readScale } from './numerals.ts'

describe('readNumeral', () => {
  it.each([
    ['元', 1],
    ['31', 31],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一二〇', 120],
    ['三百五', 305],
    ['千二百', 1200],
    ['二千万', 20_000_000],
    ['一億二千万', 120_000_000],
    ['一万五千三百', 15_300],
  ])('reads %s', (written, value) => {
    expect(readNumeral(written)).toBe(value)
  })

  it('reads digits as they stand', () => {
    fc.assert(fc.property(fc.nat(), (value) => readNumeral(String(value)) === value))
  })
})

describe('readScale', () => {
  it.each([
    ['', 1],
    ['千', 1000],
    ['万', 10_000],
    ['百万', 1_000_000],
    ['億', 100_000_000],
  ])('reads %s', (written, factor) => {
    expect(readScale(written)).toBe(factor)
  })
})
