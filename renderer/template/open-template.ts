import type { Grid } from '../workbook/grid.ts'
import { gridOf, openWorkbook, type Workbook, type WorksheetEntry } from '../workbook/open-workbook.ts'
import type { Codec } from '../workbook/codec.ts'
import { learnLayout } from './learn-layout.ts'
import type { Layout } from './layout.ts'
import type { PassedOver } from './read-workbook.ts'

/** A worksheet of a template that can be filled in. */
export interface FillableSheet {
  readonly entry: WorksheetEntry
  readonly grid: Grid
  readonly layout: Layout
}

/** A template with its goal tables, and the visible worksheets that are none. */
export interface Template {
  readonly workbook: Workbook
  readonly sheets: readonly FillableSheet[]
  readonly passedOver: readonly PassedOver[]
}

/** Opens a workbook and learns its visible worksheets. Below `attemptRead` or `attemptWrite` only. */
export function openTemplate(bytes: Uint8Array, codec: Codec): Template {
  const workbook = openWorkbook(bytes, codec)
  const sheets: FillableSheet[] = []
  const passedOver: PassedOver[] = []
  for (const entry of workbook.worksheets) {
    if (entry.hidden) continue
    const grid = gridOf(workbook, entry)
    const learned = learnLayout(grid)
    if (learned.ok) sheets.push({ entry, grid, layout: learned.layout })
    else passedOver.push({ sheet: grid.sheetName, missing: learned.missing })
  }
  return { workbook, sheets, passedOver }
}
