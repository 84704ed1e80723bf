import type { TooHigh } from '../../template/fit-page.ts'
import { editorText } from '../../text/editor.ts'
import { fitText } from '../../text/fit-words.ts'
import { ConfirmDialog, type DialogAction } from '../../ui/confirm-dialog.tsx'
import type { WhenTooHigh } from './save-to-excel.ts'

interface TooHighDialogProps {
  readonly tooHigh: readonly TooHigh[]
  /** No rows could come in. */
  readonly wasTried: boolean
  readonly onChoose: (when: WhenTooHigh) => void
  readonly onClose: () => void
}

/** Asks, before anything is written, whether texts that no row is high enough for go on in further rows. */
export function TooHighDialog({ tooHigh, wasTried, onChoose, onClose }: TooHighDialogProps) {
  const actions: DialogAction[] = [
    ...(wasTried
      ? []
      : [{ label: fitText.continueRows, look: 'primary', onPress: () => onChoose('continue') } as const]),
    { label: fitText.saveCut, onPress: () => onChoose('leave') },
    { label: editorText.cancel, look: 'quiet', onPress: onClose },
  ]
  return (
    <ConfirmDialog alert title={fitText.title} onDismiss={onClose} actions={actions}>
      <p>{fitText.why}</p>
      <ul className="my-2 max-h-60 list-disc overflow-auto pl-6">
        {tooHigh.map((one, index) => (
          <li key={index}>{fitText.one(one)}</li>
        ))}
      </ul>
      <p>{wasTried ? fitText.cannotContinue : fitText.canContinue}</p>
    </ConfirmDialog>
  )
}
