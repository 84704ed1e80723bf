import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import { reportName } from '../consolidation/report-name.ts'
import { textMatcher } from './text-matcher.ts'

/** The consolidations in whose name, report, sender or departments every word of the query occurs. */
export function searchConsolidations(
  consolidations: readonly Consolidation[],
  query: string,
): readonly Consolidation[] {
  const matches = textMatcher(query)
  return consolidations.filter(({ name, sender, terms }) =>
    matches([name, sender, reportName(terms), ...terms.roster].join('\n')),
  )
}
