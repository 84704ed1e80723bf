import { describe, expect, it } from 'vitest'
import { assignHeads, isComplete } from './assign-heads.ts'
import { placeKey } from './boxes.ts'
import { findHeads } from './find-heads.ts'
import { findLabels } from './find-labels.ts'
import { findGoalSpans, type TableEnd } from './goal-spans.ts'
import { tableColumns } from './table-columns.ts'
import { cellsFrom, makeGrid, type TestCells } from './testing/make-grid.ts'

const heads = ['番号', '重点目標', '取組項目', '目標値', '備考'] as const
type Row = readonly (string | number)[]

/** The spans of a table whose heads stand in row 1, as `number: top-bottom`. */
function spans(
  rows: readonly Row[],
  merges: readonly string[] = [],
  end: Partial<TableEnd> = {},
  far: TestCells = {},
) {
  const grid = makeGrid({ ...cellsFrom('A1', [heads, ...rows]), ...far }, merges)
  const labels = new Map(findLabels(grid).labels.map((label) => [placeKey(label.box), label]))
  const found = findHeads(grid, labels, { top: 1, bottom: 1 }, { left: 1, right: 5 })
  const fields = assignHeads(found, 'current')
  if (!isComplete(fields)) throw new Error('heads')
  const columns = tableColumns(grid, found, [['current', fields]], 2)
  const result = findGoalSpans(grid, columns, found, 2, {
    isHeadRow: () => false,
    isOtherYear: () => false,
    ...end,
  })
  return {
    spans: result.spans.map(({ number, top, bottom }) => `${number ?? '-'}: ${top}-${bottom}`),
    repeatedHeads: result.repeatedHeads,
  }
}

describe('findGoalSpans', () => {
  it.each<[string, readonly Row[], readonly string[], readonly string[]]>([
    [
      'a row a goal',
      [
        [1, '甲'],
        [2, '乙'],
      ],
      [],
      ['1: 2-2', '2: 3-3'],
    ],
    [
      'rows up to the next number',
      [
        [1, '甲', 'a'],
        ['', '', 'b'],
        [2, '乙'],
      ],
      [],
      ['1: 2-3', '2: 4-4'],
    ],
    ['rows that a merge ties', [[1, '甲'], [''], [2, '乙'], ['']], ['A2:A3', 'A4:A5'], ['1: 2-3', '2: 4-5']],
    [
      'empty goals that a merge ties',
      [[1], [''], [2], ['']],
      ['A2:A3', 'B2:B3', 'B4:B5'],
      ['1: 2-3', '2: 4-5'],
    ],
    [
      'titles where there are no numbers',
      [
        ['', '甲', 'a'],
        ['', '', 'b'],
        ['', '乙'],
      ],
      [],
      ['-: 2-3', '-: 4-4'],
    ],
    [
      'a goal that was added without a number',
      [
        [1, '甲'],
        ['', '乙', 'b'],
      ],
      [],
      ['1: 2-2', '-: 3-3'],
    ],
    [
      'no goal in a lone text below',
      [
        [1, '甲', 'a'],
        ['', '以上'],
      ],
      [],
      ['1: 2-2'],
    ],
    [
      'no goal in a note',
      [
        [1, '甲', 'a'],
        ['', '※提出は4月'],
        ['', '', '', '', 'x'],
      ],
      [],
      ['1: 2-2'],
    ],
    [
      'no goal in a total',
      [
        [1, '甲', 'a'],
        ['', '合計', '', '', 3],
      ],
      [],
      ['1: 2-2'],
    ],
    [
      'no goal in an example',
      [
        ['例', '○○', 'a'],
        [1, '甲', 'a'],
      ],
      [],
      ['1: 3-3'],
    ],
    [
      'parts of a table',
      [['第1部'], [1, '甲'], ['第2部'], [2, '乙']],
      ['A2:E2', 'A4:E4'],
      ['1: 3-3', '2: 5-5'],
    ],
    [
      'numbers in every row',
      [
        [1, '甲', 'a'],
        [1, '甲', 'b'],
        [2, '乙', 'c'],
      ],
      [],
      ['1: 2-3', '2: 4-4'],
    ],
    [
      'titles in every row',
      [
        ['', '甲', 'a'],
        ['', '甲', 'b'],
        ['', '乙', 'c'],
      ],
      [],
      ['-: 2-3', '-: 4-4'],
    ],
    [
      'signs for the same',
      [
        ['', '甲', 'a'],
        ['', '〃', 'b'],
        ['', '乙', 'c'],
      ],
      [],
      ['-: 2-3', '-: 4-4'],
    ],
    ['an empty row between', [[1, '甲', 'a'], [''], [2, '乙', 'b']], [], ['1: 2-3', '2: 4-4']],
  ])('finds %s', (_, rows, merges, expected) => {
    expect(spans(rows, merges).spans).toEqual(expected)
  })

  it('leaves to no goal what lies empty above one that stands a million rows further down', () => {
    const far = spans([[1, '甲', 'a']], [], {}, { A900000: 2, B900000: '乙', C900000: 'b' })
    expect(far.spans).toEqual(['1: 2-502', '2: 900000-900000'])
  })

  it('passes over heads that are repeated', () => {
    const found = spans([[1, '甲', 'a'], heads, [2, '乙', 'b']])
    expect(found).toEqual({ spans: ['1: 2-2', '2: 4-4'], repeatedHeads: [3] })
  })

  it('ends at the heads of another table, or a heading of another year', () => {
    const rows: readonly Row[] = [[1, '甲', 'a'], ['令和5年度'], ['項目', '説明'], [2, '乙', 'b']]
    expect(spans(rows, [], { isHeadRow: (row) => row === 4 }).spans).toEqual(['1: 2-2'])
    expect(spans(rows, [], { isOtherYear: (row) => row === 3 }).spans).toEqual(['1: 2-2'])
    expect(spans(rows, [], { isHeadRow: (row) => row === 5 }).spans).toEqual(['1: 2-4', '2: 5-5'])
  })
})
