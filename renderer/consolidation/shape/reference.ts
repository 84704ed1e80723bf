import { compileForm, type CompiledForm } from '../../template/form/compile-form.ts'
import type { Phase } from '../phases.ts'
import { activeKey, type ActiveContent } from '../../workbook/active-content/active-content.ts'
import type { Form, FormSheet } from '../../template/form/form.ts'

/** The paper that the returns are compared with: the template that was sent out, or the commonest among them. */
export interface Reference {
  readonly sheets: readonly FormSheet[]
  readonly form: CompiledForm
  /** Prints of its texts that no field claims, as `textPrint` makes them. */
  readonly rests: ReadonlySet<string>
  /** Keys of what it has itself that is more than text and form, as `activeKey` makes them. */
  readonly active: ReadonlySet<string>
  /** The report of the year that it is for, where it says so: 当初, 中間 or 期末. */
  readonly phase: Phase | null
}

/** Makes a form the reference; done once, for thousands of files. */
export function makeReference(form: Form, phase: Phase | null, active: readonly ActiveContent[]): Reference {
  const rests = form.sheets.flatMap(({ shape }) => shape.rests.map(({ print }) => print))
  return {
    sheets: form.sheets,
    form: compileForm(form),
    rests: new Set(rests),
    active: new Set(active.map(activeKey)),
    phase,
  }
}
