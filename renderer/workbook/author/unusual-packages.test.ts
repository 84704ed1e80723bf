import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { openWorkbook } from '../open-workbook.ts'
import { readShownSheets } from '../read-shown-sheets.ts'
import { makeWorkbook, sheetData } from '../testing/make-workbook.ts'
import { changedParts, partTexts } from '../testing/part-texts.ts'
import { unusualPackages } from '../testing/unusual-packages.ts'
import { attemptWrite } from '../trouble.ts'
import { addSheets } from './add-sheets.ts'
import type { NewSheet } from './new-sheet.ts'

const list: NewSheet = {
  name: '一覧',
  columns: [{ width: 80 }],
  filterRow: 1,
  print: { paper: 'A4', landscape: false, repeat: { top: 1, bottom: 1 }, header: { left: '', right: '' } },
  rows: [
    { style: 'head', cells: ['部局'] },
    { style: 'text', cells: ['総務部'] },
  ],
}

describe('a workbook written in an unusual way', () => {
  it.each(unusualPackages)('%s: sheets come in beside its own, which stay', (_, change) => {
    const bytes = makeWorkbook({ sheets: [{ name: '表', inside: sheetData({ A1: '重点' }) }], change })
    const made = attemptWrite(() => {
      const workbook = openWorkbook(bytes, fflateCodec)
      const [sheet] = workbook.worksheets
      if (!sheet) throw new Error('no sheet')
      return addSheets(workbook, [
        { kind: 'new', sheet: list },
        { kind: 'gathered', sibling: workbook, sheet, name: '総務部' },
      ])
    })
    if (!made.ok) throw new Error(JSON.stringify(made.trouble))
    const read = readShownSheets(made.value, fflateCodec)
    if (!read.ok) throw new Error(JSON.stringify(read.trouble))
    const texts = read.value.slice(0, 3).map(({ name, cells }) => [name, ...cells.values()])
    expect(texts).toEqual([
      ['一覧', '部局', '総務部'],
      ['総務部', '重点'],
      ['表', '重点'],
    ])
    const changed = changedParts(bytes, made.value).filter((name) => partTexts(bytes).has(name))
    expect(changed.filter((name) => /sheet1\.xml$/i.test(name))).toEqual([])
  })
})
