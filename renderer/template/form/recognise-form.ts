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
  /** Null where what is filled in tells where the fields lie: then it is learned, though it is known what it is. */
  readonly layout: Layout | null
}

/** The form that a worksheet is a copy of, of several the first; null where none is, so that it must be learned. */
export function recogniseForm(grid: Grid, forms: readonly CompiledForm[]): Recognised | null {
  for (const { form, sheets } of forms)
    for (const compiled of sheets) {
      const found = readBy(grid, compiled)
      if (found) return { form, sheet: compiled.sheet, layout: found.layout }
    }
  return null
}

function readBy(grid: Grid, compiled: CompiledSheet): Pick<Recognised, 'layout'> | null {
  const { isFixed, taught } = compiled.sheet
  const exact = isFixed || !taught ? exactLayout(grid, compiled) : null
  if (exact) return { layout: isFixed ? exact : null }
  const fitted = fitForm(grid, compiled.sheet)
  return fitted && { layout: fitted }
}
