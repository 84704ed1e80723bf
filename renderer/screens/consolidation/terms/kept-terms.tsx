import { useState } from 'react'
import { termsText } from '../../../text/terms.ts'
import type { Notice } from '../../notice.tsx'
import type { Ask } from '../../use-question.tsx'
import type { ConsolidationSession } from '../consolidation-session.ts'
import { keepChange } from '../keep-change.ts'
import { changeIn, termsFormOf } from './terms-form.ts'
import { TermsScreen } from './terms-screen.tsx'

interface KeptTermsProps {
  readonly session: ConsolidationSession
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  readonly onLedger: () => void
}

/** The terms of a consolidation that is there, to be changed. */
export function KeptTerms({ session, ask, notify, onLedger }: KeptTermsProps) {
  const [before] = useState(() => termsFormOf(session.store.getState().consolidation))
  const [returned] = useState(
    () => session.store.getState().returns.filter(({ past }) => past === null).length,
  )
  return (
    <TermsScreen
      isNew={false}
      before={before}
      returned={returned}
      arriving={0}
      ask={ask}
      keep={(form) => keepChange(session, changeIn(form))}
      onKept={(isCheckedAgain) => {
        notify({ text: isCheckedAgain ? termsText.savedChecking(returned) : termsText.saved })
        onLedger()
      }}
      onBack={onLedger}
    />
  )
}
