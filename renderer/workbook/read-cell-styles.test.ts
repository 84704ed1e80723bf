import { describe, expect, it } from 'vitest'
import { readCellStyles } from './read-cell-styles.ts'

describe('readCellStyles', () => {
  it('knows every written cell, with and without an address, full and empty', () => {
    const styles = readCellStyles(
      '<worksheet><sheetData><row r="2"><c r="A2" s="3"/><c/><c s="4"><v>1</v></c></row><row><c r="C3" s="5"></c></row></sheetData></worksheet>',
      'sheet1.xml',
    )
    const all: number[][] = []
    styles.each((...one) => all.push(one))
    expect(all).toEqual([
      [2, 1, 3],
      [2, 2, 0],
      [2, 3, 4],
      [3, 3, 5],
    ])
    expect(styles.at(3, 3)).toBe(5)
    expect(styles.at(3, 2)).toBeUndefined()
  })
})
