import { phases } from '../phases.ts'
import type { Consolidation } from './consolidation.ts'

/** What a consolidation that is begun now gets of its own. */
interface Beginning {
  readonly id: string
  readonly termsId: string
  readonly now: number
}

/**
 * The report after this one, of the same departments on the same template, with nothing in it yet. After 期末, and
 * where it is not said which report it is, that is the next year's, whose template is still to be sent out.
 */
export function nextConsolidation(
  { sender, terms }: Consolidation,
  nameOf: (terms: Pick<Consolidation['terms'], 'fiscalYear' | 'phase'>) => string,
  { id, termsId, now }: Beginning,
): Consolidation {
  const later = terms.phase === null ? undefined : phases[phases.indexOf(terms.phase) + 1]
  const following =
    later === undefined
      ? {
          fiscalYear: terms.fiscalYear + 1,
          phase: terms.phase === null ? null : (phases[0] ?? null),
          template: null,
          lastYear: [],
        }
      : { phase: later }
  const next = { ...terms, ...following }
  return {
    id,
    name: nameOf(next),
    terms: next,
    termsId,
    due: null,
    sender,
    folder: null,
    tally: { expected: next.roster.length === 0 ? null : next.roster.length, returned: 0, open: 0 },
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  }
}
