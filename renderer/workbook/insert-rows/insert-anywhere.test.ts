import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fflateCodec } from '../fflate-codec.ts'
import { gridOf, openWorkbook } from '../open-workbook.ts'
import { readShownSheets } from '../read-shown-sheets.ts'
import { changedParts } from '../testing/part-texts.ts'
import { insertRowsInto } from './insert-rows-into.ts'

const folder = new URL('../../../e2e/workbooks/', import.meta.url)
const books = readdirSync(folder).flatMap((name) => {
  if (!name.endsWith('.xlsx')) return []
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
  return readShownSheets(bytes, fflateCodec).ok ? [[name, bytes] as const] : []
})

/** What no insertion has anything to do with. */
const untouched = /styles|sharedStrings|theme|media|printerSettings|docProps|externalLink/i

function shownBy(bytes: Uint8Array): Readonly<Record<string, string[]>> {
  const read = readShownSheets(bytes, fflateCodec)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  return Object.fromEntries(read.value.map(({ name, cells }) => [name, [...cells.values()]]))
}

describe('rows inserted into any workbook here', () => {
  it.each(books)('%s keep every text, and every part that holds no places', (_, bytes) => {
    const workbook = openWorkbook(bytes, fflateCodec)
    const before = shownBy(bytes)
    let inserted = 0
    for (const sheet of workbook.worksheets) {
      const last = Math.max(1, ...gridOf(workbook, sheet).cells.map(({ row }) => row))
      for (const row of new Set([1, 2, Math.ceil(last / 2), last, last + 1])) {
        const outcome = insertRowsInto(bytes, sheet.name, row, 2, fflateCodec)
        if (!outcome.ok) {
          expect(outcome.trouble).toEqual({ code: 'protected', sheet: sheet.name })
          continue
        }
        inserted++
        expect(shownBy(outcome.value)).toEqual(before)
        expect(changedParts(bytes, outcome.value).filter((part) => untouched.test(part))).toEqual([])
      }
    }
    expect(inserted).toBeGreaterThan(0)
  })
})
