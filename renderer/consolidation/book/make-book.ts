import { addSheets, type AddedSheet } from '../../workbook/author/add-sheets.ts'
import { plainPackage } from '../../workbook/author/plain-package.ts'
import type { Codec } from '../../workbook/codec.ts'
import { openWorkbook, type Workbook, type WorksheetEntry } from '../../workbook/open-workbook.ts'
import { attemptWrite, type Outcome, type WriteTrouble } from '../../workbook/trouble.ts'
import { openTemplate } from '../../template/open-template.ts'
import type { Ledger } from '../ledger.ts'
import { bookItems, type ReadFacts } from './book-items.ts'
import { bookReturns, type BookReturn } from './book-rows.ts'
import type { BookName, BookWords, NoSheets } from './book-words.ts'
import type { BookTemplate, FilledReturn } from './fill-departments.ts'
import { goalsSheet } from './goals-sheet.ts'
import { inSheets } from './in-sheets.ts'
import { itemsSheet } from './items-sheet.ts'
import { groupNotes, problemsSheet, type BookNote } from './problems-sheet.ts'
import type { ReturnShelf } from './return-shelf.ts'
import { statusSheet, type StatusFacts } from './status-sheet.ts'

/** What a book is made from. */
export interface BookSource {
  readonly ledger: Ledger
  readonly shelf: ReturnShelf
  /** The template's own package; null for a book of overview sheets alone. */
  readonly template: BookTemplate | null
  /** The departments' sheets on it, in the order of the ledger. */
  readonly filled: readonly FilledReturn[]
  /** Why there are none; null where there are. */
  readonly noSheets: NoSheets | null
  readonly receivedAt: StatusFacts['receivedAt']
  readonly hasRoster: boolean
  readonly readFacts?: ReadFacts
  /** The report of the year, where it is known: 当初, 中間 or 期末. */
  readonly phase: string | null
  readonly madeAt: Date
}

/**
 * One workbook of all that came back: 提出状況, 全庁一覧, 取組項目一覧 and 確認事項, then the departments' sheets, then
 * the template's own, whose blank paper is hidden. Everything in it is text, number or date.
 */
export function makeBook(
  source: BookSource,
  words: BookWords,
  codec: Codec,
): Outcome<Uint8Array<ArrayBuffer>, WriteTrouble> {
  return attemptWrite(() => {
    const base = source.template && source.filled.length > 0 ? source.template : null
    const workbook = openWorkbook(base?.bytes ?? plainPackage(codec), codec)
    const blank = base ? papersOf(base, codec) : []
    return addSheets(workbook, bookSheets(source, blank, words, codec), {
      hidden: hidable(workbook, blank),
      properties: { title: words.bookTitle(nameOf(source)), madeAt: source.madeAt },
    })
  })
}

function nameOf({ ledger, phase }: BookSource): BookName {
  return { fiscalYear: ledger.fiscalYear, phase }
}

/** Its sheets by the names that they are filled under: one table's stand together. */
type Papers = readonly (readonly string[])[]

function papersOf({ bytes, forms }: BookTemplate, codec: Codec): Papers {
  return openTemplate(bytes, codec, forms).tables.map(({ pages }) => pages.map(({ entry }) => entry.name))
}

function hidable(workbook: Workbook, papers: Papers): readonly WorksheetEntry[] {
  const names = new Set(papers.flat())
  return workbook.worksheets.filter(({ name }) => names.has(name))
}

function* bookSheets(
  source: BookSource,
  papers: Papers,
  words: BookWords,
  codec: Codec,
): Generator<AddedSheet> {
  const { ledger, filled } = source
  const returns = () => bookReturns(ledger, source.shelf, words)
  const remarks = source.noSheets === null ? [] : [words.noSheets(source.noSheets)]
  const status = { ...source, memoOf: memosOf(filled), remarks }
  const book = nameOf(source)
  yield { kind: 'new', sheet: statusSheet(ledger, status, book, words) }
  yield { kind: 'new', sheet: goalsSheet(returns, book, words) }
  for (const items of inSheets(itemsOf(returns(), source.readFacts)))
    yield { kind: 'new', sheet: itemsSheet(items, book, words) }
  yield { kind: 'new', sheet: problemsSheet(ledger, notesOf(filled), book, words) }
  for (const one of filled) yield* departmentSheets(one, papers, codec)
}

function* itemsOf(returns: Iterable<BookReturn>, readFacts: ReadFacts | undefined) {
  for (const one of returns) yield* bookItems(one, readFacts)
}

/** A filled file's own sheets; of several each with the template's name for it behind the department's. */
function* departmentSheets(
  { department, filled }: FilledReturn,
  papers: Papers,
  codec: Codec,
): Generator<AddedSheet> {
  if (!filled) return
  const sibling = openWorkbook(filled.bytes, codec)
  const own = papers.find((names) => names.includes(filled.sheetName)) ?? [filled.sheetName]
  const copied = filled.inserted.flatMap((one) => (one.kind === 'sheet' ? [one.sheet] : []))
  const names = new Set([...own, ...copied])
  for (const sheet of sibling.worksheets)
    if (names.has(sheet.name)) {
      const name = names.size > 1 ? `${department}（${sheet.name}）` : department
      yield { kind: 'gathered', sibling, sheet, name }
    }
}

function notesOf(filled: readonly FilledReturn[]): readonly BookNote[] {
  return filled.flatMap(({ department, file, notes }) =>
    notes.map((message) => ({ department, file, message })),
  )
}

/** A department without a sheet is seen on the first page. */
function memosOf(filled: readonly FilledReturn[]): StatusFacts['memoOf'] {
  const notes = groupNotes(notesOf(filled.filter((one) => !one.isFilled)))
  return (department, file) =>
    notes(department, file)
      .map(({ message }) => message)
      .join('\n')
}
