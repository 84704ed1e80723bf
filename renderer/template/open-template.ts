import type { Codec } from '../workbook/codec.ts'
import type { Grid } from '../workbook/grid.ts'
import { formatNumber } from '../workbook/number-format/format-value.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from '../workbook/open-workbook.ts'
import { choicesOf } from '../workbook/read-choices.ts'
import { emptyStylesOf } from '../workbook/read-empty-styles.ts'
import { shownText } from '../workbook/shown-text.ts'
import type { CompiledForm } from './form/compile-form.ts'
import type { Form } from './form/form.ts'
import { recogniseForm } from './form/recognise-form.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import { groupPages } from './group-pages.ts'
import { learnLayout } from './learn-layout.ts'
import type { Confidence, Layout, Missing } from './layout.ts'
import type { PassedOver } from './read-workbook.ts'

/** A worksheet with where its fields lie, and how that is known. */
export interface LearnedPage extends FilePage, Understood {}

/** A goal table of a workbook, and how sure its layout is. */
export interface LearnedTable extends GoalTable<LearnedPage> {
  /** Of several worksheets that of the least sure. */
  readonly confidence: Confidence
  /** The known form that it was recognised as; null where it was learned. */
  readonly form: FormName | null
}

/** Which form it is. */
export type FormName = Pick<Form, 'id' | 'name'>

/** A template with its goal tables, and the visible worksheets that belong to none. */
export interface Template {
  readonly workbook: Workbook
  readonly tables: readonly LearnedTable[]
  readonly passedOver: readonly PassedOver[]
}

interface Understood {
  readonly layout: Layout
  readonly confidence: Confidence
  /** The known form that it is a copy of; null where it was learned. */
  readonly form: FormName | null
}

const noForms: readonly CompiledForm[] = []

/** As `openTemplate`, for a template that is opened again and again: a host that remembers the last file reads it once. */
export function reopenTemplate(
  bytes: Uint8Array,
  codec: Codec,
  forms: readonly CompiledForm[] = noForms,
): Template {
  const open = () => openTemplate(bytes, codec, forms)
  return codec.lastFile ? codec.lastFile.open(bytes, forms, open) : open()
}

/**
 * Opens a workbook and finds the fields of its visible worksheets: those of a known form where they lie on it, of
 * others by learning them. Below `attemptRead` or `attemptWrite` only.
 */
export function openTemplate(
  bytes: Uint8Array,
  codec: Codec,
  forms: readonly CompiledForm[] = noForms,
): Template {
  const workbook = openWorkbook(bytes, codec)
  const pages: LearnedPage[] = []
  const passedOver: PassedOver[] = []
  for (const entry of workbook.worksheets) {
    if (entry.hidden) continue
    const grid = gridOf(workbook, entry)
    const understood = understand(grid, forms)
    if ('missing' in understood) passedOver.push({ sheet: grid.sheetName, missing: understood.missing })
    else pages.push({ entry, grid, ...understood, ...pageOf(workbook, entry) })
  }
  const tables = groupPages(pages).map((group) => ({
    pages: group,
    confidence: group.map((page) => page.confidence).reduce((a, b) => (b.score < a.score ? b : a)),
    form: group.every((page) => page.form?.id === group[0].form?.id) ? group[0].form : null,
  }))
  return { workbook, tables, passedOver }
}

function understand(
  grid: Grid,
  forms: readonly CompiledForm[],
): Understood | { readonly missing: readonly Missing[] } {
  const known = recogniseForm(grid, forms)
  const form = known && { id: known.form.id, name: known.form.name }
  if (known?.layout) return { layout: known.layout, confidence: known.sheet.confidence, form }
  const learned = learnLayout(grid)
  return learned.ok ? { layout: learned.layout, confidence: learned.confidence, form } : learned
}

/** What a page asks of its workbook. */
export function pageOf(
  workbook: Workbook,
  entry: WorksheetEntry,
): Pick<FilePage, 'shown' | 'shownWhenEmpty' | 'choices'> {
  const styleAt = emptyStylesOf(workbook, entry)
  return {
    shown: (cell) => shownText(workbook, cell),
    shownWhenEmpty: (cell, value) => {
      const format = workbook.styles()[styleAt(cell) ?? 0]?.format ?? 'General'
      return isForTexts(format) ? null : formatNumber(format, value, workbook.date1904)
    },
    choices: choicesOf(workbook, entry),
  }
}

function isForTexts(format: string): boolean {
  return format === 'General' || format.includes('@')
}
