import type { Sheet } from '../../sheet/sheet.ts'
import type { Ledger, LedgerFile } from '../ledger.ts'
import type { BookWords } from './book-words.ts'
import type { ReturnShelf } from './return-shelf.ts'

/** What one file holds of one department, as it goes into the book. */
export interface BookReturn {
  readonly department: string
  readonly file: LedgerFile
  readonly sheets: readonly Sheet[]
  /** In short what is to be known beside each of its texts; '' where nothing is. */
  readonly marks: string
}

/**
 * The returns of a ledger in its order, each version once: the same bytes twice are one. Of two files for one
 * department both are there, marked.
 */
export function* bookReturns(ledger: Ledger, shelf: ReturnShelf, words: BookWords): Generator<BookReturn> {
  for (const { department, files } of ledger.rows)
    for (const file of files) {
      if (file.problems.some(({ code }) => code === 'same-file')) continue
      yield { department, file, sheets: shelf.sheetsOf(file.file, department), marks: marksOf(file, words) }
    }
}

function marksOf({ file, problems }: LedgerFile, { marks }: BookWords): string {
  const said = new Set(problems.flatMap(({ code }) => marks[code] ?? []))
  const isOneOfSeveral = problems.some(({ code }) => code === 'several-files')
  return [...said, ...(isOneOfSeveral ? [file] : [])].join('\n')
}
