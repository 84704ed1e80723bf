import { describe, expect, it } from 'vitest'
import { placeKey } from './boxes.ts'
import { findLabels } from './find-labels.ts'
import { itemRows } from './item-rows.ts'
import { withoutLabelRows } from './label-rows.ts'
import { isTied, settleRows } from './settle-rows.ts'
import { makeGrid, type TestCells } from './testing/make-grid.ts'

const columns = { marker: null, initiatives: 1, outcome: 2 }

function found(cells: TestCells, tops: readonly number[]) {
  const grid = makeGrid(cells)
  const labels = new Map(findLabels(grid).labels.map((label) => [placeKey(label.box), label]))
  const goals = tops.map((top) => ({ top, rows: itemRows(grid, { top, bottom: top + 1 }, columns) }))
  const { goals: without, labelCells } = withoutLabelRows(grid, goals, labels)
  return { rows: without.map((goal) => goal.rows.map((row) => row.initiatives?.row)), labelCells }
}

describe('withoutLabelRows', () => {
  it('leaves out a row of headings, and the same empty row of other goals', () => {
    expect(found({ A1: '取組項目', B1: '達成状況', A2: 'x', A6: 'y' }, [1, 3, 5])).toEqual({
      rows: [[2], [4], [6]],
      labelCells: [
        { row: 1, column: 1 },
        { row: 1, column: 2 },
      ],
    })
  })

  it('keeps what a goal has there', () => {
    expect(found({ A1: '取組項目', A3: '本当の取組', A5: 'x', B5: '達成目標' }, [1, 3, 5]).rows).toEqual([
      [2],
      [3, 4],
      [5, 6],
    ])
  })

  it('keeps all rows where no heading is repeated', () => {
    expect(found({ A1: 'x', B1: '達成' }, [1, 3])).toEqual({
      rows: [
        [1, 2],
        [3, 4],
      ],
      labelCells: [],
    })
  })
})

describe('settleRows', () => {
  const settle = (cells: TestCells, marker: number | null, tied: boolean) => {
    const grid = makeGrid(cells)
    const goals = [1, 4].map((top) => ({
      rows: itemRows(grid, { top, bottom: top + 1 }, { marker, initiatives: 2, outcome: 3 }),
      isTied: tied,
    }))
    const { goals: settled, rowAnItem } = settleRows(grid, goals)
    return [rowAnItem, ...settled.map(({ rows }) => rows.map((row) => row.initiatives?.row))]
  }

  it('sees rows of items in markers, merges and texts', () => {
    expect(settle({ B1: 'x' }, 1, false)).toEqual([true, [1, 2], [4, 5]])
    expect(settle({ B1: 'x' }, null, true)).toEqual([true, [1, 2], [4, 5]])
    expect(settle({ B1: 'x', C2: 'y' }, null, false)).toEqual([true, [1, 2], [4, 5]])
  })

  it('takes the row with a text where a goal has one cell', () => {
    expect(settle({ B1: 'x', B5: 'y' }, null, false)).toEqual([false, [1], [5]])
    expect(settle({}, null, false)).toEqual([false, [1], [4]])
  })

  it('is tied by a merge over all its rows', () => {
    const grid = makeGrid({}, ['A1:A3'])
    expect([isTied(grid, 1, 3, [1, 2]), isTied(grid, 1, 4, [1]), isTied(grid, 1, 1, [1])]).toEqual([
      true,
      false,
      false,
    ])
  })
})
