import { describe, expect, it } from 'vitest'
import { isWholly, matchAt, matchesIn } from './match-at.ts'

describe('matchAt', () => {
  it('matches at its place only', () => {
    expect(matchAt(/\d+/y, 'a12', 1)?.[0]).toBe('12')
    expect(matchAt(/\d+/y, 'a12', 0)).toBeNull()
  })
})

describe('matchesIn', () => {
  it.each([
    [/\d+/g, '12と3'],
    [/x*/g, 'axb'],
    [/(?<=月)/g, '3月、4月'],
  ])('finds with %s in %j what matchAll finds, whatever was looked for before', (pattern, text) => {
    const places = (all: Iterable<RegExpExecArray>) =>
      Array.from(all, ({ 0: match, index }) => [match, index])
    pattern.lastIndex = 2
    expect(places(matchesIn(pattern, text))).toEqual(places(text.matchAll(new RegExp(pattern.source, 'g'))))
  })
})

describe('isWholly', () => {
  it('wants the whole text', () => {
    expect(['末日', '末日の', '月末日'].map((text) => isWholly('月末|末日', text))).toEqual([
      true,
      false,
      false,
    ])
  })
})
