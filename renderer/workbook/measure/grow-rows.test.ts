import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rows, RowSize } from '../picture/read-rows.ts'
import { growRows, highestRow, linesTooMany, type PlacedText } from './grow-rows.ts'

type Given = Readonly<Record<number, Partial<RowSize>>>

function rowsOf(given: Given = {}): Rows {
  const usual: RowSize = { height: 20, hidden: false, custom: false, written: true, style: null }
  return { usual, at: (row) => ({ ...usual, ...given[row] }) }
}

/** A text of so many points, in rows of column 2; `right` 3 merges it with the column beside. */
function text(height: number, top: number, bottom = top, right = 2): PlacedText {
  const size = { lines: height / 10, height, least: height - 3, lineHeight: 10 }
  return { box: { top, left: 2, bottom, right }, size }
}

const grown = (rows: Rows, ...texts: PlacedText[]) => growRows(rows, texts)

describe('growRows', () => {
  it('grows nothing where all fits, with a little of the space around lines left out', () => {
    expect(grown(rowsOf(), text(20, 1), text(23, 2), text(0, 3))).toEqual([])
  })

  it('gives a row what its highest text needs', () => {
    expect(grown(rowsOf(), text(50, 1), text(80, 1), text(60, 1))).toEqual([
      { row: 1, height: 80, custom: false },
    ])
  })

  it('fixes the height where a merged cell needs it, or where it was fixed', () => {
    expect(grown(rowsOf(), text(50, 1, 1, 3))).toEqual([{ row: 1, height: 50, custom: true }])
    expect(grown(rowsOf(), text(50, 1, 1, 3), text(80, 1))).toEqual([{ row: 1, height: 80, custom: true }])
    expect(grown(rowsOf({ 1: { custom: true } }), text(50, 1))).toEqual([
      { row: 1, height: 50, custom: true },
    ])
  })

  it('gives the last row of a merge what is missing, after its rows have grown for themselves', () => {
    expect(grown(rowsOf(), text(100, 1, 3))).toEqual([{ row: 3, height: 60, custom: true }])
    expect(grown(rowsOf(), text(100, 1, 3), text(50, 2))).toEqual([
      { row: 2, height: 50, custom: false },
      { row: 3, height: 30, custom: true },
    ])
  })

  it('passes over hidden rows, and leaves them hidden', () => {
    const rows = rowsOf({ 3: { hidden: true, height: 0 } })
    expect(grown(rows, text(100, 1, 3))).toEqual([{ row: 2, height: 80, custom: true }])
    expect(grown(rows, text(100, 3))).toEqual([])
  })

  it('makes no row higher than Excel allows, and goes on with the row above', () => {
    expect(grown(rowsOf(), text(1000, 1))).toEqual([{ row: 1, height: highestRow, custom: false }])
    expect(grown(rowsOf(), text(600, 1, 2))).toEqual([
      { row: 1, height: 191, custom: true },
      { row: 2, height: highestRow, custom: true },
    ])
  })

  it('never makes a row lower, and holds every text that rows can hold', () => {
    const place = fc
      .record({
        height: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 1, max: 6 }),
        rows: fc.integer({ min: 0, max: 3 }),
        right: fc.integer({ min: 2, max: 3 }),
      })
      .map((one) => text(one.height, one.top, one.top + one.rows, one.right))
    const heights = fc.array(fc.integer({ min: 0, max: 409 }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), heights, (texts, given) => {
        const rows = rowsOf(Object.fromEntries(given.map((height, row) => [row, { height }])))
        const after = new Map(growRows(rows, texts).map(({ row, height }) => [row, height]))
        const heightOf = (row: number) => after.get(row) ?? rows.at(row).height
        for (const [row, height] of after) {
          expect(height).toBeGreaterThan(rows.at(row).height)
          expect(height).toBeLessThanOrEqual(highestRow)
        }
        for (const one of texts) {
          let sum = 0
          for (let row = one.box.top; row <= one.box.bottom; row++) sum += heightOf(row)
          expect(sum >= one.size.least || linesTooMany(rows, one) > 0).toBe(true)
        }
      }),
    )
  })
})

describe('linesTooMany', () => {
  it.each([
    [412, 1, 1, 0],
    [413, 1, 1, 1],
    [439, 1, 1, 3],
    [812, 1, 2, 0],
    [840, 1, 2, 2],
  ])('of a text of %i pt in rows %i to %i are %i', (height, top, bottom, lines) => {
    expect(linesTooMany(rowsOf(), text(height, top, bottom))).toBe(lines)
  })

  it('are none in hidden rows, which show nothing anyway', () => {
    expect(linesTooMany(rowsOf({ 1: { hidden: true, height: 0 } }), text(900, 1))).toBe(0)
  })
})
