import type { DraftStore } from '../../drafts/draft-store.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { templateIdOf } from '../../drafts/template-id.ts'
import type { Excel } from '../../excel/excel.ts'
import type { NewId } from '../../sheet/editable-sheet.ts'
import type { Refusal } from '../refusal.ts'
import { draftOnBlank } from './draft-of-paper.ts'
import type { TakeInQuestions, TakenIn } from './take-in.ts'

/** What a new sheet is made of. */
export interface NewSheet {
  readonly template: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  readonly fiscalYear: number
  /** '' leaves what the template says. */
  readonly department: string
}

/** What making a new sheet asks of the world. */
export interface MakeNewPorts {
  readonly drafts: Pick<DraftStore, 'create' | 'keepTemplate'>
  readonly excel: Pick<Excel, 'read' | 'setYear'>
  readonly now: () => number
  readonly newId: NewId
}

/** The drafts of the new sheets, or why there are none. */
export type MadeNew = Exclude<TakenIn, { readonly kind: 'here' | 'to-look' }>

/**
 * Makes an empty sheet on a template, moved to the wanted year, and keeps the moved template with it; of a template
 * with several sheets those that the user chooses. Never rejects.
 */
export async function makeNew(
  wanted: NewSheet,
  ports: MakeNewPorts,
  questions: Pick<TakeInQuestions, 'whichSheets'>,
): Promise<MadeNew> {
  try {
    return await make(wanted, ports, questions)
  } catch (error) {
    return refused({ code: 'fault', detail: String(error) })
  }
}

async function make(
  { template, fiscalYear, department }: NewSheet,
  { drafts, excel, now, newId }: MakeNewPorts,
  questions: Pick<TakeInQuestions, 'whichSheets'>,
): Promise<MadeNew> {
  const read = await excel.read(template.bytes)
  if (!read.ok) return refused(read.trouble)
  const papers = read.value
  const chosen = papers.length === 1 ? papers : await questions.whichSheets(template.name, papers)
  if (chosen === null || chosen.length === 0) return { kind: 'stopped' }
  // A template of the wanted year stays the file it is.
  const isOfYear = chosen.every((paper) => paper.fiscalYear === null || paper.fiscalYear === fiscalYear)
  const moved = isOfYear ? null : await excel.setYear(template.bytes, fiscalYear)
  if (moved?.ok === false) return refused(moved.trouble)
  const bytes = moved?.value ?? template.bytes
  const kept = { id: await templateIdOf(bytes), name: template.name }
  const made = chosen.map((paper) =>
    draftOnBlank(paper, fiscalYear, department, { template: kept, now: now(), newId }),
  )
  try {
    await drafts.keepTemplate({ ...kept, bytes, addedAt: now() })
    for (const draft of made) await drafts.create(draft)
  } catch (error) {
    return refused({ code: 'not-kept', failure: failureOf(error) })
  }
  return { kind: 'made', drafts: made }
}

const refused = (refusal: Refusal): MadeNew => ({ kind: 'refused', refusal })
