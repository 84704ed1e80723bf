import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import type { Terms } from '../../consolidation/kept/consolidation.ts'

/** Which report of which year it is: 令和4年度 当初; the year alone where no report is said. */
export function reportName({ fiscalYear, phase }: Pick<Terms, 'fiscalYear' | 'phase'>): string {
  const year = formatFiscalYear(fiscalYear)
  return phase === null ? year : `${year} ${phase}`
}
