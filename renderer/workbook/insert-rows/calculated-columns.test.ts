import { describe, expect, it } from 'vitest'
import { bookWith, insertInto, type TestPart } from '../testing/insert-into.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const calculated = (text: string, more = '') =>
  `<calculatedColumnFormula${more}>${text}</calculatedColumnFormula>`
/** A table in B2:D5 (with its header in row 2) whose last column calculates. */
const table = (formula: string, more = ''): TestPart => ({
  name: 'xl/tables/table1.xml',
  of: sheet,
  type: 'table',
  xml: `<table id="1" name="表1" ref="B2:D5"${more}><tableColumns count="3"><tableColumn id="1" name="一"/><tableColumn id="2" name="二"/><tableColumn id="3" name="三">${formula}</tableColumn></tableColumns></table>`,
})
const row = (r: number, formula: string) =>
  `<row r="${r}"><c r="B${r}" s="3"/><c r="D${r}" s="4"><f>${formula}</f><v>1</v></c></row>`

/** The new rows' XML before a row. */
function fresh(rows: string, part: TestPart, at: number, count = 1): string {
  const xml = insertInto(bookWith(`<sheetData>${rows}</sheetData>`, [part]), at, count).get(sheet) ?? ''
  return [...xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/g)]
    .filter(([, number]) => Number(number) >= at && Number(number) < at + count)
    .map(([text]) => text)
    .join('')
}
const filled = (r: number, formula: string) =>
  `<row r="${r}"><c r="B${r}" s="3"/><c r="D${r}" s="4"><f>${formula}</f></c></row>`

describe('15: a calculated column fills the new rows of its table', () => {
  const structured = '表1[[#This Row],[一]]*2'
  const rows = [3, 4, 5].map((r) => row(r, structured)).join('')

  it('with structured references', () => {
    expect(fresh(rows, table(calculated(structured)), 5, 2)).toBe(
      filled(5, structured) + filled(6, structured),
    )
  })

  it('before its totals row, which keeps what it holds', () => {
    const totals = table(calculated(structured), ' totalsRowCount="1"')
    const parts = insertInto(bookWith(`<sheetData>${rows}</sheetData>`, [totals]), 5, 1)
    expect(parts.get(sheet)).toContain(filled(5, structured) + row(6, structured))
    expect(parts.get('xl/tables/table1.xml')).toContain('ref="B2:D6"')
  })

  it('with cells of its row, as the cell above has them', () => {
    const cells = [3, 4, 5].map((r) => row(r, `C${r}*$A$9+A${r - 1}`)).join('')
    expect(fresh(cells, table(calculated('C3*$A$9+A2')), 5, 2)).toBe(
      filled(5, 'C5*$A$11+A4') + filled(6, 'C6*$A$11+A5'),
    )
  })

  it('with cells of its row where the cell above holds a value of its own', () => {
    const own = '<row r="4"><c r="B4" s="3"/><c r="D4" s="4"><v>7</v></c></row>'
    expect(fresh(own, table(calculated('C3*2')), 5)).toBe(filled(5, 'C5*2'))
  })

  it('behind its header', () => {
    const header = '<row r="2"><c r="B2" s="3"/><c r="D2" s="4"/></row>'
    expect(fresh(header, table(calculated('C3*2')), 3)).toBe(filled(3, 'C3*2'))
  })

  it('where no row above is written', () => {
    expect(fresh('<row r="9"/>', table(calculated(structured)), 4)).toBe(
      `<row r="4"><c r="D4"><f>${structured}</f></c></row>`,
    )
  })

  it('as an array of one cell, and with its shared formula', () => {
    const array = table(calculated('SUM(表1[一]*2)', ' array="1"'))
    expect(fresh(rows, array, 4)).toContain('<c r="D4" s="4"><f t="array" ref="D4">SUM(表1[一]*2)</f></c>')
    const shared =
      '<row r="3"><c r="D3"><f t="shared" ref="D3:D5" si="0">C3+1</f></c></row><row r="4"><c r="D4"><f t="shared" si="0"/></c></row>'
    expect(fresh(shared, table(calculated('C3+1')), 5)).toContain('<c r="D5"><f>C5+1</f></c>')
  })

  it('and is calculated when the file is opened', () => {
    const parts = insertInto(
      bookWith('<sheetData><row r="5"/></sheetData>', [table(calculated(structured))]),
      5,
      1,
    )
    expect(parts.get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  it.each([
    ['above the table', 2],
    ['below the table', 6],
  ])('but not rows %s', (_, at) => {
    expect(fresh(row(1, '1') + row(5, structured), table(calculated(structured)), at)).not.toContain('<f>')
  })

  it('nor rows that are copied: they bring what they hold', () => {
    const bytes = bookWith(`<sheetData>${row(4, '1+1')}</sheetData>`, [table(calculated(structured))])
    const xml = insertInto(bytes, 5, 1, { copyRows: { from: 4, to: 4 } }).get(sheet)
    expect(xml).toContain('<c r="D5" s="4"><f>1+1</f><v>1</v></c>')
  })
})
