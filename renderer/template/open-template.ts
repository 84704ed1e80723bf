import type { Codec } from '../workbook/codec.ts'
import { gridOf, openWorkbook, type Workbook } from '../workbook/open-workbook.ts'
import { choicesOf } from '../workbook/read-choices.ts'
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
      pages.push({
        entry,
        grid,
        layout,
        confidence,
        shown: (cell) => shownText(workbook, cell),
        choices: choicesOf(workbook, entry),
      })
    }
  }
  const tables = groupPages(pages).map((group) => ({
    pages: group,
    confidence: group.map((page) => page.confidence).reduce((a, b) => (b.score < a.score ? b : a)),
  }))
  return { workbook, tables, passedOver }
}
