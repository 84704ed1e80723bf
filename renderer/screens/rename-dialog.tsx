import { useId, useState } from 'react'
import { renameText } from '../text/home.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

interface RenameDialogProps {
  readonly title: string
  readonly label: string
  readonly name: string
  /** What the answer is called where it isn't a change. */
  readonly action?: string
  /** The new name; null leaves the old one. */
  readonly onAnswer: (name: string | null) => void
}

/** Asks what something is to be called. */
export function RenameDialog({
  title,
  label,
  name,
  action = renameText.change,
  onAnswer,
}: RenameDialogProps) {
  const [typed, setTyped] = useState(name)
  const id = useId()
  const wanted = typed.trim()
  return (
    <ConfirmDialog
      title={title}
      actions={[
        {
          label: action,
          look: 'primary',
          disabled: wanted === '',
          onPress: () => onAnswer(wanted === name ? null : wanted),
        },
        { label: renameText.cancel, onPress: () => onAnswer(null) },
      ]}
      onDismiss={() => onAnswer(null)}
    >
      <label htmlFor={id} className="block text-dns-14B-130">
        {label}
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
