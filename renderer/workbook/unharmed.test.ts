import { describe, expect, it } from 'vitest'
import { parseAddress } from './cell-address.ts'
import { fflateCodec } from './fflate-codec.ts'
import { insertRowsInto } from './insert-rows/insert-rows-into.ts'
import { readShownSheets } from './read-shown-sheets.ts'
import { setCell } from './set-cell.ts'
import { makeWorkbook, sheetData } from './testing/make-workbook.ts'
import { changedParts, partTexts } from './testing/part-texts.ts'
import { unusualPackages } from './testing/unusual-packages.ts'
import type { Outcome, WriteTrouble } from './trouble.ts'

function must<T>(outcome: Outcome<T, WriteTrouble>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

function shown(bytes: Uint8Array): Record<string, string> {
  const read = readShownSheets(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return Object.fromEntries(read.value[0]!.cells)
}

/** Part names compare without regard to case, and some writers use backslashes. */
const isSheet = (part: string) => part.replace(/\\/g, '/').toLowerCase() === 'xl/worksheets/sheet1.xml'

describe('a workbook written in an unusual way', () => {
  const bookOf = (change: (typeof unusualPackages)[number][1]) =>
    makeWorkbook({ sheets: [{ name: '表', inside: sheetData({ A1: '重点', C3: 5 }) }], change })

  it.each(unusualPackages)('%s: a cell is set, and no other part changes', (_, change) => {
    const bytes = bookOf(change)
    const written = must(setCell(bytes, '表', parseAddress('A1')!, '新 𠮷', fflateCodec))
    expect(shown(written)).toEqual({ A1: '新 𠮷', C3: '5' })
    expect(changedParts(bytes, written).filter((part) => !isSheet(part))).toEqual([])
    expect([...partTexts(written).keys()]).toEqual([...partTexts(bytes).keys()])
  })

  it.each(unusualPackages)('%s: rows are inserted, and no other part changes', (_, change) => {
    const bytes = bookOf(change)
    const written = must(insertRowsInto(bytes, '表', 2, 3, fflateCodec))
    expect(shown(written)).toEqual({ A1: '重点', C6: '5' })
    expect(changedParts(bytes, written).filter((part) => !isSheet(part))).toEqual([])
  })
})
