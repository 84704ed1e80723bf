import { createContext, use } from 'react'
import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import type { Standing } from '../../../consolidation/kept/standing.ts'
import type { ConsolidationSession } from '../consolidation-session.ts'

/** What the parts of the ledger share. */
export interface LedgerContextValue {
  readonly session: ConsolidationSession
  readonly standing: Standing
  /** The time, a minute old at most; milliseconds since 1970. */
  readonly now: number
  /** Writes down what was decided and says it in `text`, with a way back. */
  readonly decide: (text: string, events: readonly ConsolidationEvent[]) => void
}

const LedgerContext = createContext<LedgerContextValue | null>(null)

/** Gives the parts of a ledger what they share. */
export const LedgerProvider = LedgerContext.Provider

/** What the ledger around shares; throws outside of one. */
export function useLedger(): LedgerContextValue {
  const value = use(LedgerContext)
  if (value === null) throw new Error('useLedger outside of a ledger')
  return value
}
