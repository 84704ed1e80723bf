import { SheetNames } from '../../workbook/sheet-names.ts'
import type { Codec } from '../../workbook/codec.ts'
import type { WriteTrouble } from '../../workbook/trouble.ts'
import type { Reference } from '../shape/reference.ts'
import { blankPaper } from './blank-paper.ts'
import { bookReturns } from './book-rows.ts'
import type { BookWords, NoSheets } from './book-words.ts'
import { dueFactsReader } from './due-facts.ts'
import { fillDepartments, type BookTemplate, type FilledReturn } from './fill-departments.ts'
import { makeBook, type BookSource } from './make-book.ts'
import { mostSheets } from './most-sheets.ts'

/** The workbook that departments are written on. */
export interface BookPaper {
  readonly bytes: Uint8Array
  /** False for a return that stands in for the template: what it holds is taken out first. */
  readonly isBlank: boolean
}

/** What books are made from: all that came back, and what is known of it. */
export interface BooksSource extends Pick<
  BookSource,
  'ledger' | 'shelf' | 'receivedAt' | 'hasRoster' | 'madeAt'
> {
  /** Null where there is none: the book then has its overview sheets alone. */
  readonly paper: BookPaper | null
  /** The paper as it was learned, so that it isn't once more; null where it wasn't. */
  readonly reference: Reference | null
  /** Whether each department has a file of its own too, however few they are. */
  readonly separate: boolean
}

/** What books are made with. */
export interface BookTools {
  readonly words: BookWords
  readonly codec: Codec
  /** Is told a fault of ours, which costs its own department's sheet and nothing else. */
  readonly onFault: (file: string, error: unknown) => void
}

/** How far the making of books has come, and what is ready; one to be stored is held nowhere else. */
export type BookStep =
  | { readonly kind: 'department'; readonly department: string; readonly done: number; readonly all: number }
  /** A file for the folder of departments, named as no other of them: 総務部.xlsx. */
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'book'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly trouble: WriteTrouble }

/**
 * Makes the book of a consolidation step by step, and a file for each department where that is asked for or a book
 * can't hold so many. The last step is the book, or why there is none; whoever stops asking gets no more.
 */
export function* makeBooks(source: BooksSource, tools: BookTools): Generator<BookStep> {
  const template = templateOf(source, tools.codec)
  const count = countSheets(source, tools.words)
  const isSmall = count <= mostSheets
  const filled: FilledReturn[] = []
  const names = new SheetNames([])
  for (const one of template ? fillAll(template, source, tools) : []) {
    yield { kind: 'department', department: one.department, done: filled.length, all: count }
    if (one.filled && (source.separate || !isSmall))
      yield { kind: 'file', name: fileName(one.department, names), bytes: one.filled.bytes }
    filled.push(isSmall ? one : { ...one, filled: null })
  }
  const { reference, ...known } = source
  const noSheets = template ? (isSmall ? null : 'too-many') : whyNoTemplate(source)
  yield bookStep(
    {
      ...known,
      template: isSmall ? template : null,
      filled,
      noSheets,
      readFacts: dueFactsReader(),
      phase: reference?.phase ?? null,
    },
    tools,
  )
}

function templateOf({ paper, reference }: BooksSource, codec: Codec): BookTemplate | null {
  if (!paper) return null
  const bytes = paper.isBlank ? paper.bytes : blankPaper(paper.bytes, codec)
  return bytes && { bytes, forms: reference ? [reference.form] : [] }
}

function whyNoTemplate({ paper }: BooksSource): NoSheets {
  return paper ? 'formulas-in-template' : 'no-template'
}

function countSheets({ ledger, shelf }: BooksSource, words: BookWords): number {
  let count = 0
  for (const { sheets } of bookReturns(ledger, shelf, words)) count += sheets.length
  return count
}

function fillAll(
  template: BookTemplate,
  { ledger, shelf }: BooksSource,
  { words, codec, onFault }: BookTools,
): Iterable<FilledReturn> {
  return fillDepartments(template, bookReturns(ledger, shelf, words), codec, words, onFault)
}

/** Windows forbids these beside those that Excel forbids in sheets, and drops dots at the end. */
function fileName(department: string, names: SheetNames): string {
  return `${names.next(department.replace(/["<>|]/g, '_').replace(/[.\s]+$/, ''))}.xlsx`
}

/** A template that no sheet may come into, as a signed one, costs the departments' sheets and no more. */
function bookStep(source: BookSource, { words, codec }: BookTools): BookStep {
  let made = makeBook(source, words, codec)
  if (!made.ok && source.template) {
    const bare: BookSource = { ...source, template: null, filled: [], noSheets: 'template-refused' }
    made = makeBook(bare, words, codec)
  }
  return made.ok ? { kind: 'book', bytes: made.value } : { kind: 'refused', trouble: made.trouble }
}
