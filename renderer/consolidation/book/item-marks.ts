import type { BookItem } from './book-items.ts'
import type { BookWords } from './book-words.ts'

/** What is to be known beside an item, in the words of the book, a line each; '' where nothing is. */
export function itemMarks({ marks, isPaired }: BookItem, { unpaired }: BookWords): string {
  return [...(isPaired ? [] : [unpaired]), ...(marks === '' ? [] : [marks])].join('\n')
}
