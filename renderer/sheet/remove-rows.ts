import type { NodeId } from './editable-sheet.ts'
import {
  type EditContext,
  type EditedSide,
  finish,
  itemIndex,
  outcomeIndex,
  unchanged,
} from './edit-context.ts'
import { type Entry, withText } from './entries.ts'
import { belongsTo } from './outcome-block.ts'
import { childrenOf, endOfSubtree, isHeader, nodeAt } from './outline-tree.ts'
import { remarkItems, remarkOutcomes, shiftBehind } from './renumber.ts'

/** Removes an item with everything below it and their outcomes; an outcome shared with others only loses it. */
export function removeItem(context: EditContext, item: NodeId): EditedSide {
  const index = itemIndex(context, item)
  if (index < 0) return unchanged(context)
  const { tree, ids } = context.model.items
  const end = endOfSubtree(tree, index)
  const gone = new Set(Array.from({ length: end - index }, (_, n) => index + n))
  const marks = shiftBehind(tree, index, -1)
  const items = remarkItems(context, marks).filter((_, each) => !gone.has(each))
  const outcomesGone = outcomesOf(context, gone)
  const outcomes = remarkOutcomes(context, marks, gone).filter((_, each) => !outcomesGone.has(each))
  const next = ids[end] ?? ids[index - 1]
  const offset = ids[end] === undefined ? (context.items[index - 1]?.text.length ?? 0) : 0
  return finish(
    context,
    { items, outcomes },
    next === undefined ? null : { node: next, field: 'item', offset },
  )
}

/** The outcome nodes that go with these items: theirs alone, and headers over nothing but such. */
function outcomesOf(context: EditContext, items: ReadonlySet<number>): Set<number> {
  const { tree } = context.model.outcomes
  const gone = new Set<number>()
  for (let index = tree.nodes.length - 1; index >= 0; index -= 1) {
    const below = childrenOf(tree, index).every((child) => gone.has(child))
    if (below && belongsTo(context, index, items)) gone.add(index)
  }
  return gone
}

/** Removes an outcome, and the headers that stood over nothing else; what stands below it stays. */
export function removeOutcome(context: EditContext, outcome: NodeId): EditedSide {
  const index = outcomeIndex(context, outcome)
  const { tree } = context.model.outcomes
  if (index < 0) return unchanged(context)
  const outcomes = withoutOutcome(context, index)
  if (childrenOf(tree, index).length === 0) return finish(context, { outcomes })
  const emptied = context.outcomes.map((entry, each) =>
    each === index ? withText(entry, '', context.newId) : entry,
  )
  return finish(context, { outcomes: emptied })
}

/** The outcome entries without one, and without the headers that it leaves empty. */
function withoutOutcome(context: EditContext, outcome: number): Entry[] {
  const { tree } = context.model.outcomes
  const gone = new Set([outcome])
  let { parent } = nodeAt(tree, outcome)
  while (
    parent !== null &&
    isHeader(tree, parent) &&
    childrenOf(tree, parent).every((child) => gone.has(child))
  ) {
    gone.add(parent)
    parent = nodeAt(tree, parent).parent
  }
  return context.outcomes.filter((_, index) => !gone.has(index))
}
