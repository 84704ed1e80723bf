import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from './cell-address.ts'
import { fflateCodec } from './fflate-codec.ts'
import { gridOf, openWorkbook } from './open-workbook.ts'
import { readShownSheets } from './read-shown-sheets.ts'
import { setCell } from './set-cell.ts'
import { makeWorkbook, sheetData, type TestWorkbook } from './testing/make-workbook.ts'
import { changedParts, partTexts } from './testing/part-texts.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'
const folder = new URL('../../e2e/workbooks/', import.meta.url)

function set(bytes: Uint8Array, address: string, text: string, sheet = '表') {
  return setCell(bytes, sheet, parseAddress(address)!, text, fflateCodec)
}

function must(bytes: Uint8Array, address: string, text: string, sheet = '表'): Uint8Array {
  const outcome = set(bytes, address, text, sheet)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

function troubleOf(bytes: Uint8Array, address: string): unknown {
  const outcome = set(bytes, address, '新')
  return outcome.ok ? null : outcome.trouble
}

const inside = (xml: string, more: Partial<TestWorkbook> = {}): Uint8Array =>
  makeWorkbook({ sheets: [{ name: '表', inside: xml }], ...more })
const sheetXml = (bytes: Uint8Array) => partTexts(bytes).get(sheetPart) ?? ''
const typed = 'x'
const typedCell = (address: string, more = '') =>
  `<c r="${address}"${more} t="inlineStr"><is><t>${typed}</t></is></c>`

describe('any workbook here', () => {
  const books = readdirSync(folder).filter((name) => name.endsWith('.xlsx'))
  it.each(books)('%s changes in one cell and nowhere else', (name) => {
    const bytes = readFileSync(new URL(name, folder))
    const read = readShownSheets(bytes, fflateCodec)
    if (!read.ok) return expect(['damaged', 'encrypted', 'old-xls']).toContain(read.trouble.code)
    const workbook = openWorkbook(bytes, fflateCodec)
    for (const sheet of workbook.worksheets) {
      const cell = gridOf(workbook, sheet).cells.find((one) => one.type === 'text' && !one.formula)
      if (!cell) continue
      const address = formatAddress(cell)
      const written = must(bytes, address, '変えた', sheet.name)
      expect([sheet.path, 'xl/sharedStrings.xml']).toEqual(
        expect.arrayContaining(changedParts(bytes, written)),
      )
      const [before, after] = [partTexts(bytes), partTexts(written)].map(
        (parts) => parts.get(sheet.path) ?? '',
      )
      const without = (xml: string | undefined) =>
        xml?.replace(new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`, 's'), '')
      expect(without(after)).toBe(without(before))
    }
  })
})

describe('cells in unusual company', () => {
  it.each<[string, string, string, string]>([
    [
      'rows out of order',
      '<row r="3"><c r="A3"/></row><row r="1"><c r="A1"/></row>',
      'A1',
      `<row r="3"><c r="A3"/></row><row r="1">${typedCell('A1')}</row>`,
    ],
    [
      'a row that comes late',
      '<row r="9"/><row r="2"><c r="B2"/></row>',
      'A2',
      `<row r="9"/><row r="2">${typedCell('A2')}<c r="B2"/></row>`,
    ],
    [
      'cells out of order',
      '<row r="1"><c r="C1"/><c r="A1"/></row>',
      'A1',
      `<row r="1"><c r="C1"/>${typedCell('A1')}</row>`,
    ],
    [
      'a doubled cell',
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1" s="2"><v>2</v></c></row>',
      'A1',
      `<row r="1">${typedCell('A1')}${typedCell('A1', ' s="2"')}</row>`,
    ],
    [
      'no r attributes',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>',
      'B1',
      '<row><c><v>1</v></c><c t="inlineStr"><is><t>x</t></is></c></row><row><c/></row>',
    ],
    [
      'CDATA and comments',
      '<row r="1"><!-- <c r="A1"> --><c r="A1" t="str"><v><![CDATA[<c>]]></v></c></row>',
      'A1',
      `<row r="1"><!-- <c r="A1"> -->${typedCell('A1')}</row>`,
    ],
    [
      'a list of extensions in the cell',
      '<row r="1"><c r="A1" vm="1" t="e"><v>#VALUE!</v><extLst><ext uri="u"/></extLst></c></row>',
      'A1',
      `<row r="1">${typedCell('A1')}</row>`,
    ],
  ])('%s', (_, rows, address, after) => {
    const written = must(inside(`<sheetData>${rows}</sheetData>`), address, typed)
    expect(sheetXml(written)).toContain(`<sheetData>${after}</sheetData>`)
  })

  it('leaves alternate content and extensions round the cells alone', () => {
    const around =
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls><row r="1"/></controls></mc:Choice></mc:AlternateContent><extLst><ext uri="u"><a/></ext></extLst>'
    const written = must(inside(`<sheetData/>${around}`), 'A1', typed)
    expect(sheetXml(written)).toContain(`<sheetData><row r="1">${typedCell('A1')}</row></sheetData>${around}`)
  })
})

describe('a text stays a text', () => {
  it.each(['5', '2022/4/1', '=1+2', '@A1', '+1', 'TRUE', "'0", '  ', '_x000D_', '<b>'])('%j', (text) => {
    const bytes = inside('<sheetData><row r="1"><c r="A1"><v>44652</v></c></row></sheetData>', {
      strings: '',
    })
    const workbook = openWorkbook(must(bytes, 'A1', text), fflateCodec)
    expect(gridOf(workbook, workbook.worksheets[0]!).cell(1, 1)).toMatchObject({ text, type: 'text' })
  })

  it('and an empty one empties the cell', () => {
    expect(sheetXml(must(inside(sheetData({ A1: '旧' })), 'A1', ''))).toContain('<c r="A1"/>')
  })

  it('loses the furigana of the cell, and of no other', () => {
    const si = (text: string) =>
      `<si><t>${text}</t><rPh sb="0" eb="1"><t>カナ</t></rPh><phoneticPr fontId="1"/></si>`
    const cell = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`
    const bytes = inside(
      `<sheetData><row r="1">${cell('A1', 0)}${cell('B1', 0)}${cell('C1', 1)}</row></sheetData>`,
      {
        strings: si('一') + si('二'),
      },
    )
    const written = must(bytes, 'A1', '三')
    expect(partTexts(written).get('xl/sharedStrings.xml')?.match(/<rPh/g)).toHaveLength(2)
    expect(sheetXml(written)).toContain('<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c>')
  })
})

it('leaves the protection of a worksheet as it is, and a signed workbook alone', () => {
  const protection = '<sheetProtection sheet="1" objects="1"/>'
  expect(sheetXml(must(inside(`${sheetData({ A1: '旧' })}${protection}`), 'A1', '新'))).toContain(protection)
  const packageRelations =
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>'
  expect(troubleOf(inside(sheetData({ A1: '旧' }), { packageRelations }), 'A1')).toEqual({ code: 'signed' })
})

it('finds a sheet whatever the case of its name, and names the sheets where it is another', () => {
  const bytes = makeWorkbook({ sheets: [{ name: 'Sheet1', inside: '<sheetData/>' }] })
  expect(set(bytes, 'A1', 'x', 'SHEET1').ok).toBe(true)
  expect(set(bytes, 'A1', 'x', '表')).toEqual({
    ok: false,
    trouble: { code: 'no-such-sheet', sheet: '表', sheets: ['Sheet1'] },
  })
})
