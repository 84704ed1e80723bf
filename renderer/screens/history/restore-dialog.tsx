import { historyText } from '../../text/history.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface RestoreDialogProps {
  /** What the version is called. */
  readonly title: string
  readonly onRestore: () => void
  readonly onClose: () => void
}

/** Asks before a version takes the place of the present text. */
export function RestoreDialog({ title, onRestore, onClose }: RestoreDialogProps) {
  return (
    <ConfirmDialog
      title={historyText.confirmTitle(title)}
      onDismiss={onClose}
      actions={[
        { label: historyText.confirmDo, look: 'primary', onPress: onRestore },
        { label: historyText.cancel, onPress: onClose },
      ]}
    >
      {historyText.confirm}
    </ConfirmDialog>
  )
}
