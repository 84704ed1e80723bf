import type { Draft } from '../../drafts/draft.ts'
import { newId } from '../../new-id.ts'
import { deletedText, noticeText } from '../../text/home.ts'
import { nameOf } from '../name-of.ts'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import type { Ask } from '../use-question.tsx'
import { askToPurge, attemptWith } from './attempt.tsx'
import { duplicateDraft } from './duplicate-draft.ts'
import { neighbourOf, type FocusOn } from './focus-on.ts'

interface DraftActionsOptions {
  /** The list as it is shown. */
  readonly shown: readonly Draft[]
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
  readonly onFocus: (focusOn: FocusOn) => void
}

interface DraftActions {
  readonly duplicate: (draft: Draft) => void
  /** Into the list of deleted ones: nothing is asked, since it can be taken back. */
  readonly remove: (draft: Draft) => void
  readonly restore: (draft: Draft) => void
  /** For good, after a question. */
  readonly purge: (draft: Draft) => void
}

/** What can be done with a whole draft; each says what was done and puts the focus where one goes on. */
export function useDraftActions({ shown, ask, notify, onFocus }: DraftActionsOptions): DraftActions {
  const { drafts, locks } = usePorts()

  const attempt = attemptWith(ask, notify)
  const alone = (id: string, work: () => Promise<void>) => locks.during(`draft ${id}`, work)

  const restore = (draft: Draft) =>
    attempt(async () => {
      await alone(draft.id, () => drafts.amend(draft.id, { deletedAt: null }))
      notify({ text: noticeText.restored(nameOf(draft)), about: [draft.id] })
      onFocus({ kind: 'draft', id: draft.id })
    })

  const remove = (draft: Draft) =>
    attempt(async () => {
      await alone(draft.id, () => drafts.amend(draft.id, { deletedAt: Date.now() }))
      notify({ text: noticeText.deleted(nameOf(draft)), undo: () => restore(draft) })
      onFocus(neighbourOf('draft', draft.id, shown))
    })

  const duplicate = (draft: Draft) =>
    attempt(async () => {
      const copy = duplicateDraft(draft, newId(), Date.now())
      await drafts.create(copy)
      notify({ text: noticeText.duplicated(nameOf(draft)), about: [copy.id] })
      onFocus({ kind: 'draft', id: copy.id })
    })

  const purge = (draft: Draft) =>
    attempt(async () => {
      if (!(await askToPurge(ask, nameOf(draft), deletedText.confirmBody))) return
      await alone(draft.id, () => drafts.purge(draft.id))
      notify({ text: noticeText.purged(nameOf(draft)) })
      onFocus({ kind: 'heading' })
    })

  return { duplicate, remove, restore, purge }
}
