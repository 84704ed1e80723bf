import { useId, useState } from 'react'
import type { SideEdit } from '../../sheet/side-edit.ts'
import type { ItemRow, OutcomeRow, PairedBy } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import type { MenuAction } from '../../ui/action-menu.tsx'
import type { TextOrigin } from '../../ui/growing-textarea.tsx'
import { useEditor } from './editor-context.ts'
import { rowField } from './field-name.ts'
import { FitMark, useFitMark } from './fit-mark.tsx'
import { outcomeIntent, type KeyPress } from './item-key.ts'
import { joinedIds } from './joined-ids.ts'
import { Marker } from './marker.tsx'
import { OutlineField, walkColumn } from './outline-field.tsx'
import { RowMenu } from './row-menu.tsx'
import type { Half } from './use-half.ts'

interface OutcomeFieldProps {
  readonly half: Half
  /** Null: nothing stands beside the item yet; typing makes it. */
  readonly outcome: OutcomeRow | null
  /** The item it stands beside; null in the list of the unpaired. */
  readonly item: ItemRow | null
  readonly onPair: (outcome: OutcomeRow) => void
}

/** What stands beside an item: one line of the outcome cell, with how it came there. */
export function OutcomeField({ half, outcome, item, onPair }: OutcomeFieldProps) {
  const [menuOpen, setMenuOpen] = useState(false)
  const actions = useOutcomeActions(half, outcome, onPair)
  const name =
    outcome === null
      ? rowField(half.name, 'slot', item?.id ?? '')
      : rowField(half.name, 'outcome', outcome.id)
  const path = item?.path ?? ''
  const mark = useFitMark(name)
  const ownId = useId()
  const noteId = isOurWord(outcome?.by ?? null) ? ownId : null

  const type = (text: string, origin: TextOrigin) => {
    if (outcome !== null)
      half.type(name, origin, {
        kind: 'set-outcome-text',
        outcome: outcome.id,
        text,
        caret: origin.caret,
      })
    else if (item !== null) half.type(name, origin, ...firstOutcome(item, text))
  }
  const press = (keys: KeyPress, element: HTMLTextAreaElement): boolean => {
    const intent = outcomeIntent(keys)
    if (intent === 'menu' && outcome !== null) setMenuOpen(true)
    if (intent === 'to-above') return walkColumn(element, -1)
    if (intent === 'to-below') return walkColumn(element, 1)
    if (intent === 'to-next') return walkColumn(element, 1) || true
    if (intent === 'remove')
      return outcome !== null && half.edit({ kind: 'remove-outcome', outcome: outcome.id })
    return intent === 'menu'
  }

  return (
    <div className="group/row flex items-start">
      <Marker text={outcome?.marker ?? ''} />
      <div className="min-w-0 grow">
        <OutlineField
          name={name}
          column="outcome"
          label={editorText.outcomeLabel(half.name, path)}
          value={outcome?.text ?? ''}
          {...joinedIds(noteId, mark)}
          onText={type}
          onPress={press}
        />
        <FitMark name={name} />
      </div>
      {noteId === null ? null : <PairingNote id={noteId} by={outcome?.by ?? null} />}
      {outcome === null ? null : (
        <RowMenu
          label={editorText.outcomeMenu(path)}
          actions={actions}
          open={menuOpen}
          onOpen={setMenuOpen}
        />
      )}
    </div>
  )
}

function useOutcomeActions(half: Half, outcome: OutcomeRow | null, onPair: (outcome: OutcomeRow) => void) {
  const { announce } = useEditor()
  return (): (MenuAction | null)[] => {
    if (outcome === null) return []
    const { id, by } = outcome
    const writeMarker = () =>
      announce(
        half.edit({ kind: 'write-marker', outcome: id }) ? editorText.markerWritten : editorText.noMarkerFits,
      )
    return [
      {
        id: 'pair',
        label: by === null ? editorText.pair : editorText.pairOther,
        onAction: () => onPair(outcome),
      },
      { id: 'marker', label: editorText.writeMarker, disabled: by === null, onAction: writeMarker },
      {
        id: 'unpin',
        label: editorText.unpin,
        disabled: by !== 'hand',
        onAction: () => half.edit({ kind: 'unpin', outcome: id }),
      },
      null,
      {
        id: 'remove',
        label: editorText.removeOutcome,
        onAction: () => half.edit({ kind: 'remove-outcome', outcome: id }),
      },
    ]
  }
}

/** Without text nothing, which also takes back what a composition had begun before it was given up. */
const firstOutcome = (item: ItemRow, text: string): SideEdit[] =>
  text === '' ? [] : [{ kind: 'add-outcome', item: item.id, text }]

const isOurWord = (by: PairedBy | null) => by === 'order' || by === 'likeness' || by === 'hand'

/** Says that a place beside an item is not the paper's own word, and why it is there. */
function PairingNote({ id, by }: { readonly id: string; readonly by: PairedBy | null }) {
  if (by === null) return null
  return (
    <span
      title={editorText.pairedBy[by]}
      className="mt-1 shrink-0 rounded-4 border border-solid-gray-420 px-1 text-[0.6875rem] leading-4 text-solid-gray-700"
    >
      <span aria-hidden>{by === 'hand' ? editorText.byHand : editorText.guessed}</span>
      <span id={id} className="sr-only">
        {editorText.pairedBy[by]}
      </span>
    </span>
  )
}
