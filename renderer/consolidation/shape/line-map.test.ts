import { expect, it } from 'vitest'
import { makeLineMap } from './line-map.ts'

it('moves what lies between known lines as the nearer ones were moved', () => {
  const map = makeLineMap([
    [2, 2],
    [5, 6],
    [8, 9],
  ])
  expect([1, 2, 5, 8, 9].map((line) => map?.candidates(line))).toEqual([[1], [2], [6], [9], [10]])
  expect(map?.candidates(4)).toEqual([4, 5])
  expect(map?.candidates(7)).toEqual([8])
})

it.each([
  [
    'a line in two places',
    [
      [2, 2],
      [2, 3],
    ],
  ],
  [
    'lines that have changed places',
    [
      [2, 5],
      [5, 2],
    ],
  ],
  [
    'two lines that have become one',
    [
      [2, 2],
      [5, 2],
    ],
  ],
] as const)('is none for %s', (_, pairs) => {
  expect(makeLineMap(pairs)).toBeNull()
})
