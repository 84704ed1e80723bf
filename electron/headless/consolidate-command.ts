import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { blankPaper } from '../../renderer/consolidation/book/blank-paper.ts'
import { bookReturns, type BookReturn } from '../../renderer/consolidation/book/book-rows.ts'
import type { NoSheets } from '../../renderer/consolidation/book/book-words.ts'
import {
  fillDepartments,
  type BookTemplate,
  type FilledReturn,
} from '../../renderer/consolidation/book/fill-departments.ts'
import { makeBook, mostSheets, type BookSource } from '../../renderer/consolidation/book/make-book.ts'
import { dueFactsReader } from '../../renderer/consolidation/book/due-facts.ts'
import { ReturnShelf } from '../../renderer/consolidation/book/return-shelf.ts'
import type { Ledger } from '../../renderer/consolidation/ledger.ts'
import { bookWords } from '../../renderer/text/book-words.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import { SheetNames } from '../../renderer/workbook/author/sheet-names.ts'
import { writeAtomic } from '../files/write-atomic.ts'
import { ledgerJson } from './check-command.ts'
import { openFolderCheck, type FolderCheck } from './check-folder.ts'
import { fileFailure } from './file-failure.ts'
import type { FolderTerms } from './folder-terms.ts'
import { outInFolder } from './out-in-folder.ts'
import { pathOf } from './paths.ts'
import type { CommandResult } from './run-command.ts'
import { setUpFailure } from './set-up-failure.ts'
import { showProgress } from './show-progress.ts'

/**
 * `consolidate FOLDER OUT.xlsx`: one book of all that came back, and the ledger as `check` prints it. Files of the
 * folder are only read; of more departments than a book holds each has a file of its own beside it.
 */
export async function consolidateCommand(
  folder: string,
  out: string,
  terms: FolderTerms,
): Promise<CommandResult> {
  const inside = outInFolder(folder, out)
  if (inside) return { value: inside, ok: false }
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  const check = opened.value
  const shelf = new ReturnShelf()
  for await (const { checked } of check.files()) shelf.add(checked)
  const ledger = check.ledger()
  const template = templateOf(check, terms)
  const returns = () => bookReturns(ledger, shelf, bookWords)
  const filling = await fillReturns(template, returns, check, out)
  if ('failure' in filling) return filling.failure
  const book = bookOf(
    {
      ledger,
      shelf,
      template: filling.isSmall ? template : null,
      filled: filling.filled,
      noSheets: whyNoSheets(template, check, filling),
      receivedAt: await timesOf(pathOf(folder), ledger),
      hasRoster: check.context.roster !== null,
      readFacts: dueFactsReader(),
      phase: check.context.reference?.phase ?? null,
      madeAt: new Date(),
    },
    check,
  )
  if (!book.ok) return failed(out, book.trouble)
  const written = await writeAtomic(pathOf(out), book.value)
  if (!written.ok) return failed(out, diskTrouble(written.trouble, 'write'))
  return { value: ledgerJson(ledger), ok: ledger.isClean }
}

/** The departments on the template, and whether there are few enough for one book. */
interface Filling {
  readonly filled: readonly FilledReturn[]
  readonly isSmall: boolean
}

/** Fills each return in; of more than a book holds each is written to a file of its own at once and forgotten. */
async function fillReturns(
  template: BookTemplate | null,
  returns: () => Iterable<BookReturn>,
  { codec }: FolderCheck,
  out: string,
): Promise<Filling | { readonly failure: CommandResult }> {
  let count = 0
  for (const { sheets } of returns()) count += sheets.length
  const isSmall = count <= mostSheets
  const filled: FilledReturn[] = []
  if (!template) return { filled, isSmall }
  const names = new SheetNames([])
  for (const one of fillDepartments(template, returns(), codec, bookWords, tellFault)) {
    showProgress(filled.length, count, one.department)
    const failed = isSmall ? null : await writeOwnFile(one, out, names)
    if (failed) return { failure: failed }
    filled.push(isSmall ? one : { ...one, filled: null })
  }
  showProgress(count, count, '')
  return { filled, isSmall }
}

function whyNoSheets(
  template: BookTemplate | null,
  check: FolderCheck,
  { isSmall }: Filling,
): NoSheets | null {
  if (template) return isSmall ? null : 'too-many'
  return check.template ? 'formulas-in-template' : 'no-template'
}

function tellFault(file: string, error: unknown): void {
  process.stderr.write(
    `${file}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}

/** A template that no sheet may come into, as a signed one, costs the departments' sheets and no more. */
function bookOf(source: BookSource, { codec }: FolderCheck): ReturnType<typeof makeBook> {
  const made = makeBook(source, bookWords, codec)
  if (made.ok || !source.template) return made
  const bare: BookSource = { ...source, template: null, filled: [], noSheets: 'template-refused' }
  return makeBook(bare, bookWords, codec)
}

/** The paper that was sent out; else that of a return, emptied. */
function templateOf({ template, context, codec }: FolderCheck, terms: FolderTerms): BookTemplate | null {
  if (!template) return null
  const forms = context.reference ? [context.reference.form] : []
  const bytes = terms.template === undefined ? blankPaper(template.bytes, codec) : template.bytes
  return bytes && { bytes, forms }
}

/** `book_部局別/総務部.xlsx` beside `book.xlsx`. */
async function writeOwnFile(
  { department, filled }: FilledReturn,
  out: string,
  names: SheetNames,
): Promise<CommandResult | null> {
  if (!filled) return null
  const folder = `${pathOf(out).replace(/\.xlsx$/i, '')}_部局別`
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${names.next(department.replace(/["<>|]/g, '_'))}.xlsx`)
  const written = await writeAtomic(path, filled.bytes)
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
