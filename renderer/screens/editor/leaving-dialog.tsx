import { editorText } from '../../text/editor.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface LeavingDialogProps {
  readonly onRescue: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** Asks before going home loses what could not be saved. */
export function LeavingDialog({ onRescue, onLeave, onClose }: LeavingDialogProps) {
  return (
    <ConfirmDialog
      alert
      title={editorText.leavingTitle}
      onDismiss={onClose}
      actions={[
        { label: editorText.rescue, look: 'primary', onPress: onRescue },
        { label: editorText.leaveAnyway, look: 'danger', onPress: onLeave },
        { label: editorText.cancel, onPress: onClose },
      ]}
    >
      {editorText.leaving}
    </ConfirmDialog>
  )
}
