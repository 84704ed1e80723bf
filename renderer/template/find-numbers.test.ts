import { describe, expect, it } from 'vitest'
import { formatAddress } from '../workbook/cell-address.ts'
import { findLabels } from './find-labels.ts'
import { singleSide } from './find-sides.ts'
import { columnContents, holdsMarkers, mainColumn } from './column-contents.ts'
import { learnBlocks } from './learn-blocks.ts'
import { cellsFrom, makeGrid } from './testing/make-grid.ts'

/** Three goals with their labels in B, values in C, and whatever the paper says in A, C and E. */
function numbers(first: readonly (string | number)[], second: readonly (string | number)[] = []) {
  const rows = ['甲', '乙', '丙'].flatMap((title, i) => [
    [first[i] ?? '', '重点目標', title],
    [second[i] ?? '', '取組内容', '① x'],
    ['', '目標値', '① y'],
  ])
  const grid = makeGrid(cellsFrom('A1', rows))
  const goals = learnBlocks(grid, findLabels(grid), singleSide(grid))?.goals ?? []
  return goals.map(({ number, numberCell }) => [number, numberCell && formatAddress(numberCell)])
}

describe('findNumbers', () => {
  it('takes them from the leftmost place that most goals have', () => {
    expect(numbers([1, 2, 3])).toEqual([
      [1, 'A1'],
      [2, 'A4'],
      [3, 'A7'],
    ])
    expect(numbers(['', '', ''], ['①', '', '③'])).toEqual([
      [1, 'A2'],
      [2, null],
      [3, 'A8'],
    ])
    expect(numbers(['No.4', '5', '６']).map(([number]) => number)).toEqual([4, 5, 6])
  })

  it('counts goals without any', () => {
    expect(numbers([])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ])
    expect(numbers(['甲', '乙', '丙']).map(([number]) => number)).toEqual([1, 2, 3])
  })
})

describe('columnContents', () => {
  const contents = columnContents(
    makeGrid({ A1: 1, A2: 2, B1: '①', B2: '(1)', C1: '① 取組', C2: '②', D1: 'x', E1: ' ' }).cells,
  )

  it('tells texts from markers and numbers', () => {
    expect([...contents]).toEqual([
      [1, { text: 0, markers: 2, numbers: 2 }],
      [2, { text: 0, markers: 2, numbers: 2 }],
      [3, { text: 4, markers: 1, numbers: 1 }],
      [4, { text: 1, markers: 0, numbers: 0 }],
    ])
    expect([1, 2, 3, 4, 5].map((column) => holdsMarkers(contents, column))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('knows the column with the texts', () => {
    expect(mainColumn(2, 3, contents)).toBe(3)
    expect(mainColumn(3, 4, contents)).toBe(3)
    expect(mainColumn(1, 2, contents)).toBe(2)
    expect(mainColumn(8, 9, contents)).toBe(8)
  })
})
