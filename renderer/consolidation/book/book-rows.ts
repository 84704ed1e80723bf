import type { Sheet } from '../../sheet/sheet.ts'
import type { HealthCode } from '../health/health-problem.ts'
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
  /** What it is marked for, each once. */
  readonly codes: readonly HealthCode[]
}

/**
 * The returns of a ledger in its order, each version once: the same bytes twice are one. Of two files for one
 * department both are there, marked.
 */
export function* bookReturns(ledger: Ledger, shelf: ReturnShelf, words: BookWords): Generator<BookReturn> {
  for (const { department, files } of ledger.rows)
    for (const file of files) {
      if (file.problems.some(({ code }) => code === 'same-file')) continue
      const codes = [...new Set(file.problems.map(({ code }) => code))].filter((code) => words.marks[code])
      const sheets = shelf.sheetsOf(file.file, department)
      yield { department, file, sheets, codes, marks: marksOf(file, codes, words) }
    }
}

function marksOf({ file }: LedgerFile, codes: readonly HealthCode[], { marks }: BookWords): string {
  const said = new Set(codes.flatMap((code) => marks[code] ?? []))
  return [...said, ...(codes.includes('several-files') ? [file] : [])].join('\n')
}
