import { useState } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { ItemRow, OutcomeRow } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface PairDialogProps {
  readonly outcome: OutcomeRow
  readonly rows: readonly ItemRow[]
  /** No items: it belongs to none. */
  readonly onPair: (items: readonly string[]) => void
  readonly onClose: () => void
}

/** Asks which items an outcome stands beside. */
export function PairDialog({ outcome, rows, onPair, onClose }: PairDialogProps) {
  const [items, setItems] = useState<readonly string[]>(outcome.items)
  const answer = (chosen: readonly string[]) => {
    onPair(chosen)
    onClose()
  }
  return (
    <ConfirmDialog
      title={editorText.pairTitle}
      wide
      onDismiss={onClose}
      actions={[
        {
          label: editorText.pairDo,
          look: 'primary',
          disabled: items.length === 0,
          onPress: () => answer(items),
        },
        { label: editorText.pairNone, onPress: () => answer([]) },
        { label: editorText.cancel, look: 'quiet', onPress: onClose },
      ]}
    >
      <p className="mb-3 whitespace-pre-wrap">{editorText.pairAbout(outcome.marker + outcome.text)}</p>
      <CheckboxGroup value={[...items]} onChange={setItems} className="flex flex-col">
        <Label className="text-dns-14B-130">{editorText.pairItems}</Label>
        <div className="mt-1 max-h-80 overflow-auto rounded-8 border border-solid-gray-420">
          {rows.map((row) => (
            <Checkbox
              key={row.id}
              value={row.id}
              className="group/check flex cursor-pointer items-start gap-2 px-3 py-1.5 text-dns-14N-130 outline-none data-focus-visible:bg-blue-50 data-hovered:bg-solid-gray-50"
              style={{ paddingLeft: `${0.75 + row.depth * 1.5}em` }}
            >
              <span
                aria-hidden
                className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-4 border border-solid-gray-600 bg-white text-[0.75rem] leading-none text-white group-data-selected/check:border-blue-900 group-data-selected/check:bg-blue-900"
              >
                ✓
              </span>
              <span className="min-w-0">
                {row.marker} {row.text}
              </span>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
    </ConfirmDialog>
  )
}
