import { bookItems, type BookItem, type ReadFacts } from '../../renderer/consolidation/book/book-items.ts'
import { csvHead, csvRow, jsonLine } from '../../renderer/consolidation/book/item-rows.ts'
import { dueFactsReader } from '../../renderer/consolidation/book/due-facts.ts'
import type { CheckedFile } from '../../renderer/consolidation/checked-file.ts'
import { fileNameOf } from '../../renderer/consolidation/name-in-file.ts'
import { bookWords } from '../../renderer/text/book-words.ts'
import { diskTrouble } from '../../renderer/text/trouble-message.ts'
import { ledgerJson } from './check-command.ts'
import { openFolderCheck, type FolderCheck } from './check-folder.ts'
import { fileFailure } from './file-failure.ts'
import type { FolderTerms } from './folder-terms.ts'
import { outInFolder } from './out-in-folder.ts'
import { pathOf } from './paths.ts'
import type { CommandResult } from './run-command.ts'
import { setUpFailure } from './set-up-failure.ts'
import { writeRows } from './write-rows.ts'

/**
 * `export FOLDER OUT.jsonl|OUT.csv`: every item row by row, for other systems, and the ledger as `check` prints it. The
 * same bytes twice are one.
 */
export async function exportCommand(folder: string, out: string, terms: FolderTerms): Promise<CommandResult> {
  const inside = outInFolder(folder, out)
  if (inside) return { value: inside, ok: false }
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  const check = opened.value
  const rows = /\.csv$/i.test(out) ? csvRows(check) : jsonRows(check)
  const written = await writeRows(pathOf(out), rows)
  if (!written.ok) return { value: fileFailure(out, diskTrouble(written.trouble, 'write')), ok: false }
  const ledger = check.ledger()
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}

async function* csvRows(check: FolderCheck): AsyncGenerator<string> {
  yield `\ufeff${csvHead(bookWords)}`
  for await (const item of itemsOf(check)) yield csvRow(item, bookWords)
}

async function* jsonRows(check: FolderCheck): AsyncGenerator<string> {
  for await (const item of itemsOf(check)) yield jsonLine(item)
}

async function* itemsOf(check: FolderCheck): AsyncGenerator<BookItem> {
  const seen = new Set<string>()
  const readFacts = dueFactsReader()
  for await (const { checked } of check.files()) {
    if (checked.kind !== 'returned' || seen.has(checked.print)) continue
    seen.add(checked.print)
    yield* itemsIn(checked, readFacts)
  }
}

function* itemsIn(
  { file, print, returns }: Extract<CheckedFile, { kind: 'returned' }>,
  readFacts: ReadFacts,
): Generator<BookItem> {
  for (const { department, sheets, ...own } of returns) {
    const name = department ?? fileNameOf(file).replace(/\.[^.]*$/, '')
    yield* bookItems({ department: name, file: { file, print, ...own }, sheets, marks: '' }, readFacts)
  }
}
