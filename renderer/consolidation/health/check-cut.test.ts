import { describe, expect, it } from 'vitest'
import { tableSheet } from '../../template/testing/make-table.ts'
import { makeWorkbook } from '../../workbook/testing/make-workbook.ts'
import { checkBytes, fineTable, problemsIn } from '../testing/check-table.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font></fonts><fills/><borders/><cellStyleXfs><xf fontId="0"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`

/** A paper whose columns are 20 digits wide, and whose row 7 (two lines a cell) has these attributes. */
function found(row: string): readonly string[] {
  const sheet = tableSheet(fineTable)
  const inside = sheet.inside
    .replace('<row r="7">', `<row r="7" ${row}>`)
    .replace(/<c r="([DG]7|[BE]7)"/g, '<c r="$1" s="1"')
  const book = makeWorkbook({
    sheets: [{ ...sheet, inside: `<cols><col min="1" max="9" width="20"/></cols>${inside}` }],
    workbookRelations: `<Relationship Id="rIdY" Type="${office}/styles" Target="styles.xml"/>`,
    more: [{ name: 'xl/styles.xml', bytes: styles }],
  })
  return problemsIn(checkBytes(book))
}

describe('a text', () => {
  it('is cut where its row was made too low', () => {
    expect(found('ht="13.5" customHeight="1"')).toEqual(['likely-cut B7'])
  })

  it.each([
    ['high enough', 'ht="27" customHeight="1"'],
    ['hidden', 'hidden="1"'],
  ])('is not cut where its row is %s', (_, row) => {
    expect(found(row)).toEqual([])
  })

  it('is cut in merged cells where Excel has not grown the row, and not beside them', () => {
    expect(found('ht="13.5"')).toEqual(['likely-cut B7'])
  })
})
