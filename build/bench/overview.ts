import { writeFile } from 'node:fs/promises'
import { openFolderCheck } from '../../electron/headless/check-folder.ts'
import type { FolderTerms } from '../../electron/headless/folder-terms.ts'
import { dueFactsReader } from '../../renderer/consolidation/book/due-facts.ts'
import { makeBook } from '../../renderer/consolidation/book/make-book.ts'
import { ReturnShelf } from '../../renderer/consolidation/book/return-shelf.ts'
import { bookWords } from '../../renderer/text/book-words.ts'

/** All checks of a folder, and the book's overview sheets without any department's own. */
export async function overviewOf(folder: string, out: string, terms: FolderTerms): Promise<void> {
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) throw new Error(JSON.stringify(opened))
  const check = opened.value
  const shelf = new ReturnShelf()
  for await (const checked of check.files()) shelf.add(checked)
  const source = {
    ledger: check.ledger(),
    shelf,
    template: null,
    filled: [],
    noSheets: 'no-template',
    receivedAt: () => null,
    hasRoster: false,
    readFacts: dueFactsReader(),
    phase: null,
    madeAt: new Date(),
  } as const
  const book = makeBook(source, bookWords, check.codec)
  if (!book.ok) throw new Error(JSON.stringify(book.trouble))
  await writeFile(out, book.value)
}
