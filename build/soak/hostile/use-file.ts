import { blankPaper } from '../../../renderer/consolidation/book/blank-paper.ts'
import { makeBooks } from '../../../renderer/consolidation/book/make-books.ts'
import { ReturnShelf } from '../../../renderer/consolidation/book/return-shelf.ts'
import { makeCheckContext, type CheckContext } from '../../../renderer/consolidation/check-context.ts'
import { checkFile } from '../../../renderer/consolidation/check-file.ts'
import type { CheckedFile } from '../../../renderer/consolidation/checked-file.ts'
import { returnCopy } from '../../../renderer/consolidation/going-back/return-copy.ts'
import { LedgerBuilder } from '../../../renderer/consolidation/ledger-builder.ts'
import { parseRoster } from '../../../renderer/consolidation/parse-roster.ts'
import { learnReference } from '../../../renderer/consolidation/shape/learn-reference.ts'
import type { Reference } from '../../../renderer/consolidation/shape/reference.ts'
import { lookAtTemplate } from '../../../renderer/consolidator/look-at-template.ts'
import type { Sheet } from '../../../renderer/sheet/sheet.ts'
import { fillTemplate } from '../../../renderer/template/fill-template.ts'
import { learnForm } from '../../../renderer/template/form/learn-form.ts'
import { lookAt } from '../../../renderer/template/form/look-at.ts'
import { previewPaper } from '../../../renderer/template/preview-paper.ts'
import { readPapers } from '../../../renderer/template/read-workbook.ts'
import { setTemplateYear } from '../../../renderer/template/set-template-year.ts'
import { bookWords } from '../../../renderer/text/book-words.ts'
import { correctionWords } from '../../../renderer/text/correction-words.ts'
import type { Codec } from '../../../renderer/workbook/codec.ts'
import { readPictures } from '../../../renderer/workbook/picture/read-picture.ts'
import type { AnyTrouble } from '../../../renderer/text/trouble-message.ts'
import type { MutatedFile } from './mutate.ts'
import type { Random } from './random.ts'

/** A sound template, and a sheet that was filled in on it. */
export interface SoundFiles {
  readonly template: Uint8Array
  readonly reference: Reference
  readonly sheet: Sheet
}

/** What came of one thing that was done: nothing to say, a trouble, or a file that was made. */
export type Came =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  /** `of` is the file that it was made from: faults that this has already are none of ours. */
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly of: Uint8Array }

/** One thing that a user does with a file. A fault of ours is thrown. */
export interface Use {
  readonly name: string
  readonly run: () => Came
}

/** What all that is done with one file shares. */
interface Desk extends SoundFiles {
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly random: Random
  readonly codec: Codec
}

/** How often each is done: checking, which reads all of a file, always, the rest with some of the files. */
const uses: readonly (readonly [name: string, often: number, run: (desk: Desk) => Came])[] = [
  ['check', 1, takeIn],
  ['read', 0.2, read],
  ['fill', 0.25, fill],
  ['copy with comments', 0.2, copy],
  ['look', 0.05, ({ bytes, codec }) => came(lookAt(bytes, codec))],
  ['learn as a form', 0.05, ({ bytes, codec }) => came(learnForm(bytes, codec, { id: 'x', name: 'x' }))],
  ['look at as a template', 0.05, ({ bytes, codec }) => came(lookAtTemplate(bytes, codec))],
  ['move to another year', 0.05, setYear],
  ['show as pictures', 0.05, ({ bytes, codec }) => came(readPictures(bytes, codec))],
  ['preview', 0.05, preview],
  ['read as a roster', 0.02, roster],
  ['compare with', 0.03, compareWith],
  ['stand in for the template', 0.03, standIn],
]

/** What a user does with the file, in this order: through the same functions as the window's workers and the command line. */
export function usesOf(
  { base, bytes, random }: MutatedFile,
  sound: SoundFiles,
  codec: Codec,
): readonly Use[] {
  const desk: Desk = { ...sound, file: base, bytes, random, codec }
  return uses
    .filter(([, often]) => random.chance(often))
    .map(([name, , run]) => ({ name, run: () => run(desk) }))
}

const nothing: Came = { kind: 'nothing' }

type AnyOutcome = { readonly ok: true } | { readonly ok: false; readonly trouble: AnyTrouble }

function came(outcome: AnyOutcome): Came {
  return outcome.ok ? nothing : { kind: 'trouble', trouble: outcome.trouble }
}

