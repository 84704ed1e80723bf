import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listRows } from './list-rows.ts'

describe('rows of a line each', () => {
  it.each<[string, readonly string[], string, readonly string[], readonly number[]]>([
    ['an edit', ['a', 'b', 'c'], 'a\nx\nc', ['a', 'x', 'c'], [0, 0, 0]],
    ['a line at the end, where a row is free', ['a', 'b', ''], 'a\nb\nx', ['a', 'b', 'x'], [0, 0, 0]],
    ['a line between, where a row is free', ['a', '', 'b'], 'a\nx\nb', ['a', 'x', 'b'], [0, 0, 0]],
    ['a line at the end, where none is', ['a', 'b'], 'a\nb\nx', ['a', 'b'], [0, 1]],
    ['lines between, where none is', ['a', 'b'], 'a\nx\ny\nb', ['a', 'b'], [2, 0]],
    ['more lines than rows', ['a', 'b', 'c'], 'a\nx\ny\nc', ['a', 'x', 'c'], [0, 1, 0]],
    ['a line taken out', ['a', 'b', 'c'], 'a\nc', ['a', '', 'c'], [0, 0, 0]],
  ])('take %s', (_, rows, wanted, expected, lacking) => {
    expect(listRows(rows, wanted)).toEqual({ rows: expected, lacking })
  })

  it.each<[string, readonly string[], string]>([
    ['a row holds two lines', ['a\nb', 'c'], 'a\nb\nc\nx'],
    ['a line has a marker', ['a', 'b'], 'a\nb\n・x'],
    ['a line is empty', ['a', 'b'], 'a\n\nb'],
    ['nothing stays', ['a', 'b'], 'x\ny'],
    ['a line comes above the first', ['a', 'b'], 'x\na\nb'],
    ['there are only empty rows', ['', ''], 'x'],
  ])('are not told where %s', (_, rows, wanted) => {
    expect(listRows(rows, wanted)).toBeNull()
  })

  it('read as the text, once the rows that lack are there', () => {
    const line = fc.constantFrom('a', 'b', 'c')
    const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant('')), { maxLength: 5 }), text, (rows, wanted) => {
        const listed = listRows(rows, wanted)
        if (!listed) return
        const more = rows.flatMap((row, i) => [
          row,
          ...Array.from({ length: listed.lacking[i] ?? 0 }, () => ''),
        ])
        const settled = listRows(more, wanted)
        expect(settled?.lacking.every((count) => count === 0)).toBe(true)
        expect(settled?.rows.filter((row) => row !== '').join('\n')).toBe(wanted)
      }),
      { numRuns: 2_000 },
    )
  })
})
