import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeBooks, type BooksSource, type BookStep } from '../../renderer/consolidation/book/make-books.ts'
import { ReturnShelf } from '../../renderer/consolidation/book/return-shelf.ts'
import type { Ledger } from '../../renderer/consolidation/ledger.ts'
import { assertNever } from '../../renderer/sheet/assert-never.ts'
import { bookWords } from '../../renderer/text/book-words.ts'
import type { AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { disk as realDisk, type Disk } from '../files/disk.ts'
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
import { writeOut } from './write-out.ts'

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
  disk = realDisk,
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
    const failure = await takeStep(step, out, disk)
    if (failure) return failure
  }
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}

/** Shows or writes what is ready; gives what went wrong. */
async function takeStep(step: BookStep, out: string, disk: Disk): Promise<CommandResult | null> {
  switch (step.kind) {
    case 'department':
      showProgress(step.done, step.all, step.department)
      return null
    case 'file':
      return write(pathOfOwn(step.name, out), step.bytes, disk, { withFolder: true })
    case 'book':
      showProgress(1, 1, '')
      return write(out, step.bytes, disk)
    case 'refused':
      return failed(out, step.trouble)
    default:
      return assertNever(step)
  }
}

/** `book_部局別/総務部.xlsx` beside `book.xlsx`. */
const pathOfOwn = (name: string, out: string): string =>
  join(`${pathOf(out).replace(/\.xlsx$/i, '')}_部局別`, name)

async function write(
  path: string,
  bytes: Uint8Array,
  disk: Disk,
  options: { readonly withFolder?: boolean } = {},
): Promise<CommandResult | null> {
  const trouble = await writeOut(pathOf(path), bytes, disk, options)
  return trouble && failed(path, trouble)
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
