import { useId, useState } from 'react'
import { formsText, formText } from '../../text/form.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface RenameDialogProps {
  readonly name: string
  /** The new name; null leaves the old one. */
  readonly onAnswer: (name: string | null) => void
}

/** Asks what a form is to be called. */
export function RenameDialog({ name, onAnswer }: RenameDialogProps) {
  const [typed, setTyped] = useState(name)
  const id = useId()
  const wanted = typed.trim()
  return (
    <ConfirmDialog
      title={formsText.renameTitle}
      actions={[
        {
          label: formsText.change,
          look: 'primary',
          disabled: wanted === '',
          onPress: () => onAnswer(wanted === name ? null : wanted),
        },
        { label: formsText.cancel, onPress: () => onAnswer(null) },
      ]}
      onDismiss={() => onAnswer(null)}
    >
      <label htmlFor={id} className="block text-dns-14B-130">
        {formText.nameLabel}
      </label>
      <input
        id={id}
        value={typed}
        maxLength={100}
        onChange={({ target }) => setTyped(target.value)}
        className="mt-1 w-full rounded-4 border border-solid-gray-600 px-2 py-1.5"
      />
    </ConfirmDialog>
  )
}
