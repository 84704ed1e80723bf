import { formImportText } from '../text/form.ts'
import { importText } from '../text/home.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Details } from '../ui/details.tsx'
import { refusalDetail, refusalMessage } from './refusal-message.ts'
import type { Refusal } from './refusal.ts'

interface RefusalDialogProps {
  readonly title: string
  readonly fileName: string | null
  readonly refusal: Refusal
  readonly onClose: () => void
  /** Where the user can say themselves where the fields lie. */
  readonly onTeach?: () => void
}

/** Says of one file what is wrong and what to do. */
export function RefusalDialog({ title, fileName, refusal, onClose, onTeach }: RefusalDialogProps) {
  return (
    <ConfirmDialog
      alert
      title={title}
      actions={[
        ...(onTeach ? [{ label: formImportText.teach, look: 'primary', onPress: onTeach } as const] : []),
        { label: importText.close, look: onTeach ? 'secondary' : 'primary', onPress: onClose },
      ]}
      onDismiss={onClose}
    >
      {fileName === null ? null : <p className="mb-2 font-bold">{fileName}</p>}
      <p>{refusalMessage(refusal)}</p>
      <Details label={importText.code} text={refusalDetail(refusal)} />
    </ConfirmDialog>
  )
}
