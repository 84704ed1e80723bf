import { failureOf } from '../../drafts/save-failure.ts'
import { actionFailedText, deletedText } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Notice } from '../notice.tsx'
import { RefusalDialog } from '../refusal-dialog.tsx'
import type { Ask } from '../use-question.tsx'

/** Does something with what is kept, after the last notice is gone; says why where it could not be kept. */
export type Attempt = (work: () => Promise<void>) => void

/** Gives the way in which home changes what is kept. */
export function attemptWith(ask: Ask, notify: (notice: Notice | null) => void): Attempt {
  return (work) => {
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
}

/** Asks whether something may go for good; `body` says what goes with it. */
export function askToPurge(ask: Ask, name: string, body: string): Promise<boolean> {
  return ask<boolean>((answer) => (
    <ConfirmDialog
      alert
      title={deletedText.confirmTitle(name)}
      actions={[
        { label: deletedText.confirm, look: 'danger', onPress: () => answer(true) },
        { label: deletedText.cancel, onPress: () => answer(false) },
      ]}
      onDismiss={() => answer(false)}
    >
      {body}
    </ConfirmDialog>
  ))
}