function made<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: AnyTrouble },
  bytesOf: (value: T) => Uint8Array,
  of: Uint8Array,
): Came {
  return outcome.ok ? { kind: 'file', bytes: bytesOf(outcome.value), of } : came(outcome)
}

function read({ bytes, codec }: Desk): Came {
  return came(readPapers(bytes, codec))
}

function contextOf({ reference, codec }: Desk): CheckContext {
  const expected = { roster: null, reference, fiscalYear: 2022, lastYear: null, settings: {} }
  return makeCheckContext(expected, codec)
}

function check(desk: Desk, context: CheckContext): CheckedFile {
  const { file, bytes } = desk
  return checkFile({ file, bytes, print: file }, context)
}

const booksOften = 0.4

/** What can be read is taken into a book now and then. */
function takeIn(desk: Desk): Came {
  const context = contextOf(desk)
  const checked = check(desk, context)
  if (checked.kind !== 'returned' || !desk.random.chance(booksOften)) return { kind: 'checked', checked }
  const bytes = bookOf(checked, desk, context, { bytes: desk.template, isBlank: true })
  return bytes ? { kind: 'file', bytes, of: desk.template } : nothing
}

function bookOf(
  checked: CheckedFile,
  { codec, reference }: Pick<Desk, 'codec' | 'reference'>,
  context: CheckContext,
  paper: { readonly bytes: Uint8Array; readonly isBlank: boolean },
): Uint8Array | null {
  const shelf = new ReturnShelf()
  const builder = new LedgerBuilder(context)
  shelf.add(checked)
  builder.add(checked)
  const source = {
    ledger: builder.ledger(),
    shelf,
    paper,
    reference,
    separate: false,
    hasRoster: false,
    receivedAt: () => null,
    madeAt: new Date(0),
  }
  const onFault = (_: string, error: unknown) => {
    throw error
  }
  for (const step of makeBooks(source, { words: bookWords, codec, onFault }))
    if (step.kind === 'book') return step.bytes
    else if (step.kind === 'refused')
      throw new Error(`A book of sound paper was refused: ${step.trouble.code}`)
  return null
}

/** Its own sheet with other texts, or that of a sound file. */
function sheetFor({ bytes, random, codec, sheet }: Desk): Sheet {
  const papers = readPapers(bytes, codec)
  const own = papers.ok && random.chance(0.5) ? papers.value[0] : undefined
  if (!own) return sheet
  const goals = own.goals.map((goal) => ({
    ...goal,
    current: goal.current && { ...goal.current, initiatives: `${goal.current.initiatives}\n② 改めた` },
  }))
  return { ...own, goals: random.chance(0.5) ? goals : [...goals, ...sheet.goals] }
}

const fillOptions = { anyYear: true, growRows: true, continueRows: true }

function fill(desk: Desk): Came {
  const { bytes, codec } = desk
  return made(fillTemplate(bytes, sheetFor(desk), codec, fillOptions), (filled) => filled.bytes, bytes)
}

/** With what checking found in it, and something besides where that was nothing. */
function copy(desk: Desk): Came {
  const { bytes, codec } = desk
  const checked = check(desk, contextOf(desk))
  const found = checked.kind === 'returned' ? checked.returns.flatMap(({ problems }) => problems) : []
  const more = { code: 'nothing-filled-in', level: 'must-fix', cell: 'C5' } as const
  const outcome = returnCopy({ bytes, problems: [...found, more], author: '企画課' }, correctionWords, codec)
  return made(outcome, (copied) => copied.bytes, bytes)
}

function setYear({ bytes, codec }: Desk): Came {
  return made(setTemplateYear(bytes, 2024, codec), (moved) => moved, bytes)
}

function preview(desk: Desk): Came {
  return came(previewPaper(desk.bytes, sheetFor(desk), desk.codec, fillOptions))
}

/** Troubles of a roster have words of their own; that nothing is thrown counts. */
function roster({ bytes, codec }: Desk): Came {
  parseRoster(bytes, codec)
  return nothing
}

/** The file as the paper that others are compared with. */
function compareWith(desk: Desk): Came {
  const { bytes, codec, template } = desk
  const learned = learnReference('x', bytes, codec)
  if (!learned.ok) return came(learned)
  const own = { ...desk, bytes: new Uint8Array(template), reference: learned.value }
  check(own, contextOf(own))
  return nothing
}

/** The file as the paper of a book, emptied first. */
function standIn({ bytes, codec }: Desk): Came {
  const paper = blankPaper(bytes, codec)
  return paper ? { kind: 'file', bytes: paper, of: bytes } : nothing
}
