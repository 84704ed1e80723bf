import { join } from 'node:path'
import type { Expected } from '../../renderer/consolidation/check-context.ts'
import { fileKind } from '../../renderer/consolidation/file-kinds.ts'
import { LastYearSheets } from '../../renderer/consolidation/last-year.ts'
import { compareNaturally } from '../../renderer/consolidation/natural-order.ts'
import { parseRoster } from '../../renderer/consolidation/parse-roster.ts'
import { readLastYear } from '../../renderer/consolidation/read-last-year.ts'
import { ReturnSurvey } from '../../renderer/consolidation/return-survey.ts'
import type { Roster } from '../../renderer/consolidation/roster.ts'
import { FormMemory } from '../../renderer/consolidation/shape/form-memory.ts'
import { learnReference } from '../../renderer/consolidation/shape/learn-reference.ts'
import type { Reference } from '../../renderer/consolidation/shape/reference.ts'
import { diskTrouble, type AnyTrouble } from '../../renderer/text/trouble-message.ts'
import type { Codec } from '../../renderer/workbook/codec.ts'
import { listFolder } from '../files/list-folder.ts'
import { readFile } from '../files/read-file.ts'
import type { FolderTerms } from './folder-terms.ts'
import { pathOf } from './paths.ts'

/** What was made ready. */
export interface SetUp<T> {
  readonly ok: true
  readonly value: T
}

/** Which of the files that were named could not be read, as it was given, and why. */
export interface SetUpFailure {
  readonly ok: false
  readonly file: string
  readonly trouble: AnyTrouble | { readonly code: 'empty-roster' }
}

/** The workbook that the returns are compared with. */
export interface TemplateFile {
  /** As given, or as it lies in the folder. */
  readonly file: string
  readonly bytes: Uint8Array
}

interface Made {
  readonly expected: Expected
  readonly template: TemplateFile | null
}

/** Reads what the returns in a folder are held to. What isn't told is taken from the returns themselves. */
export async function makeExpected(
  folder: string,
  names: readonly string[],
  terms: FolderTerms,
  codec: Codec,
): Promise<SetUp<Made> | SetUpFailure> {
  const roster = terms.roster === undefined ? noRoster : await readRoster(terms.roster, codec)
  if (!roster.ok) return roster
  const isTold = terms.template !== undefined && terms.year !== undefined
  const survey = isTold ? null : await surveyReturns(folder, names, codec)
  const template = await findTemplate(folder, terms.template, survey?.commonestFile() ?? null)
  if (!template.ok) return template
  const reference = template.value && referenceOf(template.value, codec)
  if (reference && !reference.ok) return reference
  const fiscalYear = terms.year ?? survey?.fiscalYear() ?? null
  const lastYear =
    terms.lastYear === undefined
      ? ({ ok: true, value: null } as const)
      : await lastYearIn(terms.lastYear, fiscalYear, roster.value, codec)
  if (!lastYear.ok) return lastYear
  const expected = {
    roster: roster.value,
    reference: reference?.value ?? null,
    fiscalYear,
    lastYear: lastYear.value,
    settings: {},
  }
  return { ok: true, value: { expected, template: template.value } }
}

const noRoster: SetUp<Roster | null> = { ok: true, value: null }

async function readRoster(file: string, codec: Codec): Promise<SetUp<Roster> | SetUpFailure> {
  const read = await readFile(pathOf(file))
  if (!read.ok) return { ok: false, file, trouble: diskTrouble(read.trouble) }
  const roster = parseRoster(read.bytes, codec)
  return roster.ok ? roster : { ok: false, file, trouble: roster.trouble }
}

async function surveyReturns(folder: string, names: readonly string[], codec: Codec): Promise<ReturnSurvey> {
  const survey = new ReturnSurvey(codec)
  for (const file of names) {
    if (fileKind(file) !== 'workbook') continue
    const read = await readFile(join(folder, file))
    if (read.ok) survey.add(file, read.bytes)
  }
  return survey
}

async function findTemplate(
  folder: string,
  given: string | undefined,
  commonest: string | null,
): Promise<SetUp<TemplateFile | null> | SetUpFailure> {
  const file = given ?? commonest
  if (file === null) return { ok: true, value: null }
  const read = await readFile(given === undefined ? join(folder, file) : pathOf(file))
  if (!read.ok) return { ok: false, file, trouble: diskTrouble(read.trouble) }
  return { ok: true, value: { file, bytes: read.bytes } }
}

function referenceOf({ file, bytes }: TemplateFile, codec: Codec): SetUp<Reference> | SetUpFailure {
  const learned = learnReference(file, bytes, codec)
  return learned.ok ? learned : { ok: false, file, trouble: learned.trouble }
}

async function lastYearIn(
  folder: string,
  fiscalYear: number | null,
  roster: Roster | null,
  codec: Codec,
): Promise<SetUp<LastYearSheets> | SetUpFailure> {
  const listing = await listFolder(pathOf(folder))
  const top = listing.unread.find(({ path }) => path === '')
  if (top) return { ok: false, file: folder, trouble: diskTrouble(top.trouble) }
  const sheets = new LastYearSheets()
  const memory = new FormMemory(codec)
  for (const file of [...listing.files].sort(compareNaturally)) {
    if (fileKind(file) !== 'workbook') continue
    const read = await readFile(join(pathOf(folder), file))
    if (read.ok) readLastYear(file, read.bytes, { fiscalYear, roster }, memory, sheets)
  }
  return { ok: true, value: sheets }
}
