import type { Sheet } from '../sheet/sheet.ts'
import type { Codec } from '../workbook/codec.ts'
import { attemptRead, attemptWrite, type Outcome } from '../workbook/trouble.ts'
import { chooseTable } from './choose-table.ts'
import type { FillTrouble } from './fill-trouble.ts'
import { fitPages, type TooHigh } from './fit-page.ts'
import type { CompiledForm } from './form/compile-form.ts'
import { makeRoom } from './make-room.ts'
import { reopenTemplate } from './open-template.ts'
import { planFill } from './plan-fill.ts'

/** What of a sheet a template of any year could not show whole, however high its rows; nothing is written. */
export function checkFit(
  bytes: Uint8Array,
  sheet: Sheet,
  codec: Codec,
  forms?: readonly CompiledForm[],
): Outcome<readonly TooHigh[], FillTrouble> {
  const opened = attemptRead(() => reopenTemplate(bytes, codec, forms))
  if (!opened.ok) return opened
  const chosen = chooseTable(opened.value, sheet, { anyYear: true })
  if (!chosen.ok) return chosen
  const fitted = attemptWrite((): Outcome<readonly TooHigh[], FillTrouble> => {
    const room = makeRoom(opened.value.workbook, chosen.value, sheet, codec)
    if (!room.ok) return room
    const fits = fitPages(room.value, planFill(room.value).pages)
    return { ok: true, value: fits.flatMap((fit) => fit.tooHigh) }
  })
  return fitted.ok ? fitted.value : fitted
}
