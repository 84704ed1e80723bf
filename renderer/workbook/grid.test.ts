import { describe, expect, it } from 'vitest'
import { Grid, type GridCell } from './grid.ts'

const cell = (row: number, column: number, text = `${row}:${column}`): GridCell => ({
  row,
  column,
  text,
  isNumber: false,
  formula: false,
  type: 'text',
  style: 0,
})

describe('Grid', () => {
  it('keeps reading order and gives the cells of some rows', () => {
    const grid = new Grid('表', [cell(5, 1), cell(2, 3), cell(2, 1), cell(9, 1)], [])
    expect(grid.cells.map((one) => one.text)).toEqual(['2:1', '2:3', '5:1', '9:1'])
    expect(grid.cellsBetween(2, 5).map((one) => one.text)).toEqual(['2:1', '2:3', '5:1'])
    expect(grid.cellsBetween(6, 8)).toEqual([])
    expect([grid.lastRow, grid.lastColumn]).toEqual([9, 3])
  })

  it('takes the last of doubled cells', () => {
    expect(new Grid('表', [cell(1, 1, 'a'), cell(1, 1, 'b')], []).cells.map((one) => one.text)).toEqual(['b'])
  })

  it('knows the merges of a row, short and tall', () => {
    const short = { top: 2, left: 1, bottom: 4, right: 2 }
    const tall = { top: 3, left: 5, bottom: 5000, right: 5 }
    const grid = new Grid('表', [], [short, tall])
    expect(grid.mergesAt(4)).toEqual([short, tall])
    expect(grid.mergesAt(5)).toEqual([tall])
    expect(grid.box(4, 2)).toBe(short)
    expect(grid.box(4000, 5)).toBe(tall)
    expect(grid.text(1, 1)).toBe('')
  })
})
