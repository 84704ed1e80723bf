import { bookReturns } from '../../renderer/consolidation/book/book-rows.ts'
import { ReturnShelf } from '../../renderer/consolidation/book/return-shelf.ts'
import { tableLines } from '../../renderer/consolidation/book/table-lines.ts'
import { bookWords } from '../../renderer/text/book-words.ts'
import { disk as realDisk } from '../files/disk.ts'
import { ledgerJson } from './check-command.ts'
import { openFolderCheck } from './check-folder.ts'
import { fileFailure } from './file-failure.ts'
import type { FolderTerms } from './folder-terms.ts'
import { outInFolder } from './out-in-folder.ts'
import { pathOf } from './paths.ts'
import type { CommandResult } from './run-command.ts'
import { setUpFailure } from './set-up-failure.ts'
import { rowBytes } from './row-bytes.ts'
import { writeOut } from './write-out.ts'

/**
 * `export FOLDER OUT.jsonl|OUT.csv`: every item row by row, for other systems, in the order of the book and marked as
 * there, and the ledger as `check` prints it.
 */
export async function exportCommand(
  folder: string,
  out: string,
  terms: FolderTerms,
  disk = realDisk,
): Promise<CommandResult> {
  const inside = outInFolder(folder, out)
  if (inside) return { value: inside, ok: false }
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  const check = opened.value
  const shelf = new ReturnShelf()
  // That a department has sent two files is known only when all have been seen.
  for await (const checked of check.files()) shelf.add(checked)
  const ledger = check.ledger()
  const format = /\.csv$/i.test(out) ? 'csv' : 'jsonl'
  const rows = tableLines(bookReturns(ledger, shelf, bookWords), format, bookWords)
  const trouble = await writeOut(pathOf(out), rowBytes(rows), disk)
  if (trouble !== null) return { value: fileFailure(out, trouble), ok: false }
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}
