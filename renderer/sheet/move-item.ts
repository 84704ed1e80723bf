import type { NodeId } from './editable-sheet.ts'
import { type EditContext, type EditedSide, finish, itemIndex, unchanged } from './edit-context.ts'
import { outcomeBlock, swapBlocks } from './outcome-block.ts'
import { childrenOf, endOfSubtree, nodeAt } from './outline-tree.ts'
import { type Mark, markOf, remarkItems, remarkOutcomes } from './renumber.ts'

/**
 * Swaps an item with its neighbour on the same level, each with everything below it; the numbers stay where they
 * are. Their outcome lines swap too where they stand together, else only their markers follow.
 */
export function moveItem(context: EditContext, item: NodeId, by: -1 | 1): EditedSide {
  const index = itemIndex(context, item)
  if (index < 0) return unchanged(context)
  const { tree } = context.model.items
  const siblings = childrenOf(tree, nodeAt(tree, index).parent)
  const other = siblings[siblings.indexOf(index) + by]
  if (other === undefined) return unchanged(context)
  const [upper, lower] = by === 1 ? [index, other] : [other, index]
  if (nodeAt(tree, upper).family !== nodeAt(tree, lower).family) return unchanged(context)
  const marks = new Map<number, Mark>([
    [upper, markOf(nodeAt(tree, lower))],
    [lower, markOf(nodeAt(tree, upper))],
  ])
  const end = endOfSubtree(tree, lower)
  const blocks = [
    { start: upper, end: lower },
    { start: lower, end },
  ] as const
  const items = swapBlocks(remarkItems(context, marks), ...blocks, context.newId)
  const outcomes = swapOutcomes(
    context,
    setOf(upper, lower),
    setOf(lower, end),
    remarkOutcomes(context, marks),
  )
  return finish(context, { items, outcomes }, { node: item, field: 'item', offset: 0 })
}

function swapOutcomes(
  context: EditContext,
  upper: ReadonlySet<number>,
  lower: ReadonlySet<number>,
  outcomes: EditContext['outcomes'],
): EditContext['outcomes'] {
  const first = outcomeBlock(context, upper)
  const second = outcomeBlock(context, lower)
  if (!first || !second || first.end !== second.start) return outcomes
  const { tree } = context.model.outcomes
  const together = nodeAt(tree, first.start).parent === nodeAt(tree, second.start).parent
  return together ? swapBlocks(outcomes, first, second, context.newId) : outcomes
}

const setOf = (start: number, end: number) =>
  new Set(Array.from({ length: end - start }, (_, n) => start + n))
