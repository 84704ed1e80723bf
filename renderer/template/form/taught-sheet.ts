import type { Grid } from '../../workbook/grid.ts'
import { fitForm } from './fit-form.ts'
import type { FormSheet } from './form.ts'
import { canonical, isFixed } from './is-fixed.ts'
import type { RepeatRule } from './repeat-rule.ts'
import { shapeOf } from './shape-of.ts'
import { taughtLayout } from './taught-layout.ts'
import type { Teaching } from './teaching.ts'

/** A taught worksheet as part of a form; null as long as not enough is known of it. */
export function taughtSheet(grid: Grid, teaching: Teaching, rule: RepeatRule): FormSheet | null {
  const layout = taughtLayout(grid, teaching, rule)
  if (!layout) return null
  const sheet: FormSheet = {
    shape: shapeOf(grid, layout),
    layout,
    taught: { teaching, rule, isMovable: true },
    confidence: { score: 1, margin: 1 },
    isFixed: false,
  }
  const fitted = fitForm(grid, sheet)
  if (!fitted || canonical(fitted) !== canonical(layout))
    return { ...sheet, taught: { teaching, rule, isMovable: false }, isFixed: true }
  return { ...sheet, isFixed: isFixed(grid, layout, (copy) => fitForm(copy, sheet)) }
}
