import { describe, expect, it } from 'vitest'
import { fflateCodec } from './fflate-codec.ts'
import { openWorkbook } from './open-workbook.ts'
import { emptyStylesOf } from './read-empty-styles.ts'
import { makeWorkbook } from './testing/make-workbook.ts'
import { attemptRead } from './trouble.ts'

describe('emptyStylesOf', () => {
  const inside =
    '<sheetData><row r="2"><c r="A2" s="3"/><c r="B2"/><c r="C2" s="4"><v>1</v></c></row><row r="3"><c r="A3" s="5"></c></row></sheetData>'

  it('knows the styles of empty cells, however they are closed', () => {
    const read = attemptRead(() => {
      const workbook = openWorkbook(makeWorkbook({ sheets: [{ name: '表', inside }] }), fflateCodec)
      const [entry] = workbook.worksheets
      const styleOf = entry ? emptyStylesOf(workbook, entry) : () => undefined
      return [...[1, 2, 3, 4].map((column) => styleOf({ row: 2, column })), styleOf({ row: 3, column: 1 })]
    })
    expect(read.ok && read.value).toEqual([3, 0, 4, undefined, 5])
  })
})
