import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { dayHere } from '../../renderer/calendar/days.ts'
import {
  correctionMail,
  reminderMail,
  type Mail,
} from '../../renderer/consolidation/going-back/correction-mail.ts'
import {
  askedFiles,
  askedProblems,
  correctionRequest,
  theirTrouble,
  type CorrectionSource,
} from '../../renderer/consolidation/going-back/correction-request.ts'
import { correctionWorkbook } from '../../renderer/consolidation/going-back/correction-workbook.ts'
import type { LetterTerms } from '../../renderer/consolidation/going-back/correction-words.ts'
import { returnCopy } from '../../renderer/consolidation/going-back/return-copy.ts'
import { departmentKey } from '../../renderer/consolidation/department-key.ts'
import type { Ledger, LedgerFile } from '../../renderer/consolidation/ledger.ts'
import { fileNameOf } from '../../renderer/consolidation/name-in-file.ts'
import { correctionWords } from '../../renderer/text/correction-words.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import type { Codec } from '../../renderer/workbook/codec.ts'
import { disk as realDisk, type Disk } from '../files/disk.ts'
import { readFile } from '../files/read-file.ts'
import { openFolderCheck } from './check-folder.ts'
import { failureOf, type Failure } from './failure.ts'
import { folderOptionNames, folderTerms, type FolderTerms } from './folder-terms.ts'
import { OutNames } from './out-names.ts'
import { outInFolder } from './out-in-folder.ts'
import { parseArguments } from './parse-arguments.ts'
import { pathOf } from './paths.ts'
import type { CommandResult } from './run-command.ts'
import { setUpFailure } from './set-up-failure.ts'
import { writeOut } from './write-out.ts'

/** What `send-back` is told besides the folders. */
export interface SendBackTerms extends FolderTerms {
  /** An ISO date. */
  readonly due: string | null
  /** The section that sends the requests, or ''. */
  readonly from: string
}

