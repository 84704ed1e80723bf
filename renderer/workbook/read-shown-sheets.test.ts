import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'
import { readShownSheets } from './read-shown-sheets.ts'
import { changePart, makeWorkbook, sheetData, type TestWorkbook } from './testing/make-workbook.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="14"><protection locked="0"/></xf><xf numFmtId="49"/><xf numFmtId="10"/><xf numFmtId="31"/></cellXfs></styleSheet>'

function styled(cells: string, change?: TestWorkbook['change']): Uint8Array {
  return makeWorkbook({
    sheets: [{ name: '表', inside: `<sheetData><row r="1">${cells}</row></sheetData>` }],
    strings:
      '<si><r><rPr><b/></rPr><t>目</t></r><r><t xml:space="preserve"> 標</t></r><rPh sb="0" eb="1"><t>モク</t></rPh></si>',
    more: [{ name: 'xl/styles.xml', bytes: styles }],
    workbookRelations: `<Relationship Id="rIdT" Type="${office}/styles" Target="styles.xml"/>`,
    ...(change ? { change } : {}),
  })
}

function shown(bytes: Uint8Array): Record<string, string> {
  const read = readShownSheets(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return Object.fromEntries(read.value[0]!.cells)
}

describe('what cells show', () => {
  it.each<[string, string, string | undefined]>([
    ['rich text without furigana', '<c r="A1" t="s"><v>0</v></c>', '目 標'],
    ['a date of an era', '<c r="A1" s="1"><v>44652</v></c>', '令和4年4月1日'],
    ['a date by a built-in format', '<c r="A1" s="2"><v>44652</v></c>', '2022/4/1'],
    ['an ISO date', '<c r="A1" s="5" t="d"><v>2022-04-01T00:00:00</v></c>', '2022年4月1日'],
    ['a number that is formatted as text', '<c r="A1" s="3"><v>5.5</v></c>', '5.5'],
    ['a percentage', '<c r="A1" s="4"><v>0.1234</v></c>', '12.34%'],
    ['a long number', '<c r="A1"><v>123456789012</v></c>', '1.23457E+11'],
    ['a style that is not there', '<c r="A1" s="99"><v>5</v></c>', '5'],
    ["a formula's cached number", '<c r="A1" s="4"><f>1/4</f><v>0.25</v></c>', '25.00%'],
    ["a formula's cached text", '<c r="A1" t="str"><f>A2</f><v>計</v></c>', '計'],
    ["a formula's empty text", '<c r="A1" t="str"><f>A2</f><v></v></c>', undefined],
    ['a formula that was never calculated', '<c r="A1"><f>1+1</f></c>', undefined],
    ['a truth value', '<c r="A1" t="b" s="4"><v>0</v></c>', 'FALSE'],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['a text over lines', '<c r="A1" t="inlineStr"><is><t>一\n二_x000D_</t></is></c>', '一\n二\r'],
  ])('%s', (_, cell, text) => {
    expect(shown(styled(cell))['A1']).toBe(text)
  })

  it('counts days from 1904 where the workbook says so', () => {
    const change = changePart('xl/workbook.xml', (xml) =>
      xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
    )
    expect(shown(styled('<c r="A1" s="2"><v>43190</v></c>', change))['A1']).toBe('2022/4/1')
  })

  it('of all sheets, with their state, in reading order', () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: '一', inside: sheetData({ B2: 'b', A2: 'a', C1: 3 }) },
        { name: '部局', inside: sheetData({ A1: 'x' }), state: 'hidden' },
        { name: '設定', inside: '<sheetData/>', state: 'veryHidden' },
      ],
    })
    const read = readShownSheets(bytes, fflateCodec)
    expect(read.ok && read.value.map(({ name, state, cells }) => [name, state, [...cells]])).toEqual([
      [
        '一',
        'visible',
        [
          ['C1', '3'],
          ['A2', 'a'],
          ['B2', 'b'],
        ],
      ],
      ['部局', 'hidden', [['A1', 'x']]],
      ['設定', 'veryHidden', []],
    ])
  })

  it.each(['rich-excel.xlsx', 'rich-libreoffice.xlsx'])('of %s', (name) => {
    const bytes = readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))
    expect(shown(bytes)).toMatchObject({
      H2: '令和5年4月1日',
      E6: '80%',
      A6: '1',
      C21: '0.675',
      D22: ' 前後に空白 のある文字列 ',
      H7: '① (1) 3月 (2) 5～7月',
    })
  })
})
