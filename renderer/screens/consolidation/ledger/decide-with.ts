import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import { noticeText } from '../../../text/home.ts'
import type { Notice } from '../../notice.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import type { LedgerContextValue } from './ledger-context.ts'
import { wasKept } from './was-kept.ts'

/** Writes decisions down and says so, with a way back that says so too. */
export function decideWith(
  session: ConsolidationSession,
  notify: (notice: Notice | null) => void,
): LedgerContextValue['decide'] {
  return (text, events) => {
    // As things stand before: afterwards nobody knows what was there.
    const opposites: readonly ConsolidationEvent[] = session.opposites(events)
    const undo = () => {
      notify(null)
      void session
        .decide(...opposites)
        .then(() => notify(wasKept(session) ? { text: noticeText.undone } : null))
    }
    notify(null)
    void session.decide(...events).then(() => notify(wasKept(session) ? { text, undo } : null))
  }
}
