import type { Draft } from '../../drafts/draft.ts'
import type { DraftStore } from '../../drafts/draft-store.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import type { Excel } from '../../excel/excel.ts'
import { surenessOf } from '../../template/form/is-sure.ts'
import type { VersionStore } from '../../history/version-store.ts'
import { versionOf } from '../../history/version.ts'
import type { NewId } from '../../sheet/editable-sheet.ts'
import type { PaperReading } from '../../template/sheet-reading.ts'
import type { KnownForms } from '../form/known-forms.ts'
import type { Refusal } from '../refusal.ts'
import { draftOfPaper } from './draft-of-paper.ts'
import type { IncomingFile } from './incoming-file.ts'

/** What taking a file in asks of the world. */
export interface TakeInPorts {
  readonly drafts: Pick<DraftStore, 'list' | 'create' | 'keepTemplate'>
  readonly versions: Pick<VersionStore, 'keep'>
  readonly excel: Pick<Excel, 'read' | 'learnForm'>
  readonly forms: Pick<KnownForms, 'keep' | 'used'>
  readonly now: () => number
  readonly newId: NewId
}

/** What only the user can say. */
export interface TakeInQuestions {
  /** Which of several sheets; null takes none. */
  whichSheets(fileName: string, papers: readonly PaperReading[]): Promise<readonly PaperReading[] | null>
  /** The file is known; `drafts` are those it belongs to, the latest first, and `as` says how to that one. */
  alreadyHere(fileName: string, drafts: readonly Draft[], as: KnownAs): Promise<'continue' | 'again' | 'stop'>
  /** A paper that was learned, and that not for sure. */
  unsure(fileName: string): Promise<'look' | 'go-on' | 'stop'>
}

/** How a file belongs to a draft: the draft was made from it, or it was saved from the draft. */
export type KnownAs = 'source' | 'export'

/** What became of a file. */
export type TakenIn =
  | { readonly kind: 'made'; readonly drafts: readonly Draft[] }
  /** A draft of this very file exists and is to be gone on with. */
  | { readonly kind: 'here'; readonly draft: Draft }
  | { readonly kind: 'stopped' }
  /** The user rather looks first where the fields lie. */
  | { readonly kind: 'to-look' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Several files come at once: nobody wants to be asked for each. */
export const unattended: TakeInQuestions = {
  whichSheets: async (_, papers) => papers,
  alreadyHere: async () => 'continue',
  unsure: async () => 'go-on',
}

/** Makes drafts of a workbook's sheets and keeps the workbook as their template. Never rejects. */
export async function takeIn(
  file: IncomingFile,
  ports: TakeInPorts,
  questions: TakeInQuestions,
): Promise<TakenIn> {
  if (/\.juten-backup$/i.test(file.name)) return refused({ code: 'backup' })
  if ('refusal' in file) return refused(file.refusal)
  try {
    const read = await ports.excel.read(file.bytes)
    if (!read.ok) return refused(file.name.startsWith('~$') ? { code: 'owner-file' } : read.trouble)
    return await keep(file, read.value, ports, questions)
  } catch (error) {
    return refused({ code: 'fault', detail: String(error) })
  }
}

async function keep(
  { name, bytes }: Extract<IncomingFile, { readonly bytes: unknown }>,
  papers: readonly PaperReading[],
  ports: TakeInPorts,
  questions: TakeInQuestions,
): Promise<TakenIn> {
  const { drafts, now, newId } = ports
  const template = { id: await templateIdOf(bytes), name }
  const asDraft = (paper: PaperReading) => draftOfPaper(paper, { template, now: now(), newId })
  try {
    const [latest, ...older] = draftsOf(await drafts.list(), template.id)
    if (latest !== undefined) {
      const as = latest.templateId === template.id ? 'source' : 'export'
      const answer = await questions.alreadyHere(name, [latest, ...older], as)
      if (answer === 'continue') return { kind: 'here', draft: latest }
      if (answer === 'stop') return { kind: 'stopped' }
    }
    const answer = papers.some(isUnsure) ? await questions.unsure(name) : 'go-on'
    if (answer === 'look') return { kind: 'to-look' }
    if (answer === 'stop') return { kind: 'stopped' }
    const chosen = papers.length === 1 ? papers : await questions.whichSheets(name, papers)
    if (chosen === null || chosen.length === 0) return { kind: 'stopped' }
    const made = chosen.map(asDraft)
    await drafts.keepTemplate({ ...template, bytes, addedAt: now() })
    for (const draft of made) await drafts.create(draft)
    await keepVersions(made, ports)
    await noteForms(name, bytes, chosen, ports)
    return { kind: 'made', drafts: made }
  } catch (error) {
    return refused({ code: 'not-kept', failure: failureOf(error) })
  }
}

function isUnsure({ confidence, form }: PaperReading): boolean {
  return form === null && surenessOf(confidence) === 'unsure'
}

/** Keeps what came in as the first version. The drafts are kept by now: nothing here is worth failing. */
async function keepVersions(made: readonly Draft[], { versions }: TakeInPorts): Promise<void> {
  for (const { id, createdAt, templateName, sheet, updatedAt } of made) {
    const moment = { draftId: id, at: createdAt, why: 'imported', file: templateName, name: null } as const
    await versions.keep(versionOf({ ...moment, sheet, updatedAt })).catch(() => undefined)
  }
}

/** Notes by which forms a file was read, or keeps its own. The drafts are kept by now: nothing here is worth failing. */
async function noteForms(
  name: string,
  bytes: Uint8Array,
  papers: readonly PaperReading[],
  { excel, forms, newId }: TakeInPorts,
): Promise<void> {
  try {
    const known = papers.flatMap(({ form }) => form?.id ?? [])
    if (known.length > 0) return await forms.used([...new Set(known)])
    const learned = await excel.learnForm(bytes, { id: newId(), name })
    if (learned.ok && learned.value) await forms.keep(learned.value, name)
  } catch {
    // Next time it is learned again.
  }
}

/** The living drafts that came of a file or were last saved as it, the one last changed first. */
function draftsOf(drafts: readonly Draft[], hash: string): readonly Draft[] {
  return drafts
    .filter(({ templateId, exported }) => templateId === hash || exported?.hash === hash)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((one, other) => other.updatedAt - one.updatedAt)
}

const refused = (refusal: Refusal): TakenIn => ({ kind: 'refused', refusal })
