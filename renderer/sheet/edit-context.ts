import type { EditableSide, NewId, NodeId } from './editable-sheet.ts'
import { entriesOf, type Entry } from './entries.ts'
import { type Change, type Settled, settleSide } from './settle-side.ts'
import type { Caret } from './side-edit.ts'
import { isOutcomeRow, modelOf, type SideModel } from './side-model.ts'

/** What every edit of a side starts from. */
export interface EditContext {
  readonly side: EditableSide
  readonly model: SideModel
  readonly items: readonly Entry[]
  readonly outcomes: readonly Entry[]
  readonly newId: NewId
}

/** A side after an edit, the same reference where it did nothing, and where the caret belongs. */
export interface EditedSide {
  readonly side: EditableSide
  readonly caret: Caret | null
}

/** Reads a side for editing. */
export function editContext(side: EditableSide, newId: NewId): EditContext {
  const model = modelOf(side)
  const items = entriesOf(side.initiatives, model.items)
  return { side, model, items, outcomes: entriesOf(side.outcome, model.outcomes), newId }
}

/** The answer of an edit that can't be done here. */
export const unchanged = ({ side }: EditContext): EditedSide => ({ side, caret: null })

/** Settles a change; the caret is given by key. */
export function finish(
  context: EditContext,
  change: Partial<Change>,
  caret: Caret | null = null,
): EditedSide {
  return tryFinish(context, change, caret) ?? unchanged(context)
}

/** As `finish`, null where the text would not be read as it was meant. */
export function tryFinish(
  context: EditContext,
  change: Partial<Change>,
  caret: Caret | null,
): EditedSide | null {
  const { side, model, items, outcomes, newId } = context
  const settled = settleSide(side, model, { items, outcomes, ...change }, newId)
  if (!settled) return null
  return { side: settled.side, caret: caret && caretAfter(settled, caret) }
}

/** The caret by its node's new id; null where that is no row any more. */
function caretAfter(settled: Settled, caret: Caret): Caret | null {
  const node = (caret.field === 'item' ? settled.itemIds : settled.outcomeIds).get(caret.node)
  if (node === undefined) return null
  if (caret.field === 'outcome') {
    const { outcomes, pairings } = modelOf(settled.side)
    if (!isOutcomeRow(outcomes, pairings, outcomes.indexOf.get(node) ?? -1)) return null
  }
  return { ...caret, node }
}

/** The index of an item, -1 where it is gone. */
export const itemIndex = ({ model }: EditContext, item: NodeId) => model.items.indexOf.get(item) ?? -1

/** The index of an outcome, -1 where it is gone. */
export const outcomeIndex = ({ model }: EditContext, outcome: NodeId) =>
  model.outcomes.indexOf.get(outcome) ?? -1
