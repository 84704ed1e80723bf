import { importText } from '../../text/home.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { nameOf } from '../name-of.ts'
import { refusalMessage } from '../refusal-message.ts'
import type { TakenIn } from './take-in.ts'

/** What became of one file of several. */
export interface BatchLine {
  readonly fileName: string
  readonly taken: TakenIn
}

interface BatchDialogProps {
  readonly lines: readonly BatchLine[]
  readonly onClose: () => void
}

/** After several files at once: what was done with each, those that need a person first. */
export function BatchDialog({ lines, onClose }: BatchDialogProps) {
  const isMade = ({ taken }: BatchLine) => taken.kind === 'made'
  const ordered = [...lines.filter((line) => !isMade(line)), ...lines.filter(isMade)]
  return (
    <ConfirmDialog
      wide
      title={importText.batchTitle(lines.filter(isMade).length, lines.length)}
      actions={[{ label: importText.close, look: 'primary', onPress: onClose }]}
      onDismiss={onClose}
    >
      <ul
        aria-label={importText.batchList}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="max-h-96 divide-y divide-solid-gray-200 overflow-auto border-y border-solid-gray-200"
      >
        {ordered.map(({ fileName, taken }, index) => (
          <li key={`${index} ${fileName}`} className="py-2 text-dns-14N-130">
            <p className="font-bold">{fileName}</p>
            <p className="mt-1">
              {taken.kind === 'refused' ? (
                <strong className="text-error-2">{importText.batchRefused}</strong>
              ) : null}
              {lineText(taken)}
            </p>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}

function lineText(taken: TakenIn): string {
  switch (taken.kind) {
    case 'made':
      return importText.batchTaken(taken.drafts.map(nameOf).join(''))
    case 'here':
      return importText.batchHere(nameOf(taken.draft))
    case 'stopped':
    case 'to-look':
      return importText.batchStopped
    case 'refused':
      return refusalMessage(taken.refusal)
  }
}
