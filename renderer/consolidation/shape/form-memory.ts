import type { CompiledForm } from '../../template/form/compile-form.ts'
import { compileForm } from '../../template/form/compile-form.ts'
import { makeForm } from '../../template/form/make-form.ts'
import { shapeOf } from '../../template/form/shape-of.ts'
import { openTemplate, type LearnedTable, type Template } from '../../template/open-template.ts'
import type { Codec } from '../../workbook/codec.ts'

/** More papers than a city sends out in one year: what comes after them is learned anew each time. */
const mostForms = 8

/**
 * Opens files and remembers the forms of those that had to be learned: the copies of one template are learned once.
 * What is opened is the same as without it.
 */
export class FormMemory {
  readonly #codec: Codec
  readonly #forms: CompiledForm[]
  readonly #known = new Set<string>()

  constructor(codec: Codec, forms: readonly CompiledForm[] = []) {
    this.#codec = codec
    this.#forms = [...forms]
    for (const { form } of forms) for (const { shape } of form.sheets) this.#known.add(shape.fingerprint)
  }

  /** Opens a workbook. Below `attemptRead` only. */
  open(bytes: Uint8Array): Template {
    const template = openTemplate(bytes, this.#codec, this.#forms)
    for (const table of template.tables) if (table.form === null) this.#remember(table)
    return template
  }

  #remember({ pages, confidence }: LearnedTable): void {
    if (this.#forms.length >= mostForms) return
    const fresh = pages.filter(({ grid, layout }) => {
      const { fingerprint } = shapeOf(grid, layout)
      const isNew = !this.#known.has(fingerprint)
      this.#known.add(fingerprint)
      return isNew
    })
    if (fresh.length === 0) return
    const name = `form-${this.#known.size}`
    const form = makeForm(
      name,
      name,
      fresh.map(({ grid, layout }) => ({ grid, layout, confidence })),
    )
    if (form.sheets.some(({ isFixed }) => isFixed)) this.#forms.push(compileForm(form))
  }
}
