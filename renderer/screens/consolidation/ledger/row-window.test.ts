import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowRuns } from './row-window.ts'

it('draws what is in the window and leaves room for the rest', () => {
  expect(rowRuns({ from: 10, to: 20 }, 100, null)).toEqual([
    { kind: 'gap', from: 0, to: 10 },
    { kind: 'rows', from: 10, to: 20 },
    { kind: 'gap', from: 20, to: 100 },
  ])
})

it('keeps the row that has the focus, however far away', () => {
  expect(rowRuns({ from: -10, to: 2 }, 9, 7)).toEqual([
    { kind: 'rows', from: 0, to: 2 },
    { kind: 'gap', from: 2, to: 7 },
    { kind: 'rows', from: 7, to: 8 },
    { kind: 'gap', from: 8, to: 9 },
  ])
})

it('is one run after the other from the first row to the last, with every wanted row drawn', () => {
  const place = fc.integer({ min: -50, max: 250 })
  fc.assert(
    fc.property(place, place, fc.nat(200), fc.option(place), (from, to, count, kept) => {
      const runs = rowRuns({ from, to }, count, kept)
      let at = 0
      for (const run of runs) {
        expect(run.from).toBe(at)
        expect(run.to).toBeGreaterThan(run.from)
        at = run.to
      }
      expect(at).toBe(count)
      const drawn = (row: number) =>
        runs.some((run) => run.kind === 'rows' && run.from <= row && row < run.to)
      for (let row = 0; row < count; row++) expect(drawn(row)).toBe((from <= row && row < to) || row === kept)
    }),
  )
})
