import type { ConsolidationSession } from '../consolidation-session.ts'

/** Whether what was last written down is on disk; the ledger says what stood in the way otherwise. */
export function wasKept({ store }: Pick<ConsolidationSession, 'store'>): boolean {
  return store.getState().troubles.every(({ kind }) => kind !== 'keeping')
}
