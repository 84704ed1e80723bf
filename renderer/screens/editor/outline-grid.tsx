import { useId } from 'react'
import type { OutcomeRow, SideView } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import { Button } from '../../ui/button.tsx'
import { sideField } from './field-name.ts'
import { ItemRowView } from './item-row.tsx'
import { OutlineField } from './outline-field.tsx'
import { firstItem, firstItems } from './side-change.ts'
import { UnpairedList } from './unpaired-list.tsx'
import type { Half } from './use-half.ts'

interface OutlineGridProps {
  readonly half: Half
  readonly view: SideView
  readonly onPair: (outcome: OutcomeRow) => void
}

/** A half as the paper shows it, an item a row with what stands beside it. */
export function OutlineGrid({ half, view, onPair }: OutlineGridProps) {
  const { rows, unpaired } = view
  const hintId = useId()
  const first = sideField(half.name, 'first')
  return (
    <>
      <p id={hintId} className="sr-only">
        {editorText.itemHint}
      </p>
      <ul aria-label={editorText.fields.initiatives}>
        {rows.map((row, index) => (
          <ItemRowView
            key={row.id}
            half={half}
            row={row}
            next={rows[index + 1] ?? null}
            isFirst={index === 0}
            hintId={hintId}
            onPair={onPair}
          />
        ))}
      </ul>
      {rows.length === 0 ? (
        <div className="border-b border-solid-gray-200 p-1">
          <OutlineField
            name={first}
            label={editorText.itemLabel('')}
            placeholder={editorText.firstItem}
            value=""
            describedBy={hintId}
            onText={(text, origin) => half.type(first, origin, ...firstItem(text, origin.caret))}
            onPress={({ key, shiftKey }) =>
              key === 'Enter' && !shiftKey && half.edit({ kind: 'append-item' })
            }
            onPasteText={(text) => half.edit(...firstItems(text))}
          />
        </div>
      ) : (
        <Button look="quiet" className="my-1" onPress={() => half.edit({ kind: 'append-item' })}>
          <span aria-hidden>＋</span>
          {editorText.addItem}
        </Button>
      )}
      <UnpairedList half={half} outcomes={unpaired} onPair={onPair} />
    </>
  )
}
