import { useCallback, useEffect, useState } from 'react'
import { failureOf } from '../../drafts/save-failure.ts'
import { newId } from '../../new-id.ts'
import { readFormFile, writeFormFile } from '../../template/form/form-file.ts'
import { formFileText, formsText, formText } from '../../text/form.ts'
import { notKeptMessage } from '../../text/home.ts'
import { diskTrouble, troubleMessage } from '../../text/trouble-message.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Notice } from '../notice.tsx'
import { usePorts } from '../ports.ts'
import { RenameDialog } from '../rename-dialog.tsx'
import type { Ask } from '../use-question.tsx'
import type { KnownForm } from './known-forms.ts'

/** The list of forms and what can be done with one. */
export interface FormActions {
  readonly forms: readonly KnownForm[] | 'loading' | 'failed'
  /** When the list was read. */
  readonly now: number
  readonly rename: (known: KnownForm) => void
  readonly exportFile: (known: KnownForm) => void
  readonly takeFile: (file: File) => void
  readonly remove: (known: KnownForm) => void
}

interface FormActionsOptions {
  readonly ask: Ask
  readonly notify: (notice: Notice | null) => void
}

/** Renames, exports, imports and removes forms, and says what came of it. */
export function useFormActions({ ask, notify }: FormActionsOptions): FormActions {
  const { forms, drafts, desktop } = usePorts()
  const [state, setState] = useState<Pick<FormActions, 'forms' | 'now'>>({ forms: 'loading', now: 0 })
  const reload = useCallback(
    () =>
      forms.list().then(
        (list) => setState({ forms: list, now: Date.now() }),
        () => setState({ forms: 'failed', now: 0 }),
      ),
    [forms],
  )
  useEffect(() => void reload(), [reload])

  const tell = (title: string, text: string) =>
    ask<void>((answer) => (
      <ConfirmDialog
        alert
        title={title}
        actions={[{ label: formsText.close, look: 'primary', onPress: () => answer() }]}
        onDismiss={() => answer()}
      >
        <p>{text}</p>
      </ConfirmDialog>
    ))
  const attempt = (work: () => Promise<void>) => {
    work()
      .catch((error: unknown) => tell(formsText.title, notKeptMessage(failureOf(error))))
      .finally(() => void reload())
  }

  const mayRemove = async ({ stored: { id, name } }: KnownForm) => {
    const count = (await drafts.list()).filter(
      ({ imported, deletedAt }) => deletedAt === null && imported?.form?.id === id,
    ).length
    if (count === 0) return true
    return ask<boolean>((answer) => (
      <ConfirmDialog
        alert
        title={formsText.removeTitle(name)}
        actions={[
          { label: formsText.remove, look: 'danger', onPress: () => answer(true) },
          { label: formsText.cancel, onPress: () => answer(false) },
        ]}
        onDismiss={() => answer(false)}
      >
        <p>{formsText.removeBody(count)}</p>
      </ConfirmDialog>
    ))
  }

  return {
    ...state,
    rename: ({ stored: { id, name } }) =>
      attempt(async () => {
        const wanted = await ask<string | null>((answer) => (
          <RenameDialog
            title={formsText.renameTitle}
            label={formText.nameLabel}
            name={name}
            onAnswer={answer}
          />
        ))
        if (wanted !== null) await forms.rename(id, wanted)
      }),
    exportFile: ({ form }) => {
      if (form === null) return
      attempt(async () => {
        const saved = await desktop.saveWorkbook({
          suggestedName: formsText.fileName(form.name),
          format: 'json',
          bytes: new TextEncoder().encode(writeFormFile(form)),
        })
        if (saved.kind === 'saved') notify({ text: formsText.exported(form.name) })
        if (saved.kind === 'trouble')
          await tell(formsText.exportFailed, troubleMessage(diskTrouble(saved.trouble, 'write')))
      })
    },
    takeFile: (file) =>
      attempt(async () => {
        const read = readFormFile(await file.text())
        if (!read.ok) return tell(formsText.importFailed, formFileText[read.trouble.code]())
        await forms.keep({ id: newId(), ...read.value }, '')
        notify({ text: formsText.imported(read.value.name) })
      }),
    remove: (known) =>
      attempt(async () => {
        if (!(await mayRemove(known))) return
        const { stored } = known
        await forms.remove(stored.id)
        const undo = () => {
          notify(null)
          attempt(() => forms.restore(stored))
        }
        notify({ text: formsText.removed(stored.name), undo })
      }),
  }
}
