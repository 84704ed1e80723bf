import { useStore } from 'zustand'
import { formatFiscalYear } from '../../calendar/fiscal-year.ts'
import { editorText } from '../../text/editor.ts'
import { ConfirmDialog, type DialogAction } from '../../ui/confirm-dialog.tsx'
import { Details } from '../../ui/details.tsx'
import type { TooHigh } from '../../template/fit-page.ts'
import { useEditor } from './editor-context.ts'
import type { WhenTooHigh } from './save-to-excel.ts'
import { TooHighDialog } from './too-high-dialog.tsx'

/** Why an Excel file was not written, or what has to be asked first. */
export type Trouble =
  | { readonly kind: 'wrong-year'; readonly template: number; readonly wanted: number }
  | { readonly kind: 'too-high'; readonly tooHigh: readonly TooHigh[]; readonly wasTried: boolean }
  | { readonly kind: 'message'; readonly text: string; readonly detail?: string }
  /** The file's own trouble: another name or another try may do. */
  | { readonly kind: 'disk'; readonly text: string }
  /** Somebody else has written to the file since. */
  | { readonly kind: 'changed'; readonly text: string }

interface SavingTroubleProps {
  readonly trouble: Trouble
  readonly onAnyYear: () => void
  readonly onOverwrite: () => void
  /** Null where there is nothing to try again. */
  readonly onRetry: (() => void) | null
  /** Tries again with another name. */
  readonly onAsk: () => void
  readonly onTooHigh: (when: WhenTooHigh) => void
  readonly onClose: () => void
}

/** Says why nothing was saved, that the work is safe where it is, and what can be done. */
export function SavingTrouble({
  trouble,
  onAnyYear,
  onOverwrite,
  onRetry,
  onAsk,
  onTooHigh,
  onClose,
}: SavingTroubleProps) {
  const { session } = useEditor()
  const isKept = useStore(session.store, ({ save }) => save.kind === 'saved')
  if (trouble.kind === 'wrong-year')
    return (
      <ConfirmDialog
        alert
        title={editorText.wrongYearTitle}
        onDismiss={onClose}
        actions={[
          { label: editorText.wrongYearDo, look: 'primary', onPress: onAnyYear },
          { label: editorText.cancel, onPress: onClose },
        ]}
      >
        {editorText.wrongYear(formatFiscalYear(trouble.template), formatFiscalYear(trouble.wanted))}
      </ConfirmDialog>
    )
  if (trouble.kind === 'too-high')
    return <TooHighDialog {...trouble} onChoose={onTooHigh} onClose={onClose} />
  const detail = trouble.kind === 'message' ? trouble.detail : undefined
  const canRetry = trouble.kind === 'disk' || detail !== undefined
  const actions: DialogAction[] = [
    ...(trouble.kind !== 'message'
      ? [{ label: editorText.saveOther, look: 'primary', onPress: onAsk } as const]
      : []),
    ...(trouble.kind === 'changed' ? [{ label: editorText.overwrite, onPress: onOverwrite }] : []),
    ...(canRetry && onRetry !== null ? [{ label: editorText.retry, onPress: onRetry }] : []),
    { label: editorText.close, look: 'quiet', onPress: onClose },
  ]
  return (
    <ConfirmDialog alert title={editorText.notSavedTitle} onDismiss={onClose} actions={actions}>
      <p>{trouble.text}</p>
      {isKept ? <p className="mt-2 text-solid-gray-700">{editorText.workKept}</p> : null}
      {detail === undefined ? null : <Details label={editorText.details} text={detail} />}
    </ConfirmDialog>
  )
}
