import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import { learnLayout } from '../learn-layout.ts'
import type { Confidence, Layout } from '../layout.ts'
import type { Form, FormSheet } from './form.ts'
import { isFixed } from './is-fixed.ts'
import { shapeOf } from './shape-of.ts'

/** A worksheet whose layout was learned, and how surely. */
export interface LearnedSheet {
  readonly grid: Grid
  readonly layout: Layout
  readonly confidence: Confidence
}

/** A form of what was learned of a workbook's worksheets. */
export function makeForm(id: string, name: string, pages: readonly LearnedSheet[]): Form {
  return formOf(id, name, pages.map(learnedSheet))
}

/** A form of worksheets; those that look alike are one. */
export function formOf(id: string, name: string, sheets: readonly FormSheet[]): Form {
  const byShape = new Map(sheets.map((sheet) => [sheet.shape.fingerprint, sheet]))
  return { id, name, sheets: [...byShape.values()] }
}

/** A learned worksheet as part of a form. */
export function learnedSheet({ grid, layout, confidence }: LearnedSheet): FormSheet {
  return {
    shape: shapeOf(grid, layout),
    layout: { ...layout, paper: placesOnly(layout.paper) },
    taught: null,
    confidence,
    isFixed: isFixed(grid, layout, learn),
  }
}

function learn(grid: Grid): Layout | null {
  const learned = learnLayout(grid)
  return learned.ok ? learned.layout : null
}

/** Each place once, and nothing of what stood there. */
function placesOnly(cells: readonly CellPlace[]): readonly CellPlace[] {
  return [...new Map(cells.map(({ row, column }) => [cellKey({ row, column }), { row, column }])).values()]
}
