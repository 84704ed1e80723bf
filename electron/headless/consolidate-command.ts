import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBooks, type BooksSource, type BookStep } from '../../renderer/consolidation/book/make-books.ts'
import { ReturnShelf } from '../../renderer/consolidation/book/return-shelf.ts'
import type { Ledger } from '../../renderer/consolidation/ledger.ts'
import { assertNever } from '../../renderer/sheet/assert-never.ts'
import { bookWords } from '../../renderer/text/book-words.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { ledgerJson } from './check-command.ts'
import { openFolderCheck } from './check-folder.ts'
import { fileFailure } from './file-failure.ts'
import type { FolderTerms } from './folder-terms.ts'
import { outInFolder } from './out-in-folder.ts'
import { pathOf } from './paths.ts'
import type { CommandResult } from './run-command.ts'
import { setUpFailure } from './set-up-failure.ts'
import { showProgress } from './show-progress.ts'
import { tellFault } from './tell-fault.ts'

/** How the book is to be made. */
export interface ConsolidateTerms extends FolderTerms {
  /** Whether each department has a file of its own beside the book, however few they are. */
  readonly separate: boolean
}

/**
 * `consolidate FOLDER OUT.xlsx`: one book of all that came back, and the ledger as `check` prints it. Files of the
 * folder are only read; where it is asked for, and of more departments than a book holds, each has a file of its own in
 * `OUT_部局別`.
 */
export async function consolidateCommand(
  folder: string,
  out: string,
  terms: ConsolidateTerms,
): Promise<CommandResult> {
  const inside = outInFolder(folder, out)
  if (inside) return { value: inside, ok: false }
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  const check = opened.value
  const shelf = new ReturnShelf()
  for await (const checked of check.files()) shelf.add(checked)
  const ledger = check.ledger()
  const source: BooksSource = {
    ledger,
    shelf,
    paper: check.template && { bytes: check.template.bytes, isBlank: terms.template !== undefined },
    reference: check.context.reference,
    separate: terms.separate,
    hasRoster: check.context.roster !== null,
    receivedAt: await timesOf(pathOf(folder), ledger),
    madeAt: new Date(),
  }
  const tools = { words: bookWords, codec: check.codec, onFault: tellFault }
  for (const step of makeBooks(source, tools)) {
    const failure = await takeStep(step, out)
    if (failure) return failure
  }
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}

/** Shows or writes what is ready; gives what went wrong. */
async function takeStep(step: BookStep, out: string): Promise<CommandResult | null> {
  switch (step.kind) {
    case 'department':
      showProgress(step.done, step.all, step.department)
      return null
    case 'file':
      return write(await pathOfOwn(step.name, out), step.bytes)
    case 'book':
      showProgress(1, 1, '')
      return write(out, step.bytes)
    case 'refused':
      return failed(out, step.trouble)
    default:
      return assertNever(step)
  }
}

/** `book_部局別/総務部.xlsx` beside `book.xlsx`. */
async function pathOfOwn(name: string, out: string): Promise<string> {
  const folder = `${pathOf(out).replace(/\.xlsx$/i, '')}_部局別`
  await mkdir(folder, { recursive: true })
  return join(folder, name)
}

async function write(path: string, bytes: Uint8Array): Promise<CommandResult | null> {
  const written = await writeAtomic(pathOf(path), bytes)
  return written.ok ? null : failed(path, diskTrouble(written.trouble, 'write'))
}

/** When each file was last written, which is the nearest to when it came that a folder knows. */
async function timesOf(folder: string, { rows, rejected }: Ledger): Promise<(file: string) => Date | null> {
  const files = [...rows.flatMap((row) => row.files), ...rejected].map(({ file }) => file)
  const times = await Promise.all(
    files.map(async (file) => [file, await stat(join(folder, file)).catch(() => null)] as const),
  )
  const byFile = new Map(times)
  return (file) => byFile.get(file)?.mtime ?? null
}

const failed = (file: string, trouble: AnyTrouble): CommandResult => ({
  value: fileFailure(file, trouble),
  ok: false,
})
