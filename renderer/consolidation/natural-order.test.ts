import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNaturally } from './natural-order.ts'

const sorted = (names: readonly string[]) => [...names].sort(compareNaturally)

describe('compareNaturally', () => {
  it.each([
    [['2_総務部.xlsx', '10_財政部.xlsx']],
    [['02_総務部.xlsx', '１０_財政部.xlsx', '11_環境部.xlsx']],
    [['04_市民部.xlsx', '04_市民部２.xlsx', '04_市民部（修正版）.xlsx']],
    [['a/9.xlsx', 'a/10.xlsx', 'b/1.xlsx']],
    [['様式', '様式/1.xlsx', '様式1.xlsx']],
    [['第9号.xlsx', '第10号.xlsm', '第10号.xlsx']],
  ])('orders %j', (names) => {
    expect(sorted([...names].reverse())).toEqual(names)
  })

  const path = fc.string({
    unit: fc.constantFrom('a', 'Ａ', '0', '1', '９', '/', '.', '（', '部', '_'),
    maxLength: 8,
  })

  it('sorts the same names in whatever order the same', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), (names) => {
        expect(sorted([...names].reverse())).toEqual(sorted(names))
      }),
    )
  })

  it('is an order', () => {
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b))).toBe(-Math.sign(compareNaturally(b, a)) + 0)
        expect(compareNaturally(a, b) === 0).toBe(a === b)
        if (compareNaturally(a, b) <= 0 && compareNaturally(b, c) <= 0)
          expect(compareNaturally(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
