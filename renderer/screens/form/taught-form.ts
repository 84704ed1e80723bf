import type { Form, FormSheet } from '../../template/form/form.ts'
import { findRepeat } from '../../template/form/find-repeat.ts'
import { canonical } from '../../template/form/is-fixed.ts'
import type { LookedSheet } from '../../template/form/look-at.ts'
import { formOf, learnedSheet } from '../../template/form/make-form.ts'
import { taughtSheet } from '../../template/form/taught-sheet.ts'
import type { Grid } from '../../workbook/grid.ts'
import { isChanged, type TeachingSession } from './teaching-session.ts'

/** One worksheet on the screen. */
export interface TaughtPage {
  readonly looked: LookedSheet
  readonly grid: Grid
  readonly session: TeachingSession
}

/** The form that the pages come to: those that were corrected as taught, others as they were learned; null of none. */
export function taughtForm(id: string, name: string, pages: readonly TaughtPage[]): Form | null {
  const sheets = pages.flatMap((page) => sheetOf(page) ?? [])
  return sheets.length === 0 ? null : formOf(id, name, sheets)
}

/** What was learned and only confirmed is taught too where that comes to the same: then moved copies are known. */
function sheetOf({ looked: { found }, grid, session }: TaughtPage): FormSheet | null {
  const { teaching } = session
  const taught = taughtSheet(grid, teaching, findRepeat(grid, teaching))
  if (!found || isChanged(session)) return taught
  const isSame = taught?.taught?.isMovable === true && canonical(taught.layout) === canonical(found.layout)
  return isSame ? taught : learnedSheet({ grid, layout: found.layout, confidence: { score: 1, margin: 1 } })
}
