import { describe, expect, it } from 'vitest'
import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import { itemRows, rowName, withoutPadding } from './item-rows.ts'
import type { ItemRow } from './layout.ts'
import { makeGrid, type TestCells } from './testing/make-grid.ts'

const name = (cell: CellPlace | null) => (cell ? formatAddress(cell) : '-')
const inShort = (rows: readonly ItemRow[]) =>
  rows.map((row) => [row.marker, row.initiatives, row.outcome].map(name).join(' '))

/** Markers in A, items in B, what stands beside them in C. */
const columns = { marker: 1, initiatives: 2, outcome: 3 }
const rowsOf = (merges: readonly string[], cells: TestCells = {}, marker: number | null = null) =>
  inShort(itemRows(makeGrid(cells, merges), { top: 1, bottom: 3 }, { ...columns, marker }))

describe('itemRows', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a row each', [], ['- B1 C1', '- B2 C2', '- B3 C3']],
    ['one row', ['B1:B3', 'C1:C3'], ['- B1 C1']],
    ['an item over two rows', ['B1:B2', 'C1:C2'], ['- B1 C1', '- B3 C3']],
    ['two cells beside an item', ['B1:B2'], ['- B1 C1', '- - C2', '- B3 C3']],
    ['one cell beside all items', ['C1:C3'], ['- B1 -', '- - C1', '- B2 -', '- B3 -']],
    ['one item beside all cells', ['B1:B3'], ['- B1 -', '- - C1', '- - C2', '- - C3']],
  ])('gives %s', (_, merges, expected) => {
    expect(rowsOf(merges)).toEqual(expected)
  })

  it('gives an item the marker that begins with it', () => {
    expect(rowsOf(['A1:A2'], {}, 1)).toEqual(['A1 B1 C1', '- B2 C2', 'A3 B3 C3'])
  })
})

describe('withoutPadding', () => {
  const rows = (cells: TestCells, merges: readonly string[]) => {
    const grid = makeGrid(cells, merges)
    return inShort(withoutPadding(grid, itemRows(grid, { top: 1, bottom: 3 }, { ...columns, marker: null })))
  }

  it('leaves out an empty row above a higher box', () => {
    expect(rows({ B2: 'x' }, ['B2:B3', 'C2:C3'])).toEqual(['- B2 C2'])
  })

  it('keeps one with a text, one that is as high, and one of several', () => {
    expect(rows({ B1: 'x' }, ['B2:B3', 'C2:C3'])).toHaveLength(2)
    expect(rows({}, ['B1:B2', 'C1:C2'])).toHaveLength(2)
    expect(rows({}, [])).toHaveLength(3)
  })
})

describe('rowName', () => {
  const grid = makeGrid({ A1: ' ① ', B1: 'x', B2: '② y', B3: 'z' })
  const rows = itemRows(grid, { top: 1, bottom: 3 }, columns)

  it.each([
    [1, '担当 ①'],
    [2, '担当 ②'],
    [3, '担当'],
    [9, '担当'],
    [null, '担当'],
  ])('of row %s is %s', (row, expected) => {
    expect(rowName(grid, '担当', rows, row)).toBe(expected)
  })
})
