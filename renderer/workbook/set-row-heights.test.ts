import { describe, expect, it } from 'vitest'
import { setRowHeights, type RowHeight } from './set-row-heights.ts'

const sheet = (rows: string) => `<worksheet><sheetFormatPr/>${rows}<mergeCells/></worksheet>`
const set = (rows: string, ...heights: RowHeight[]) => setRowHeights(sheet(rows), 'sheet1.xml', heights)
const custom = (row: number, height: number): RowHeight => ({ row, height, custom: true })

describe('setRowHeights', () => {
  it('changes a written height and leaves every other character alone', () => {
    const row = (height: string) =>
      `<sheetData>\n <row r="3" spans='1:7' ht="${height}" customHeight="1" x14ac:dyDescent="0.2"><c r="A3" s="1"/></row></sheetData>`
    expect(set(row('30'), custom(3, 120.75))).toBe(sheet(row('120.75')))
  })

  it('gives a row without a height one, behind its other attributes', () => {
    expect(set('<sheetData><row r="1"/><row r="2" s="4"><c r="A2"/></row></sheetData>', custom(2, 40))).toBe(
      sheet('<sheetData><row r="1"/><row r="2" s="4" ht="40" customHeight="1"><c r="A2"/></row></sheetData>'),
    )
    expect(set('<sheetData><row r="1"/></sheetData>', custom(1, 40))).toBe(
      sheet('<sheetData><row r="1" ht="40" customHeight="1"/></sheetData>'),
    )
  })

  it('leaves a row that Excel fits to its cells to Excel', () => {
    expect(set('<sheetData><row r="1" ht="15"/></sheetData>', { row: 1, height: 30, custom: false })).toBe(
      sheet('<sheetData><row r="1" ht="30"/></sheetData>'),
    )
    expect(set('<sheetData><row r="1" ht="15" customHeight="0"/></sheetData>', custom(1, 30))).toBe(
      sheet('<sheetData><row r="1" ht="30" customHeight="1"/></sheetData>'),
    )
  })

  it('leaves the word that fixes a height as the file spells it', () => {
    const row = (height: string, fixed: string) =>
      `<sheetData><row r="1" ht="${height}" customHeight="${fixed}"/></sheetData>`
    expect(set(row('15', 'true'), custom(1, 30))).toBe(sheet(row('30', 'true')))
    expect(set(row('15', 'false'), custom(1, 30))).toBe(sheet(row('30', 'true')))
  })

  it('counts rows that have no number of their own', () => {
    expect(set('<sheetData><row/><row/></sheetData>', custom(2, 30))).toBe(
      sheet('<sheetData><row/><row ht="30" customHeight="1"/></sheetData>'),
    )
  })

  it('puts rows in that the file does not write', () => {
    const own = (row: number) => `<row r="${row}" ht="30" customHeight="1"/>`
    expect(
      set('<sheetData><row r="2"/><row r="5"/></sheetData>', custom(7, 30), custom(1, 30), custom(3, 30)),
    ).toBe(sheet(`<sheetData>${own(1)}<row r="2"/>${own(3)}<row r="5"/>${own(7)}</sheetData>`))
    expect(set('<sheetData/>', custom(1, 30))).toBe(sheet(`<sheetData>${own(1)}</sheetData>`))
  })

  it('keeps the prefix that the file uses', () => {
    const xml = '<x:worksheet><x:sheetData><x:row r="2"/></x:sheetData></x:worksheet>'
    expect(setRowHeights(xml, 'sheet1.xml', [custom(1, 30), custom(2, 30)])).toBe(
      '<x:worksheet><x:sheetData><x:row r="1" ht="30" customHeight="1"/><x:row r="2" ht="30" customHeight="1"/></x:sheetData></x:worksheet>',
    )
  })
})
