import { parseAddress, type CellPlace } from '../cell-address.ts'
import type { Workbook, WorksheetEntry } from '../open-workbook.ts'
import { readRichText } from '../shared-strings.ts'
import { XmlScanner } from '../xml-scanner.ts'

/** A cell's comment as the file holds it (ECMA-376 18.7.3). */
export interface CellComment extends CellPlace {
  readonly author: string
  readonly text: string
}

/** The part of a kind that hangs on a worksheet, or null. */
export function sheetPart({ package: opened }: Workbook, sheet: WorksheetEntry, type: string): string | null {
  const found = opened.relationships(sheet.path).find((one) => one.type === type && !one.external)
  return found && opened.entry(found.target) ? found.target : null
}

/** The comments of a worksheet's cells in the file's order. Below `attemptRead` only. */
export function readComments(workbook: Workbook, sheet: WorksheetEntry): readonly CellComment[] {
  const path = sheetPart(workbook, sheet, 'comments')
  return path === null ? [] : readCommentList(workbook.package.text(path).text, path)
}

/** As `readComments`, of a comments part's XML. */
export function readCommentList(xml: string, part: string): readonly CellComment[] {
  const scanner = new XmlScanner(xml, part)
  const authors: string[] = []
  const found: CellComment[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue
    if (scanner.is('author')) authors.push(scanner.text())
    if (!scanner.is('comment')) continue
    const place = parseAddress(scanner.attribute('ref') ?? '')
    const author = authors[Number(scanner.attribute('authorId') ?? -1)] ?? ''
    const text = readRichText(scanner)
    if (place) found.push({ row: place.row, column: place.column, author, text })
  }
  return found
}

/**
 * Whether a comment only stands for a conversation between people, for programs that know none: then its author is the
 * conversation's id ([MS-XLSX] 2.6.205), and what is written in it Excel never shows.
 */
export function isConversation({ author }: CellComment): boolean {
  return author.startsWith('tc={')
}
