import { phaseOf } from '../consolidation/phases.ts'
import { openTemplate } from '../template/open-template.ts'
import { fiscalYearOf } from '../template/read-table.ts'
import type { ReadTrouble } from '../template/read-workbook.ts'
import type { Codec } from '../workbook/codec.ts'
import { attemptRead, type Outcome } from '../workbook/trouble.ts'
import type { TemplateFacts } from './consolidator.ts'

/** What a template says of itself; of several tables the first that names a year. */
export function lookAtTemplate(bytes: Uint8Array, codec: Codec): Outcome<TemplateFacts, ReadTrouble> {
  const opened = attemptRead(() => openTemplate(bytes, codec))
  if (!opened.ok) return opened
  const { tables, passedOver } = opened.value
  if (tables.length === 0) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  const pages = tables.flatMap((table) => table.pages)
  return {
    ok: true,
    value: {
      fiscalYear: tables.map((table) => fiscalYearOf(table)).find((year) => year !== null) ?? null,
      phase: phaseOf(pages)?.phase ?? null,
      goals: Math.max(
        ...tables.map((table) => table.pages.reduce((sum, { layout }) => sum + layout.goals.length, 0)),
      ),
    },
  }
}
