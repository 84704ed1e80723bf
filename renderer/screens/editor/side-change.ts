import { newId } from '../../new-id.ts'
import { editSheet } from '../../sheet/edit-sheet.ts'
import type { EditableSide } from '../../sheet/editable-sheet.ts'
import { parseOutline } from '../../sheet/parse-outline.ts'
import { cleanPaste } from '../../sheet/paste-rows.ts'
import type { SideName } from '../../sheet/sheet.ts'
import type { Caret, SideEdit } from '../../sheet/side-edit.ts'
import type { ItemRow } from '../../sheet/side-view.ts'
import { viewSide } from '../../sheet/view-side.ts'
import type { Change } from './draft-session.ts'
import { rowField } from './field-name.ts'

/** One edit of a half, or one that depends on what those before it have made. */
export type SideStep = SideEdit | ((side: EditableSide, caret: Caret | null) => SideEdit | null)

/**
 * Edits of one half as one change; the caret goes where the last of them says, to `offset` in that row where the
 * edit leaves the row's text alone.
 */
export function sideChange(
  goal: string,
  side: SideName,
  steps: readonly SideStep[],
  offset: number | null = null,
): Change {
  return (sheet) => {
    let current = sheet
    let caret: Caret | null = null
    for (const step of steps) {
      const half = current.goals.find((one) => one.id === goal)?.[side]
      const edit: SideEdit | null = half ? (typeof step === 'function' ? step(half, caret) : step) : null
      if (edit === null) continue
      const edited = editSheet(current, { kind: 'side', goal, side, edit }, newId)
      current = edited.sheet
      caret = edited.caret ?? (steps.length > 1 ? typedAt(edit) : null) ?? caret
    }
    if (caret === null) return { sheet: current, caret: null }
    const field = rowField(side, caret.field, caret.node)
    return { sheet: current, caret: { goal, side, field, offset: offset ?? caret.offset } }
  }
}

/** Typing leaves the caret where it is; after other edits it has to be put there. */
function typedAt(edit: SideEdit): Caret | null {
  if (edit.kind !== 'set-item-text' || edit.caret === undefined) return null
  return { node: edit.item, field: 'item', offset: edit.caret }
}

/**
 * The first words of a half without items: an item of their own, unless they bring a marker. Without words nothing,
 * which also takes back what a composition had begun before it was given up.
 */
export function firstItem(text: string, caret: number): readonly SideStep[] {
  if (text === '') return []
  if (startsWithMarker(text)) return firstCell(text)
  return [
    { kind: 'append-item' },
    (_, made) => made && { kind: 'set-item-text', item: made.node, text, caret },
  ]
}

/** What is pasted into a half without items: marked lines as they are, of others each an item of its own. */
export function firstItems(text: string): readonly SideStep[] {
  const clean = cleanPaste(text)
  if (startsWithMarker(clean)) return firstCell(clean)
  return [
    { kind: 'append-item' },
    (_, made) => made && { kind: 'paste-into-item', item: made.node, from: 0, to: 0, text: clean },
  ]
}

/** The caret goes behind the last item: the field it was in is gone. */
const firstCell = (text: string): readonly SideStep[] => [
  { kind: 'set-cell', cell: 'initiatives', text },
  (side) => {
    const last = viewSide(side).rows.at(-1)
    return last ? { kind: 'set-item-text', item: last.id, text: last.text, caret: last.text.length } : null
  },
]

const startsWithMarker = (text: string) => (parseOutline(text).nodes[0]?.marker ?? '') !== ''

/** Typing in an item. In an empty one a marker of its own kind is taken for the one that stands there already. */
export function typedItem(row: ItemRow, text: string, caret: number): SideEdit {
  const own = parseOutline(row.marker).nodes[0]
  const [typed] = row.text === '' ? parseOutline(text).nodes : []
  const repeats =
    own !== undefined && typed !== undefined && typed.marker !== '' && typed.family === own.family
  const extra = repeats ? typed.lead.length + typed.marker.length + typed.gap.length : 0
  return {
    kind: 'set-item-text',
    item: row.id,
    text: text.slice(extra),
    caret: Math.max(0, caret - extra),
  }
}
