import { useStore } from 'zustand'
import { assertNever } from '../../../sheet/assert-never.ts'
import { notKeptMessage } from '../../../text/home.ts'
import { sessionTroubleText } from '../../../text/ledger.ts'
import { troubleMessage } from '../../../text/trouble-message.ts'
import { Button } from '../../../ui/button.tsx'
import type { ConsolidationSession, SessionTrouble } from '../consolidation-session.ts'
import { useLedger } from './ledger-context.ts'

interface TroubleWords {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
}

/** What stands in the way of the whole consolidation, a line each with what can be done. */
export function SessionTroubles({ onTerms }: { readonly onTerms: () => void }) {
  const { session } = useLedger()
  const troubles = useStore(session.store, (state) => state.troubles)
  return (
    <div role="alert">
      {troubles.map((trouble, index) => {
        const { text, action, onAction } = wordsOf(trouble, session, onTerms)
        return (
          <p
            key={index}
            className="flex items-center gap-4 border-b border-error-2 bg-red-50 px-6 py-2 text-dns-14N-130"
          >
            <span className="grow">{text}</span>
            <Button className="min-h-8!" onPress={onAction}>
              {action}
            </Button>
          </p>
        )
      })}
    </div>
  )
}

function wordsOf(trouble: SessionTrouble, session: ConsolidationSession, onTerms: () => void): TroubleWords {
  switch (trouble.kind) {
    case 'folder':
      return {
        text: sessionTroubleText.folder(trouble.name, trouble.trouble),
        action: sessionTroubleText.lookAgain,
        onAction: () => void session.lookAgain(),
      }
    case 'terms':
      return {
        text: troubleMessage(trouble.trouble, trouble.name),
        action: sessionTroubleText.terms,
        onAction: onTerms,
      }
    case 'keeping':
      return {
        text: notKeptMessage(trouble.failure),
        action: sessionTroubleText.retry,
        onAction: () => void session.decide(),
      }
    default:
      return assertNever(trouble)
  }
}
