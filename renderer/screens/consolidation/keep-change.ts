import type { SaveFailure } from '../../drafts/save-failure.ts'
import type { ConsolidationChange, ConsolidationSession } from './consolidation-session.ts'

/**
 * Changes a consolidation and waits until that is on disk, not until its files have been checked again; null, or why it
 * could not be kept. Never rejects.
 */
export async function keepChange(
  session: Pick<ConsolidationSession, 'store' | 'change'>,
  change: ConsolidationChange,
): Promise<SaveFailure | null> {
  const { store } = session
  const { updatedAt } = store.getState().consolidation
  const isKept = () => store.getState().consolidation.updatedAt !== updatedAt
  let unsubscribe = (): void => undefined
  const kept = new Promise<void>((resolve) => {
    unsubscribe = store.subscribe(() => {
      if (isKept()) resolve()
    })
  })
  await Promise.race([session.change(change), kept])
  unsubscribe()
  if (isKept()) return null
  const trouble = store.getState().troubles.find(({ kind }) => kind === 'keeping')
  return trouble?.kind === 'keeping' ? trouble.failure : 'unknown'
}
