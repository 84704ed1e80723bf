import { findFiscalYears } from '../../calendar/fiscal-year.ts'

/** A text of the paper as two copies are compared by: without widths, white space, case and fiscal years. */
export function paperText(text: string): string {
  const years = findFiscalYears(text)
  const rest = years.reduceRight((left, { start, end }) => `${left.slice(0, start)}#${left.slice(end)}`, text)
  return rest.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
