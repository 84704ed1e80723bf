import type { Grid } from '../../workbook/grid.ts'
import type { Layout } from '../layout.ts'
import type { CompiledForm, CompiledSheet } from './compile-form.ts'
import { exactLayout } from './exact-layout.ts'
import { fitForm } from './fit-form.ts'
import type { Form, FormSheet } from './form.ts'

/** A worksheet that is a copy of a known form. */
export interface Recognised {
  readonly form: Form
  readonly sheet: FormSheet
  readonly layout: Layout
}

/** The form that a worksheet is a copy of, of several the first; null where none is, so that it must be learned. */
export function recogniseForm(grid: Grid, forms: readonly CompiledForm[]): Recognised | null {
  for (const { form, sheets } of forms)
    for (const compiled of sheets) {
      const layout = readBy(grid, compiled)
      if (layout) return { form, sheet: compiled.sheet, layout }
    }
  return null
}

function readBy(grid: Grid, compiled: CompiledSheet): Layout | null {
  const exact = compiled.sheet.isFixed ? exactLayout(grid, compiled) : null
  return exact ?? fitForm(grid, compiled.sheet)
}
