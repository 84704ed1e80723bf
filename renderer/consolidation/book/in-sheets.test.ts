import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inSheets } from './in-sheets.ts'

it('gives every row once, in order, and no empty portion but the only one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (rows, most) => {
      const portions: number[][] = []
      for (const portion of inSheets(rows, most)) portions.push([...portion])
      expect(portions.flat()).toEqual(rows)
      expect(portions).toHaveLength(Math.max(1, Math.ceil(rows.length / most)))
      for (const { length } of portions) expect(length).toBeLessThanOrEqual(most)
    }),
  )
})

it('asks for a row only when it is wanted', () => {
  let asked = 0
  function* rows(): Generator<number> {
    for (;;) yield asked++
  }
  let first: readonly number[] = []
  for (const portion of inSheets(rows(), 3)) {
    first = [...portion]
    break
  }
  expect([first, asked]).toEqual([[0, 1, 2], 4])
})
