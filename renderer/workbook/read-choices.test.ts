import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './cell-address.ts'
import { fflateCodec } from './fflate-codec.ts'
import { openWorkbook } from './open-workbook.ts'
import { choicesOf } from './read-choices.ts'
import { changePart, makeWorkbook, sheetData } from './testing/make-workbook.ts'
import { attemptRead } from './trouble.ts'

function choices(bytes: Uint8Array, address: string, sheet = 0): readonly string[] | null {
  const read = attemptRead(() => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const entry = workbook.worksheets[sheet]
    const place = parseAddress(address)
    if (!entry || !place) throw new Error(address)
    return choicesOf(workbook, entry)(place)
  })
  if (!read.ok) throw new Error(read.trouble.code)
  return read.value
}

const rule = (sqref: string, formula: string, type = 'list') =>
  `<dataValidation type="${type}" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`
const book = (rules: string, names = '') =>
  makeWorkbook({
    sheets: [
      {
        name: '表',
        inside: `${sheetData({ J1: '甲', J2: '乙' })}<dataValidations>${rules}</dataValidations>`,
      },
      { name: "部'局", inside: sheetData({ A1: '総務部', A2: '財政部', B1: '外' }), state: 'hidden' },
    ],
    change: changePart('xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`),
    ),
  })
const departments = "'部''局'!$A$1:$A$9"

describe('choicesOf', () => {
  it.each([
    ['written out', rule('B2:B9 D4', '"通年, 3月,,年度内"'), ['通年', '3月', '年度内']],
    ['in a range of another worksheet', rule('B2:B9', departments), ['総務部', '財政部']],
    ['in a range of its own', rule('B2:B9', '$J$1:$J$2'), ['甲', '乙']],
    ['behind a name', rule('B2:B9', '部局'), ['総務部', '財政部']],
    ['that must be computed', rule('B2:B9', 'OFFSET(J1,0,0,2)'), null],
    ['of a worksheet that is gone', rule('B2:B9', '昔!$A$1:$A$3'), null],
    ['of another kind', rule('B2:B9', '3', 'decimal'), null],
    ['of other cells', rule('C2:C9', '"a"'), null],
  ])('gives a list %s', (_, rules, expected) => {
    const names = `<definedName name="部局">${departments}</definedName>`
    expect(choices(book(rules, names), 'B4')).toEqual(expected)
  })

  it("prefers the worksheet's own name", () => {
    const names = `<definedName name="部局" localSheetId="0">表!$J$1</definedName><definedName name="部局">${departments}</definedName>`
    expect(choices(book(rule('B4', '部局'), names), 'B4')).toEqual(['甲'])
  })

  it('reads what Excel 2010 writes for ranges of other worksheets', () => {
    const workbook = makeWorkbook({
      sheets: [
        {
          name: '表',
          inside: `<sheetData/><extLst><ext xmlns:x14="x" xmlns:xm="m"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>部局!A1:A2</xm:f></x14:formula1><xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
        },
        { name: '部局', inside: sheetData({ A1: '総務部', A2: '財政部' }) },
      ],
    })
    expect(choices(workbook, 'C3')).toEqual(['総務部', '財政部'])
  })

  it.each([
    ['graded-r4-filled.xlsx', 'E5', ['F', 'S', 'A', 'B', 'C', 'X', 'Y', 'Z']],
    ['sheet-per-goal-r4-filled.xlsx', 'B12', ['◎', '○', '△', '×']],
    ['rich-excel.xlsx', 'H7', ['通年', '上半期', '下半期', '3月', '年度内']],
    ['rich-excel.xlsx', 'A1', null],
  ])('reads those of %s in %s', (name, address, expected) => {
    const bytes = readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))
    expect(choices(bytes, address)).toEqual(expected)
  })
})
