import { makeForm } from '../../template/form/make-form.ts'
import { openTemplate } from '../../template/open-template.ts'
import type { ReadTrouble } from '../../template/read-workbook.ts'
import { readActiveContent } from '../../workbook/active-content/read-active-content.ts'
import type { Codec } from '../../workbook/codec.ts'
import { attemptRead, type Outcome } from '../../workbook/trouble.ts'
import { phaseOf } from '../phases.ts'
import { makeReference, type Reference } from './reference.ts'

/** Learns the paper that returns are compared with. */
export function learnReference(
  name: string,
  bytes: Uint8Array,
  codec: Codec,
): Outcome<Reference, ReadTrouble> {
  const opened = attemptRead(() => {
    const template = openTemplate(bytes, codec)
    return { ...template, active: readActiveContent(template.workbook) }
  })
  if (!opened.ok) return opened
  const { tables, passedOver, active } = opened.value
  if (tables.length === 0) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  const pages = tables.flatMap((table) => table.pages)
  const phase = phaseOf(pages)?.phase ?? null
  return { ok: true, value: makeReference(makeForm('reference', name, pages), phase, active) }
}