/** Reads the arguments of `send-back`; null for wrong usage. */
export function parseSendBackArguments(
  list: readonly string[],
): { readonly folder: string; readonly out: string; readonly terms: SendBackTerms } | null {
  const parsed = parseArguments(list, [...folderOptionNames, 'due', 'from'])
  const [folder, out, ...more] = parsed?.places ?? []
  const terms = parsed && folderTerms(parsed.options)
  if (!terms || folder === undefined || out === undefined || more.length > 0) return null
  const { due = null, from = '' } = parsed.options
  return due === null || isDay(due) ? { folder, out, terms: { ...terms, due, from } } : null
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/**
 * `send-back FOLDER OUT_FOLDER`: for each department with something to mend or confirm its files with comments, a
 * 修正依頼 and a mail's text, and a 督促 for those who have sent nothing. Files of the folder are only read; the ledger
 * decides the exit code as in `check`.
 */
export async function sendBackCommand(
  folder: string,
  out: string,
  terms: SendBackTerms,
  disk = realDisk,
): Promise<CommandResult> {
  const inside = outInFolder(folder, out)
  if (inside) return { value: inside, ok: false }
  const opened = await openFolderCheck(folder, terms)
  if (!opened.ok) return setUpFailure(opened)
  const check = opened.value
  for await (const _ of check.files());
  const ledger = check.ledger()
  const { due, from } = terms
  const letter: LetterTerms = { fiscalYear: ledger.fiscalYear, date: dayHere(new Date()), due, sender: from }
  const sender = new Sender(folder, out, letter, check.codec, disk)
  const departments: object[] = []
  for (const source of sourcesOf(ledger)) departments.push(...(await sender.send(source)))
  const reminded = await sender.remind(ledger.missing)
  const value = {
    fiscalYear: ledger.fiscalYear,
    departments,
    missing: ledger.missing,
    reminder: reminded,
    unsent: unsentFiles(ledger),
    failed: sender.failed,
  }
  return { value, ok: ledger.isClean && sender.failed.length === 0 }
}

type Source = CorrectionSource & { readonly files: readonly LedgerFile[] }

/** Files that name no department are nobody's to send back. */
function sourcesOf({ rows, rejected }: Ledger): readonly Source[] {
  return rows.map(({ department, files }) => ({
    department,
    files,
    rejected: rejected.filter(
      (one) => one.department !== null && departmentKey(one.department) === departmentKey(department),
    ),
  }))
}

/** Files that nobody is asked about: they name no department, or it was our disk that did not give them. */
function unsentFiles({ rejected }: Ledger): readonly { readonly file: string; readonly error: Failure }[] {
  return rejected
    .filter(({ department, trouble }) => department === null || !theirTrouble(trouble))
    .map(({ file, trouble }) => ({ file, error: failureOf(trouble) }))
}

/** Who is asked and reminded; what fails costs no more than itself. */
class Sender {
  readonly failed: { readonly file: string; readonly error: Failure }[] = []
  readonly #names = new OutNames()

  constructor(
    readonly folder: string,
    readonly out: string,
    readonly letter: LetterTerms,
    readonly codec: Codec,
    readonly disk: Disk,
  ) {}

  /** What was written for a department; nothing where there is nothing to ask. */
  async send(source: Source): Promise<readonly object[]> {
    if (!correctionRequest(source, this.letter, correctionWords)) return []
    const place = this.#names.next(source.department)
    const copies: string[] = []
    const names = new OutNames(['修正依頼.xlsx', 'メール文.txt'])
    for (const file of askedFiles(source.files)) copies.push(...(await this.#copy(file, place, names)))
    const withCopies = copies.length > 0
    const request = correctionRequest(source, { ...this.letter, withCopies }, correctionWords)
    if (!request) return []
    const files = [
      ...copies,
      ...(await this.#letter(request, `${place}/修正依頼.xlsx`)),
      ...(await this.#write(`${place}/メール文.txt`, mailBytes(correctionMail(request, correctionWords)))),
    ]
    return [{ department: source.department, problems: request.items.length, files }]
  }

  /** The 督促's file; null where nobody is missing. */
  async remind(missing: readonly string[]): Promise<string | null> {
    if (missing.length === 0) return null
    const alone = missing.length === 1 ? [] : missing.map((one) => [one])
    const mails = [missing, ...alone].map((names) => reminderMail(names, this.letter, correctionWords))
    const [written = null] = await this.#write('督促.txt', mailBytes(...mails))
    return written
  }

  async #letter(
    request: NonNullable<ReturnType<typeof correctionRequest>>,
    name: string,
  ): Promise<readonly string[]> {
    const made = correctionWorkbook(request, correctionWords, this.codec)
    return made.ok ? this.#write(name, made.value) : this.#fail(name, made.trouble)
  }

  async #copy(
    { file, print, problems }: LedgerFile,
    place: string,
    names: OutNames,
  ): Promise<readonly string[]> {
    const asked = askedProblems(problems)
    if (asked.length === 0) return []
    const read = await readFile(join(pathOf(this.folder), file))
    if (!read.ok) return this.#fail(file, diskTrouble(read.trouble))
    const isSame = createHash('sha256').update(read.bytes).digest('hex') === print
    if (!isSame) return this.#fail(file, { code: 'changed' })
    const author = this.letter.sender === '' ? '取りまとめ担当' : this.letter.sender
    const made = returnCopy({ bytes: read.bytes, problems: asked, author }, correctionWords, this.codec)
    if (!made.ok) return this.#fail(file, made.trouble)
    return this.#write(`${place}/${names.next(fileNameOf(file))}`, made.value.bytes)
  }

  /** The folder that is read may lie within the one that is written to. */
  async #write(name: string, bytes: Uint8Array): Promise<readonly string[]> {
    const inside = outInFolder(this.folder, join(pathOf(this.out), name))
    if (inside) {
      this.failed.push({ file: name, error: inside.error })
      return []
    }
    const trouble = await writeOut(join(pathOf(this.out), name), bytes, this.disk, { withFolder: true })
    return trouble === null ? [name] : this.#fail(name, trouble)
  }

  #fail(file: string, trouble: AnyTrouble): readonly string[] {
    this.failed.push({ file, error: failureOf(trouble) })
    return []
  }
}

/** As Windows' editor opens it: UTF-8 with its mark, lines ended as there. */
function mailBytes(...mails: readonly Mail[]): Uint8Array {
  const texts = mails.map(({ subject, body }) => `件名：${subject}\n\n${body}\n`)
  const text = texts.join(`\n${'─'.repeat(30)}\n\n`)
  return new TextEncoder().encode(`\ufeff${text.replace(/\n/g, '\r\n')}`)
}
