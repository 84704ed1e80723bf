import { expect, it } from 'vitest'
import { pairedSide } from './paired-side.ts'

it('reads a side once, and another with the same texts to the same end', () => {
  const side = { initiatives: '① 計画\n② 実施', outcome: '② 3月\n① 4月' }
  const first = pairedSide(side)
  expect(first.pairings.pairs).toEqual([
    { items: [1], by: 'marker' },
    { items: [0], by: 'marker' },
  ])
  expect(pairedSide(side)).toBe(first)
  expect(pairedSide({ ...side })).toEqual(first)
})
