import { cellOf } from './cell-of.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** A sheet of another year than the one that is consolidated, at the heading that says so. */
export const wrongFiscalYear: Check<Finding<'wrong-fiscal-year'>> = ({ table, sheet, fiscalYear }) => {
  const found = sheet.fiscalYear
  if (fiscalYear === null || found === null || found === fiscalYear) return []
  const page = table.pages.find(({ layout }) => layout.fiscalYear === found) ?? table.pages[0]
  const { headings } = page.layout
  const heading =
    headings.find(({ side, year }) => side === 'current' && year !== null) ??
    headings.find(({ year }) => year !== null)
  const place = heading ? cellOf(page, heading.cell) : { sheet: page.grid.sheetName }
  return [{ ...place, found, wanted: fiscalYear }]
}

/** Worksheets of other years in the same file, which are left out. */
export const otherYearsPassedOver: Check<Finding<'other-years-passed-over'>> = ({ passedOver }) =>
  passedOver.length === 0 ? [] : [{ sheets: passedOver }]
