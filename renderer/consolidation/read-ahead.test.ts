import { expect, it } from 'vitest'
import { readAhead } from './read-ahead.ts'

it('gives everything in order, and reads no further ahead than it is told', async () => {
  const begun: number[] = []
  const given: number[] = []
  for await (const [item, value] of readAhead([1, 2, 3, 4, 5], 3, async (n) => {
    begun.push(n)
    return n * 10
  })) {
    expect([value, begun.length <= item + 2]).toEqual([item * 10, true])
    given.push(item)
  }
  expect([given, begun]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2, 3, 4, 5],
  ])
})

it('reads nothing more where nobody goes on', async () => {
  const begun: number[] = []
  for await (const _ of readAhead([1, 2, 3, 4, 5], 2, async (n) => begun.push(n))) break
  expect(begun).toEqual([1, 2])
})

it('ends at once without items', async () => {
  const all = readAhead([], 2, async () => 1)
  expect(await all.next()).toEqual({ done: true, value: undefined })
})
