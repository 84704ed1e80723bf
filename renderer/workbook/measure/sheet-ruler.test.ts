import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { readLooks } from '../picture/read-looks.ts'
import { bookWith } from '../testing/insert-into.ts'
import { readSheetRuler } from './sheet-ruler.ts'

const font = '<font><sz val="12"/><name val="ＭＳ 明朝"/></font>'
const wrap = '<xf fontId="0"><alignment wrapText="1"/></xf>'
const styles = `<styleSheet><fonts>${font}</fonts><cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf fontId="0"/>${wrap}<xf fontId="0"><alignment vertical="justify"/></xf></cellXfs></styleSheet>`

function rulerOf(inside: string) {
  const part = { name: 'xl/styles.xml', of: 'xl/workbook.xml', type: 'styles', xml: styles }
  const bytes = bookWith(inside, [], [], {
    workbookRelations:
      '<Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>',
    more: [{ name: part.name, bytes: part.xml }],
  })
  const workbook = openWorkbook(bytes, fflateCodec)
  return readSheetRuler(workbook, workbook.worksheets[0]!, readLooks(workbook))
}

/** Columns of 20 digits, some 160 pixels: nine full-width characters of ＭＳ 明朝 12. */
const columns = '<cols><col min="1" max="2" width="20"/><col min="3" max="3" width="20" hidden="1"/></cols>'
const data = (cells: string) => `${columns}<sheetData><row r="1">${cells}</row></sheetData>`
const nine = '一二三四五六七八九'
const box = (left: number, right = left) => ({ top: 1, left, bottom: 1, right })

describe('readSheetRuler', () => {
  it("measures by the column's width, the cell's font and its alignment", () => {
    const ruler = rulerOf(data('<c r="A1" s="1"/><c r="B1"/>'))
    expect(ruler.sizeOf(box(1), nine).lines).toBe(1)
    expect(ruler.sizeOf(box(1), nine + nine).lines).toBe(2)
    expect(ruler.sizeOf(box(2), nine + nine).lines).toBe(1)
  })

  it('takes the columns of a merged area together', () => {
    expect(rulerOf(data('<c r="A1" s="1"/>')).sizeOf(box(1, 2), nine + nine).lines).toBe(1)
  })

  it('wraps justified text', () => {
    expect(rulerOf(data('<c r="A1" s="2"/>')).sizeOf(box(1), nine + nine).lines).toBe(2)
  })

  it('takes the style of the row for a cell that is not written', () => {
    const row = `${columns}<sheetData><row r="1" s="1" customFormat="1"/></sheetData>`
    expect(rulerOf(row).sizeOf(box(1), nine + nine).lines).toBe(2)
  })

  it('needs nothing for what stands in hidden columns', () => {
    expect(rulerOf(data('<c r="C1" s="1"/>')).sizeOf(box(3), nine).height).toBe(0)
  })
})
