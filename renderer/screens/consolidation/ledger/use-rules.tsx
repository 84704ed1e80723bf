import type { RuleSettings } from '../../../consolidation/health/health-rules.ts'
import { rulesText } from '../../../text/ledger.ts'
import type { Notice } from '../../notice.tsx'
import type { Ask } from '../../use-question.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { RulesDialog } from './rules-dialog.tsx'

interface RulesOptions {
  readonly session: ConsolidationSession
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
}

/** Asks which rules of the health check hold, keeps the answer and says so, with a way back. */
export function useRules({ session, ask, notify }: RulesOptions): () => Promise<void> {
  return async () => {
    const { settings } = session.store.getState().consolidation.terms
    const chosen = await ask<RuleSettings | null>((answer) => (
      <RulesDialog settings={settings} onClose={answer} />
    ))
    if (chosen === null) return
    await session.change({ terms: { settings: chosen } })
    const undo = () => {
      notify(null)
      void session.change({ terms: { settings } })
    }
    notify({ text: rulesText.saved, undo })
  }
}
