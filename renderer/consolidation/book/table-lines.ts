import { bookItems } from './book-items.ts'
import type { BookReturn } from './book-rows.ts'
import type { BookWords } from './book-words.ts'
import { dueFactsReader } from './due-facts.ts'
import { csvHead, csvRow, jsonLine } from './item-rows.ts'

/** A table of items for other systems: CSV in UTF-8 with its mark, or JSON Lines. */
export type TableFormat = 'csv' | 'jsonl'

/** Every item of these returns, a line each, the headings first where the format has any. */
export function* tableLines(
  returns: Iterable<BookReturn>,
  format: TableFormat,
  words: BookWords,
): Generator<string> {
  const readFacts = dueFactsReader()
  if (format === 'csv') yield `\ufeff${csvHead(words)}`
  for (const one of returns)
    for (const item of bookItems(one, readFacts))
      yield format === 'csv' ? csvRow(item, words) : jsonLine(item)
}
