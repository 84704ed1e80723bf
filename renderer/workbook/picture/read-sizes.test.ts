import { describe, expect, it } from 'vitest'
import { columnPixels, defaultWidth, readColumns } from './read-columns.ts'
import { pointsToPixels, readRows } from './read-rows.ts'

const columns = (xml: string, digitWidth = 8) =>
  readColumns(`<worksheet>${xml}<sheetData/></worksheet>`, 'sheet1.xml', digitWidth)
const rows = (xml: string) => readRows(`<worksheet>${xml}</worksheet>`, 'sheet1.xml')

describe('readColumns', () => {
  it('has default columns of 72 pixels in a Japanese Excel and 64 in an American', () => {
    expect(defaultWidth(8, 8)).toBe(72)
    expect(defaultWidth(8, 7)).toBe(64)
    expect(columns('').at(1).width).toBe(72)
    expect(columns('<sheetFormatPr baseColWidth="10" defaultRowHeight="15"/>', 7).at(3).width).toBe(80)
    expect(columns('<sheetFormatPr defaultColWidth="9"/>').at(3).width).toBe(72)
  })

  it('counts widths in digits with the padding in them', () => {
    expect(columnPixels(9.140625, 7)).toBe(64)
    expect(columnPixels(8.7109375, 7)).toBe(61)
    expect(columnPixels(38, 8)).toBe(304)
    expect(columnPixels(0, 8)).toBe(0)
  })

  it('knows each column of a span, and which are hidden', () => {
    const { at } = columns(
      '<cols><col min="2" max="4" width="10" style="5"/><col min="5" max="5" width="20" hidden="1"/><col min="7" max="16384" width="2"/></cols>',
    )
    expect([1, 2, 4, 5, 6, 7, 16384].map((column) => at(column).width)).toEqual([72, 80, 80, 0, 72, 16, 16])
    expect(at(3)).toEqual({ width: 80, hidden: false, style: 5 })
    expect(at(5).hidden).toBe(true)
  })

  it('takes spans that overlap without end calmly', () => {
    const spans = '<col min="1" max="16384" width="3"/>'.repeat(20_000)
    expect(columns(`<cols>${spans}</cols>`).at(9).width).toBe(24)
  })
})

describe('readRows', () => {
  it('gives heights in points, and says which were set by hand', () => {
    const { at, usual } = rows(
      '<sheetFormatPr defaultRowHeight="13.5"/><sheetData><row r="2" ht="30" customHeight="1"/><row><c/></row><row r="7" ht="20"/><row r="9" hidden="1" ht="40"/><row r="10" s="3" customFormat="1"/></sheetData>',
    )
    expect(usual).toMatchObject({ height: 13.5, written: false })
    expect(at(1)).toBe(usual)
    expect(at(2)).toEqual({ height: 30, hidden: false, custom: true, written: true, style: null })
    expect(at(3)).toBe(usual)
    expect(at(7)).toMatchObject({ height: 20, custom: false, written: true })
    expect(at(9)).toMatchObject({ height: 0, hidden: true })
    expect(at(10)).toMatchObject({ height: 13.5, style: 3, written: false })
  })

  it('hides what is hidden by default, and shows what is written', () => {
    const { at } = rows(
      '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="2"/></sheetData>',
    )
    expect(at(1)).toMatchObject({ height: 0, hidden: true })
    expect(at(2)).toMatchObject({ height: 15, hidden: false })
  })

  it('holds a million rows of one height as one', () => {
    const many = Array.from({ length: 100_000 }, () => '<row ht="20"/>').join('')
    const { at } = rows(`<sheetData>${many}</sheetData>`)
    expect(at(1)).toBe(at(100_000))
  })

  it('draws points as whole pixels', () => {
    expect([13.5, 18.75, 15, 409].map(pointsToPixels)).toEqual([18, 25, 20, 545])
  })
})
