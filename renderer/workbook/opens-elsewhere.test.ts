import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copySheet } from './copy-sheet/copy-sheet.ts'
import { fflateCodec } from './fflate-codec.ts'
import { insertRowsInto } from './insert-rows/insert-rows-into.ts'
import type { InsertRowsOptions } from './insert-rows/insert-rows.ts'
import { openWorkbook } from './open-workbook.ts'
import { PartChanges } from './part-changes.ts'
import { readShownSheets } from './read-shown-sheets.ts'
import { findSheet, setCell } from './set-cell.ts'
import { libreOffice, openInOpenpyxl, python, resaveInLibreOffice } from './testing/other-programs.ts'
import { attemptWrite, type Outcome, type WriteTrouble } from './trouble.ts'
import { writeZip } from './write-zip.ts'

const book = (name: string) => readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url))
const table = '重点目標一覧表'

function must<T>(outcome: Outcome<T, WriteTrouble>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  return outcome.value
}

/** The book without the protection of its first sheet. */
function unprotected(name: string): Uint8Array {
  const workbook = openWorkbook(book(name), fflateCodec)
  const parts = new PartChanges(workbook)
  const path = workbook.worksheets[0]?.path ?? ''
  parts.set(path, parts.text(path).replace(/<sheetProtection[^>]*\/>/, ''))
  return writeZip(workbook.package.zip, parts.bytes(), fflateCodec)
}

const insert = (bytes: Uint8Array, row: number, count: number, options: InsertRowsOptions = {}) =>
  must(insertRowsInto(bytes, table, row, count, fflateCodec, options))

/** The book with its first sheet copied, the structure's protection taken off. */
function sheetCopied(name: string): Uint8Array {
  const locked = openWorkbook(book(name), fflateCodec)
  const parts = new PartChanges(locked)
  parts.set(locked.path, parts.text(locked.path).replace(/<workbookProtection[^>]*\/>/, ''))
  const workbook = openWorkbook(writeZip(locked.package.zip, parts.bytes(), fflateCodec), fflateCodec)
  return must(
    attemptWrite(() => copySheet(workbook, workbook.worksheets[0] ?? findSheet(workbook, ''), '写し')),
  )
}

const made: readonly (readonly [name: string, make: () => Uint8Array])[] = [
  [
    'a cell set in a book as Excel writes it',
    () =>
      must(setCell(book('rich-excel.xlsx'), table, { row: 7, column: 3 }, '新しい項目 𠮷 <b>', fflateCodec)),
  ],
  ['rows inserted in a book as Excel writes it', () => insert(unprotected('rich-excel.xlsx'), 9, 2)],
  ['a sheet copied in a book as Excel writes it', () => sheetCopied('rich-excel.xlsx')],
  ['a sheet copied in a book as LibreOffice writes it', () => sheetCopied('rich-libreoffice.xlsx')],
  ['a sheet copied in a plain template', () => sheetCopied('sheet-per-goal-r4-filled.xlsx')],
  ['rows inserted within a merge', () => insert(unprotected('rich-excel.xlsx'), 7, 3)],
  [
    'a block copied in a book as Excel writes it',
    () => insert(unprotected('rich-excel.xlsx'), 21, 2, { copyRows: { from: 18, to: 20 } }),
  ],
  [
    'rows with a note and shapes copied in a book as Excel writes it',
    () => insert(unprotected('rich-excel.xlsx'), 21, 2, { copyRows: { from: 3, to: 8 } }),
  ],
  [
    'rows inserted in a book as LibreOffice writes it',
    () => insert(unprotected('rich-libreoffice.xlsx'), 9, 2),
  ],
  [
    'a block copied in a book as LibreOffice writes it',
    () => insert(unprotected('rich-libreoffice.xlsx'), 21, 1, { copyRows: { from: 18, to: 20 } }),
  ],
  [
    'a block copied in a plain template',
    () => insert(book('side-by-side-r4-filled.xlsx'), 20, 3, { copyRows: { from: 17, to: 19 } }),
  ],
]

describe('what is made here opens elsewhere', () => {
  const shown = (bytes: Uint8Array) => {
    const read = readShownSheets(bytes, fflateCodec)
    if (!read.ok) throw new Error(JSON.stringify(read.trouble))
    return Object.fromEntries(read.value.map(({ name, cells }) => [name, Object.fromEntries(cells)]))
  }
  const mergesOf = (bytes: Uint8Array) => {
    const workbook = openWorkbook(bytes, fflateCodec)
    return workbook.worksheets.map(({ name, path }) => {
      const xml = workbook.package.text(path).text
      return [name, [...xml.matchAll(/<mergeCell ref="([^"]*)"/g)].map(([, ref]) => ref).sort()] as const
    })
  }

  it.skipIf(python === null)('in openpyxl, with the same merges', () => {
    const files = made.map(([, make]) => make())
    const opened = openInOpenpyxl(files)
    for (const [i, file] of files.entries()) expect(opened[i]).toEqual(Object.fromEntries(mergesOf(file)))
  })

  it.skipIf(libreOffice === null)('in LibreOffice, with the same texts', { timeout: 150_000 }, () => {
    const files = made.map(([, make]) => make())
    const saved = resaveInLibreOffice(files)
    // A formula is calculated by LibreOffice itself.
    const texts = (bytes: Uint8Array | undefined) =>
      Object.entries((bytes && shown(bytes)[table]) ?? {}).filter(([, text]) => !/^[\d.]+%?$/.test(text))
    expect(saved.map(texts)).toEqual(files.map(texts))
  })
})
