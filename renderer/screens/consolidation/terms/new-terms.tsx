import { useState } from 'react'
import { failureOf } from '../../../drafts/save-failure.ts'
import { newId } from '../../../new-id.ts'
import { fiscalYearAt } from '../../import/fiscal-year-at.ts'
import { usePorts } from '../../ports.ts'
import type { Ask } from '../../use-question.tsx'
import { consolidationOf, newTermsForm } from './terms-form.ts'
import { TermsScreen } from './terms-screen.tsx'

interface NewTermsProps {
  readonly arriving: number
  readonly ask: Ask
  readonly onBegun: (id: string) => void
  readonly onHome: () => void
}

/** The terms of a consolidation that is there once they are kept. */
export function NewTerms({ arriving, ask, onBegun, onHome }: NewTermsProps) {
  const { consolidations } = usePorts()
  const [id] = useState(newId)
  const [before] = useState(() => newTermsForm(fiscalYearAt(Date.now())))
  return (
    <TermsScreen
      isNew
      before={before}
      returned={0}
      arriving={arriving}
      ask={ask}
      keep={(form) => {
        const begun = consolidationOf(form, { id, termsId: newId(), now: Date.now() })
        return consolidations.keep(begun).then(() => null, failureOf)
      }}
      onKept={() => onBegun(id)}
      onBack={onHome}
    />
  )
}
