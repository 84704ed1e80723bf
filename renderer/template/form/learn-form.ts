import type { Codec } from '../../workbook/codec.ts'
import { attemptRead, type Outcome, type WorkbookTrouble } from '../../workbook/trouble.ts'
import { openTemplate, type FormName } from '../open-template.ts'
import type { Form } from './form.ts'
import { isSure } from './is-sure.ts'
import { makeForm } from './make-form.ts'
import { suggestName } from './suggest-name.ts'

/**
 * The form, called by its title, of a workbook whose goal tables are learned for sure, and alike from every copy;
 * null where one is not, or where there is none.
 */
export function learnForm(
  bytes: Uint8Array,
  codec: Codec,
  { id, name: fileName }: FormName,
): Outcome<Form | null, WorkbookTrouble> {
  return attemptRead(() => {
    const pages = openTemplate(bytes, codec).tables.flatMap((table) => table.pages)
    if (pages.length === 0 || !pages.every(({ confidence }) => isSure(confidence))) return null
    const [first] = pages
    const name = first ? suggestName(first.grid, first.layout, fileName) : fileName
    const form = makeForm(id, name, pages)
    const isAlike = form.sheets.every(({ isFixed, layout }) => isFixed || layout.goals.length === 1)
    return isAlike ? form : null
  })
}
