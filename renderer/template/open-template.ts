import type { Codec } from '../workbook/codec.ts'
import { gridOf, openWorkbook, type Workbook } from '../workbook/open-workbook.ts'
import { shownText } from '../workbook/shown-text.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import { learnLayout } from './learn-layout.ts'
import type { PassedOver } from './read-workbook.ts'

/** A template with its goal tables, and the visible worksheets that belong to none. */
export interface Template {
  readonly workbook: Workbook
  readonly tables: readonly GoalTable<FilePage>[]
  readonly passedOver: readonly PassedOver[]
}

/** Opens a workbook and learns its visible worksheets. Below `attemptRead` or `attemptWrite` only. */
export function openTemplate(bytes: Uint8Array, codec: Codec): Template {
  const workbook = openWorkbook(bytes, codec)
  const pages: FilePage[] = []
  const passedOver: PassedOver[] = []
  for (const entry of workbook.worksheets) {
    if (entry.hidden) continue
    const grid = gridOf(workbook, entry)
    const learned = learnLayout(grid)
    if (learned.ok)
      pages.push({ entry, grid, layout: learned.layout, shown: (one) => shownText(workbook, one) })
    else passedOver.push({ sheet: grid.sheetName, missing: learned.missing })
  }
  return { workbook, tables: pages.map((page) => ({ pages: [page] })), passedOver }
}
