import type { Codec } from '../workbook/codec.ts'
import { formatNumber } from '../workbook/number-format/format-value.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from '../workbook/open-workbook.ts'
import { choicesOf } from '../workbook/read-choices.ts'
import { emptyStylesOf } from '../workbook/read-empty-styles.ts'
import { shownText } from '../workbook/shown-text.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import { groupPages } from './group-pages.ts'
import { learnLayout } from './learn-layout.ts'
import type { Confidence } from './layout.ts'
import type { PassedOver } from './read-workbook.ts'

/** A goal table of a workbook, and how sure its layout is. */
export interface LearnedTable extends GoalTable<FilePage> {
  /** Of several worksheets that of the least sure. */
  readonly confidence: Confidence
}

/** A template with its goal tables, and the visible worksheets that belong to none. */
export interface Template {
  readonly workbook: Workbook
  readonly tables: readonly LearnedTable[]
  readonly passedOver: readonly PassedOver[]
}

/** Opens a workbook and learns its visible worksheets. Below `attemptRead` or `attemptWrite` only. */
export function openTemplate(bytes: Uint8Array, codec: Codec): Template {
  const workbook = openWorkbook(bytes, codec)
  const pages: (FilePage & { readonly confidence: Confidence })[] = []
  const passedOver: PassedOver[] = []
  for (const entry of workbook.worksheets) {
    if (entry.hidden) continue
    const grid = gridOf(workbook, entry)
    const learned = learnLayout(grid)
    if (!learned.ok) passedOver.push({ sheet: grid.sheetName, missing: learned.missing })
    else {
      const { layout, confidence } = learned
      pages.push({ entry, grid, layout, confidence, ...pageOf(workbook, entry) })
    }
  }
  const tables = groupPages(pages).map((group) => ({
    pages: group,
    confidence: group.map((page) => page.confidence).reduce((a, b) => (b.score < a.score ? b : a)),
  }))
  return { workbook, tables, passedOver }
}

/** What a page asks of its workbook. */
function pageOf(
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
