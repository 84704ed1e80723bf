import type { Sheet } from '../sheet/sheet.ts'
import type { Outcome } from '../workbook/trouble.ts'
import type { FillOptions } from './fill-options.ts'
import type { FillTrouble } from './fill-trouble.ts'
import type { FilePage, GoalTable } from './goal-table.ts'
import type { Template } from './open-template.ts'
import { fiscalYearOf } from './read-table.ts'

/** The table of a template that a sheet goes to; refused where it is another year's or one can't tell which it is. */
export function chooseTable(
  template: Template,
  sheet: Sheet,
  options: FillOptions,
): Outcome<GoalTable<FilePage>, FillTrouble> {
  const chosen = tableFor(template, sheet)
  if (!chosen.ok || options.anyYear) return chosen
  const fiscalYear = fiscalYearOf(chosen.value)
  if (fiscalYear === null || sheet.fiscalYear === null || fiscalYear === sheet.fiscalYear) return chosen
  const name = chosen.value.pages[0].grid.sheetName
  return {
    ok: false,
    trouble: { code: 'wrong-fiscal-year', sheet: name, template: fiscalYear, wanted: sheet.fiscalYear },
  }
}

/** The table with the sheet's name, or the only one there is. */
function tableFor({ tables, passedOver }: Template, sheet: Sheet): Outcome<GoalTable<FilePage>, FillTrouble> {
  const [first, second] = tables
  if (!first) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  const named = tables.find(({ pages }) => pages.some((page) => page.entry.name === sheet.sheetName))
  if (named ?? !second) return { ok: true, value: named ?? first }
  return {
    ok: false,
    trouble: { code: 'which-sheet', sheets: tables.map(({ pages }) => pages[0].entry.name) },
  }
}
