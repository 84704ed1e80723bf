import type { Filled } from '../../template/fill-template.ts'
import { editorText } from '../../text/editor.ts'
import { crowdedText, notPlacedText } from '../../text/filled-words.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

/** What a paper could not take as it is in the draft. */
export type LeftOut = Pick<Filled, 'notPlaced' | 'crowded'>

interface LeftOutDialogProps {
  readonly leftOut: LeftOut
  readonly onClose: () => void
}

/** Says after a save what is not in the Excel file, or not as it should be, and that the draft has it still. */
export function LeftOutDialog({ leftOut: { notPlaced, crowded }, onClose }: LeftOutDialogProps) {
  const names = [...new Set(notPlaced.map(notPlacedText))]
  return (
    <ConfirmDialog
      alert
      title={names.length > 0 ? editorText.leftOutTitle : editorText.crowdedTitle}
      onDismiss={onClose}
      actions={[{ label: editorText.close, onPress: onClose }]}
    >
      {names.length === 0 ? null : (
        <>
          <p>{editorText.leftOut}</p>
          <ul className="my-2 max-h-60 list-disc overflow-auto pl-6">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p className="text-solid-gray-700">{editorText.leftOutKept}</p>
        </>
      )}
      {crowded.length === 0 ? null : <p className="mt-2">{crowdedText(crowded)}</p>}
    </ConfirmDialog>
  )
}
