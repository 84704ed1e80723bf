import { assertNever } from './assert-never.ts'
import type { Cell, EditableSide, NewId, NodeId, Pin } from './editable-sheet.ts'
import {
  editContext,
  type EditContext,
  type EditedSide,
  finish,
  outcomeIndex,
  unchanged,
} from './edit-context.ts'
import { setCell, setItemText, setOutcomeText } from './edit-text.ts'
import { indentItem, outdentItem } from './item-level.ts'
import { moveItem } from './move-item.ts'
import { pasteIntoItem } from './paste-rows.ts'
import { addOutcome, writeOutcomeMarker } from './place-outcome.ts'
import { removeItem, removeOutcome } from './remove-rows.ts'
import type { Caret, SideEdit } from './side-edit.ts'
import { appendItem, joinItem, joinOutcome, splitItem, splitOutcome } from './split-and-join.ts'
import { typedCaret } from './typed-caret.ts'

/**
 * One half of a goal after an edit, and where the caret belongs if rows changed. Only the lines that must change do,
 * numbers follow in both cells, and every surviving outcome stands beside the same items as before. An edit that does
 * nothing, or names what is gone, gives back the same side.
 */
export function editSide(side: EditableSide, edit: SideEdit, newId: NewId): EditedSide {
  if (edit.kind === 'set-title') {
    return { side: side.title === edit.text ? side : { ...side, title: edit.text }, caret: null }
  }
  const context = editContext(side, newId)
  switch (edit.kind) {
    case 'set-cell':
      return setCell(context, edit.cell, edit.text)
    case 'set-item-text':
      return withTypedCaret(side.initiatives, setItemText(context, edit.item, edit.text), 'item', edit)
    case 'set-outcome-text':
      return withTypedCaret(side.outcome, setOutcomeText(context, edit.outcome, edit.text), 'outcome', edit)
    case 'add-outcome':
      return addOutcome(context, edit.item, edit.text)
    case 'split-item':
      return splitItem(context, edit.item, edit.at)
    case 'split-outcome':
      return splitOutcome(context, edit.outcome, edit.at)
    case 'append-item':
      return appendItem(context)
    case 'join-item':
      return joinItem(context, edit.item)
    case 'join-outcome':
      return joinOutcome(context, edit.outcome)
    case 'remove-item':
      return removeItem(context, edit.item)
    case 'remove-outcome':
      return removeOutcome(context, edit.outcome)
    case 'move-item':
      return moveItem(context, edit.item, edit.by)
    case 'indent-item':
      return indentItem(context, edit.item)
    case 'outdent-item':
      return outdentItem(context, edit.item)
    case 'paste-into-item':
      return pasteIntoItem(context, edit.item, edit.from, edit.to, edit.text)
    case 'pin':
      return pinOutcome(context, edit.outcome, edit.items)
    case 'unpin':
      return pinOutcome(context, edit.outcome, null)
    case 'write-marker':
      return writeOutcomeMarker(context, edit.outcome)
    default:
      return assertNever(edit)
  }
}

type Typing = Extract<SideEdit, { readonly kind: 'set-item-text' | 'set-outcome-text' }>

function withTypedCaret(before: Cell, edited: EditedSide, field: Caret['field'], edit: Typing): EditedSide {
  if (edit.caret === undefined) return edited
  const after = field === 'item' ? edited.side.initiatives : edited.side.outcome
  const node = edit.kind === 'set-item-text' ? edit.item : edit.outcome
  return { ...edited, caret: typedCaret(before, after, { field, node, text: edit.text, caret: edit.caret }) }
}

/** Sets an outcome's pairing by hand, or leaves it to the text again (null); no text changes. */
function pinOutcome(context: EditContext, outcome: NodeId, items: readonly NodeId[] | null): EditedSide {
  const { side, model } = context
  if (outcomeIndex(context, outcome) < 0) return unchanged(context)
  const others = side.pins.filter((pin) => pin.outcome !== outcome)
  const known = items?.filter((item) => model.items.indexOf.has(item)) ?? null
  if (known === null && others.length === side.pins.length) return unchanged(context)
  const pins: readonly Pin[] = known === null ? others : [...others, { outcome, items: known }]
  return finish(context, { pins, free: new Set([outcome]) })
}
