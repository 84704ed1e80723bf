import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepRows } from './keep-rows.ts'
import { rowGroups } from './row-groups.ts'

describe('keepRows', () => {
  it.each<[string, readonly string[], string, readonly string[] | null]>([
    ['an edit in the middle', ['a', 'b', 'c'], 'a\nx\nc', ['a', 'x', 'c']],
    ['an edit of several lines', ['a', 'b', 'c'], 'a\nx\ny\nc', ['a', 'x\ny', 'c']],
    ['a line for each row between', ['a', 'b', 'c', 'd'], 'a\nx\ny\nd', ['a', 'x', 'y', 'd']],
    ['rows of several lines', ['a\nb', 'c', 'd'], 'a\nb\nx\nd', ['a\nb', 'x', 'd']],
    ['a row taken out', ['a', 'b', 'c'], 'a\nc', ['a', '', 'c']],
    ['a line at the end, where a row is free', ['a', 'b', ''], 'a\nb\nx', ['a', 'b', 'x']],
    ['a line at the end, where none is', ['a', 'b'], 'a\nb\nx', ['a', 'b\nx']],
    ['a line before the first', ['a', 'b'], 'x\na\nb', ['x\na', 'b']],
    ['a line between', ['a', 'b'], 'a\nx\nb', ['a\nx', 'b']],
    ['an empty line, which no row can hold', ['a', '', 'b'], 'a\n\nb', ['a\n', '', 'b']],
    ['another text', ['a', 'b'], 'x\ny', null],
    ['no text', ['a', 'b'], '', null],
    ['empty rows', ['', ''], 'x', null],
  ])('places %s', (_, rows, wanted, expected) => {
    expect(keepRows(rows, wanted)).toEqual(expected)
  })

  it('gives rows that read as the text', () => {
    const line = fc.constantFrom('a', 'b', 'c', '')
    const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, (rows, wanted) => {
        const kept = keepRows(rows, wanted)
        if (!kept) return
        const read = kept.filter((row) => row.trim() !== '').join('\n')
        expect(read.replace(/^\n+|\n+$/g, '')).toBe(wanted.replace(/^\n+|\n+$/g, ''))
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('rowGroups', () => {
  const groups = (text: string, ...markers: string[]) =>
    rowGroups(text, markers).map((group) => `${group.marker}:${group.text}`)

  it.each<[string, string, readonly string[], readonly string[]]>([
    ["the rows' own markers", '① a\n(1) b\n② c', ['①', '②'], ['①:① a\n(1) b', '②:② c']],
    ['further markers of their kind', '① a\n③ c', ['①', '②'], ['①:① a', '③:③ c']],
    ['the first kind where none is known', '(1) a\n・x\n(2) b', ['①'], ['(1):(1) a\n・x', '(2):(2) b']],
    ['lines before any marker', '前文\n① a', ['①'], [':前文', '①:① a']],
    ['no markers', 'a\nb', ['①'], [':a\nb']],
    ['a marker that stands only in the rows', 'イ 4月', ['ア', 'イ'], ['イ:イ 4月']],
    ['nothing', '', ['①'], []],
  ])('splits at %s', (_, text, markers, expected) => {
    expect(groups(text, ...markers)).toEqual(expected)
  })
})
