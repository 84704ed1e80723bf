import type { Draft } from '../../drafts/draft.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { newId } from '../../new-id.ts'
import { actionFailedText, deletedText, noticeText } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { nameOf } from '../name-of.ts'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import { RefusalDialog } from '../refusal-dialog.tsx'
import type { Ask } from '../use-question.tsx'
import { duplicateDraft } from './duplicate-draft.ts'
import type { FocusOn } from './focus-on.ts'

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
  const { drafts } = usePorts()

  const attempt = (work: () => Promise<void>) => {
    notify(null)
    work().catch((error: unknown) =>
      ask<void>((answer) => (
        <RefusalDialog
          title={actionFailedText.title}
          fileName={null}
          refusal={{ code: 'not-kept', failure: failureOf(error) }}
          onClose={() => answer()}
        />
      )),
    )
  }

  const restore = (draft: Draft) =>
    attempt(async () => {
      await drafts.amend(draft.id, { deletedAt: null })
      notify({ text: noticeText.restored(nameOf(draft)), about: [draft.id] })
      onFocus({ kind: 'draft', id: draft.id })
    })

  const remove = (draft: Draft) =>
    attempt(async () => {
      await drafts.amend(draft.id, { deletedAt: Date.now() })
      notify({ text: noticeText.deleted(nameOf(draft)), undo: () => restore(draft) })
      onFocus(neighbourOf(draft, shown))
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
      const isMeant = await ask<boolean>((answer) => (
        <ConfirmDialog
          alert
          title={deletedText.confirmTitle(nameOf(draft))}
          actions={[
            { label: deletedText.confirm, look: 'danger', onPress: () => answer(true) },
            { label: deletedText.cancel, onPress: () => answer(false) },
          ]}
          onDismiss={() => answer(false)}
        >
          {deletedText.confirmBody}
        </ConfirmDialog>
      ))
      if (!isMeant) return
      await drafts.purge(draft.id)
      notify({ text: noticeText.purged(nameOf(draft)) })
      onFocus({ kind: 'heading' })
    })

  return { duplicate, remove, restore, purge }
}

/** The row that takes the place of one that goes. */
function neighbourOf(draft: Draft, shown: readonly Draft[]): FocusOn {
  const at = shown.findIndex(({ id }) => id === draft.id)
  const next = shown[at + 1] ?? shown[at - 1]
  return next === undefined ? { kind: 'heading' } : { kind: 'draft', id: next.id }
}
