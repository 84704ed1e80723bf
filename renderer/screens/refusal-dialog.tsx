import { importText } from '../text/home.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Details } from '../ui/details.tsx'
import { refusalDetail, refusalMessage } from './refusal-message.ts'
import type { Refusal } from './refusal.ts'

export interface RefusalDialogProps {
  readonly title: string
  readonly fileName: string | null
  readonly refusal: Refusal
  readonly onClose: () => void
}

/** Says of one file what is wrong and what to do. */
export function RefusalDialog({ title, fileName, refusal, onClose }: RefusalDialogProps) {
  return (
    <ConfirmDialog
      alert
      title={title}
      actions={[{ label: importText.close, look: 'primary', onPress: onClose }]}
      onDismiss={onClose}
    >
      {fileName === null ? null : <p className="mb-2 font-bold">{fileName}</p>}
      <p>{refusalMessage(refusal)}</p>
      <Details label={importText.code} text={refusalDetail(refusal)} />
    </ConfirmDialog>
  )
}
