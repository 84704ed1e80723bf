import { useEffect, useRef, useState, type ReactNode } from 'react'
import { failureOf, type SaveFailure } from '../../../drafts/save-failure.ts'
import { notKeptMessage } from '../../../text/home.ts'
import { termsText } from '../../../text/terms.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { useLeaveGuard } from '../../leaving.ts'
import { usePorts } from '../../ports.ts'
import { useHold } from '../../use-hold.ts'
import type { Ask } from '../../use-question.tsx'
import { ChosenFiles } from './chosen-files.ts'
import { isChanged, nameIn, type TermsForm } from './terms-form.ts'
import type { TemplateLook } from './use-template-look.ts'

/** A field of the terms that can be wrong, in the order of the screen. */
export type TermsTrouble = 'name' | 'due' | 'template'

/** Puts some fields in the place of what they were; a function is given the form as it is by then. */
export type ChangeTerms = (change: Partial<TermsForm> | ((form: TermsForm) => Partial<TermsForm>)) => void

/** What a part of the screen shows and changes. */
export interface FieldsProps {
  readonly form: TermsForm
  readonly change: ChangeTerms
  /** What is wrong; known from the first attempt to keep it on. */
  readonly troubles: ReadonlySet<TermsTrouble>
}

/** What a part that takes files needs beside. */
export interface FileFieldsProps extends Pick<FieldsProps, 'form' | 'change'> {
  readonly files: ChosenFiles
}

interface TermsOptions {
  readonly before: TermsForm
  /** Leaving would lose something even where nothing was typed. */
  readonly hasArrivals: boolean
  readonly ask: Ask
  /** Keeps what was typed; null, or why it could not be kept. */
  readonly keep: (form: TermsForm) => Promise<SaveFailure | null>
}

interface Terms {
  readonly form: TermsForm
  readonly change: ChangeTerms
  readonly files: ChosenFiles
  readonly setIsHalfDay: (isHalf: boolean) => void
  readonly troublesWith: (look: TemplateLook) => readonly TermsTrouble[]
  readonly isKeeping: boolean
  /** Whether leaving now would lose something. */
  readonly isDirty: () => boolean
  /** Keeps the form where nothing is wrong; false where it was not kept. */
  readonly save: (troubles: readonly TermsTrouble[]) => Promise<boolean>
  /** What was wrong when it was tried to keep the form, and still may be. */
  readonly isTried: boolean
}

/** The form as it is worked on: what is typed, what is wrong, keeping it, and asking before it is lost. */
export function useTerms({ before, hasArrivals, ask, keep }: TermsOptions): Terms {
  const { consolidations } = usePorts()
  const [files] = useState(() => new ChosenFiles(consolidations))
  const [form, setForm] = useState(before)
  const [isHalfDay, setIsHalfDay] = useState(false)
  const [isTried, setIsTried] = useState(false)
  const [isKeeping, setIsKeeping] = useState(false)
  const isKept = useRef(false)
  const holds = hasArrivals || isHalfDay || isChanged(before, form)
  const { kept, during } = useHold('terms', holds)

  const change: ChangeTerms = (next) =>
    setForm((now) => ({ ...now, ...(typeof next === 'function' ? next(now) : next) }))

  const keepAll = async (): Promise<SaveFailure | null> => {
    try {
      await files.keep([...(form.template ? [form.template] : []), ...form.lastYear])
      return await keep(form)
    } catch (error) {
      return failureOf(error)
    }
  }

  const save = async (troubles: readonly TermsTrouble[]) => {
    setIsTried(true)
    const [first] = troubles
    if (first !== undefined) {
      document.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus()
      return false
    }
    setIsKeeping(true)
    const failure = await during(keepAll())
    setIsKeeping(false)
    isKept.current = failure === null
    if (failure === null) kept()
    else await tellNotKept(ask, failure)
    return failure === null
  }

  return {
    form,
    change,
    files,
    setIsHalfDay,
    troublesWith: (look) => [
      ...(nameIn(form).trim() === '' ? (['name'] as const) : []),
      ...(isHalfDay ? (['due'] as const) : []),
      ...(look.kind === 'trouble' ? (['template'] as const) : []),
    ],
    isKeeping,
    isDirty: () => !isKept.current && holds,
    save,
    isTried,
  }
}

function tellNotKept(ask: Ask, failure: SaveFailure): Promise<void> {
  return ask<void>((answer) => (
    <ConfirmDialog
      alert
      title={termsText.notKeptTitle}
      actions={[{ label: termsText.close, look: 'primary', onPress: () => answer() }]}
      onDismiss={() => answer()}
    >
      {notKeptMessage(failure)}
    </ConfirmDialog>
  ))
}

/** Asks before what was typed is lost, whatever way out is taken. */
export function useAskToLeave(isDirty: () => boolean, ask: Ask, save: () => Promise<boolean>): void {
  const guard = useLeaveGuard()
  const latest = useRef({ isDirty, save })
  useEffect(() => {
    latest.current = { isDirty, save }
  })
  useEffect(
    () =>
      guard.register(async () => {
        if (!latest.current.isDirty()) return true
        const answer = await ask<LeaveAnswer>((answer) => leaveQuestion(answer))
        return answer === 'save' ? latest.current.save() : answer === 'drop'
      }),
    [guard, ask],
  )
}

type LeaveAnswer = 'save' | 'drop' | 'stay'

function leaveQuestion(answer: (value: LeaveAnswer) => void): ReactNode {
  return (
    <ConfirmDialog
      alert
      title={termsText.leavingTitle}
      actions={[
        { label: termsText.leavingSave, look: 'primary', onPress: () => answer('save') },
        { label: termsText.leavingDrop, onPress: () => answer('drop') },
        { label: termsText.leavingStay, look: 'quiet', onPress: () => answer('stay') },
      ]}
      onDismiss={() => answer('stay')}
    >
      {termsText.leavingBody}
    </ConfirmDialog>
  )
}
