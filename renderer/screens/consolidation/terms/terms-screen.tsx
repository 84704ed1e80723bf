import { useEffect, useState } from 'react'
import type { SaveFailure } from '../../../drafts/save-failure.ts'
import { termsText } from '../../../text/terms.ts'
import { Button } from '../../../ui/button.tsx'
import { HomeButton } from '../../../ui/home-button.tsx'
import { useFocusedHeading } from '../../../ui/use-focused-heading.ts'
import { fiscalYearAt } from '../../import/fiscal-year-at.ts'
import type { Ask } from '../../use-question.tsx'
import { BasicsFields } from './basics-fields.tsx'
import { FolderField } from './folder-field.tsx'
import { LastYearField } from './last-year-field.tsx'
import { RosterField } from './roster-field.tsx'
import { TemplateField } from './template-field.tsx'
import { changesChecks, type TermsForm } from './terms-form.ts'
import { useAskToLeave, useTerms } from './use-terms.tsx'
import { useTemplateLook } from './use-template-look.ts'

interface TermsScreenProps {
  readonly isNew: boolean
  readonly before: TermsForm
  /** Files that came back so far. */
  readonly returned: number
  /** Files that were dropped and are taken in once the consolidation is there. */
  readonly arriving: number
  readonly ask: Ask
  /** Keeps the terms; null, or why they could not be kept. */
  readonly keep: (form: TermsForm) => Promise<SaveFailure | null>
  /** The terms are kept: on to the ledger. */
  readonly onKept: (isCheckedAgain: boolean) => void
  readonly onBack: () => void
}

/** 取りまとめの設定: what returns are held to, for a new consolidation and for changing one. */
export function TermsScreen(props: TermsScreenProps) {
  const { isNew, before, returned, arriving, ask, keep, onKept, onBack } = props
  const heading = useFocusedHeading()
  const [thisYear] = useState(() => fiscalYearAt(Date.now()))
  const title = isNew ? termsText.newTitle : termsText.title
  const terms = useTerms({ before, hasArrivals: isNew && arriving > 0, ask, keep })
  const { form, change, files } = terms
  const look = useTemplateLook(form.template, files)
  const troubles = terms.troublesWith(look)
  const fields = { form, change, troubles: new Set(terms.isTried ? troubles : []) }
  const save = () => terms.save(troubles)
  useAskToLeave(terms.isDirty, ask, save)
  useEffect(() => {
    document.title = title
  }, [title])
  const isCheckedAgain = returned > 0 && changesChecks(before, form)
  const saveAndGo = async () => {
    if (await save()) onKept(isCheckedAgain)
  }
  return (
    <div className="flex h-full flex-col">
      <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-solid-gray-300 px-3 py-1.5">
        <HomeButton
          text={isNew ? termsText.home : termsText.ledger}
          label={isNew ? termsText.backHome : termsText.backToLedger}
          onPress={onBack}
        />
        <h1 ref={heading} tabIndex={-1} className="min-w-0 grow truncate text-dns-16B-120 outline-none">
          {title}
        </h1>
        <p aria-live="polite" className="text-dns-14N-130 text-solid-gray-700">
          {terms.isTried && troubles.length > 0 ? (
            <strong className="text-error-2">{termsText.wrong(troubles.length)}</strong>
          ) : isCheckedAgain ? (
            termsText.willCheck(returned)
          ) : arriving > 0 ? (
            termsText.arriving(arriving)
          ) : (
            ''
          )}
        </p>
        <Button look="primary" isPending={terms.isKeeping} onPress={() => void saveAndGo()}>
          {terms.isKeeping ? termsText.saving : isNew ? termsText.start : termsText.save}
        </Button>
      </header>
      <main className="min-h-0 grow overflow-auto">
        <div className="mx-auto max-w-312 px-6 pt-4 pb-24">
          {isNew ? <p className="mb-5 text-dns-14N-130 text-solid-gray-700">{termsText.about}</p> : null}
          <div className="grid gap-x-12 gap-y-9 paper:grid-cols-2">
            <div className="flex flex-col gap-9">
              <BasicsFields {...fields} thisYear={thisYear} onHalfDay={terms.setIsHalfDay} />
              <TemplateField {...fields} files={files} look={look} ask={ask} />
            </div>
            <RosterField {...fields} />
            <LastYearField {...fields} files={files} />
            <FolderField {...fields} />
          </div>
        </div>
      </main>
    </div>
  )
}
