import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { withActiveContent } from '../testing/active-workbook.ts'
import { changePart, makeWorkbook, sheetData, type TestWorkbook } from '../testing/make-workbook.ts'
import { storedWorkbook } from '../testing/stored-workbook.ts'
import { readActiveContent } from './read-active-content.ts'

const read = (bytes: Uint8Array) => readActiveContent(openWorkbook(bytes, fflateCodec))
const sheets = [{ name: '表', inside: sheetData({ A1: '重点目標' }) }]
const inShort = (book: Partial<TestWorkbook>) =>
  read(makeWorkbook({ sheets, ...book })).map(({ kind, what, sheet, cell }) =>
    [kind, what, sheet, cell].filter((one) => one !== undefined).join(' '),
  )
const names = (inside: string) =>
  changePart('xl/workbook.xml', (xml) => xml.replace('</sheets>', `$&<definedNames>${inside}</definedNames>`))

describe('what is more than text and form in a workbook', () => {
  it('is found of each kind, at its cell where it has one', () => {
    expect(inShort({ change: withActiveContent }).sort()).toEqual(
      [
        'outside-name Auto_Open',
        'macro xl/vbaProject.bin',
        'dde-link xl/externalLinks/externalLink2.xml',
        'external-data xl/connections.xml',
        'external-link file:///C:/elsewhere.xlsx',
        'hyperlink http://example.com/ 表 C2',
        'embedded-object xl/embeddings/oleObject1.bin 表',
        'activex-control xl/activeX/activeX1.xml 表',
        'external-picture http://example.com/a.png 表',
        "dde-link cmd|'/c calc'!A0 表 B200",
      ].sort(),
    )
  })

  it.each([
    ['<definedName name="a">[1]S!$A$1</definedName>', ['outside-name a']],
    ['<definedName name="_xlnm.Auto_Open_x">S!$A$1</definedName>', ['outside-name _xlnm.Auto_Open_x']],
    ['<definedName name="m" xlm="1" function="1">S!$A$1</definedName>', ['outside-name m']],
    ['<definedName name="_xlnm.Print_Area">表!$A$1:$C$9</definedName>', []],
    ['<definedName name="gone">#REF!</definedName>', []],
  ])('%s', (inside, found) => {
    expect(inShort({ change: names(inside) })).toEqual(found)
  })

  it('is nothing in papers as cities send them out', () => {
    const papers = ['side-by-side-r4-blank', 'item-rows-r4-filled', 'graded-r4-blank']
    expect(papers.flatMap((name) => read(storedWorkbook(name)))).toEqual([])
  })

  it('is found in a real template that links to its manual', () => {
    const what = 'https://www.example.lg.jp/youryou.pdf'
    const sheet = '重点目標一覧表'
    expect(read(storedWorkbook('rich-libreoffice'))).toEqual([
      { kind: 'hyperlink', what, sheet, cell: 'B21' },
    ])
  })

  it('is no formula of the workbook itself', () => {
    const inside =
      '<sheetData><row r="1"><c r="A1"><f>SUM(B1:B2)&amp;"a|b!"</f><v>0</v></c></row></sheetData>'
    expect(inShort({ sheets: [{ name: '表', inside }] })).toEqual([])
  })
})
