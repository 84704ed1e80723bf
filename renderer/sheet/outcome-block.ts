import type { EditContext } from './edit-context.ts'
import type { Entry } from './entries.ts'
import { withInline } from './entries.ts'
import { childrenOf, endOfSubtree, isHeader } from './outline-tree.ts'
import type { NewId } from './editable-sheet.ts'

/** A stretch of entries: from `start` up to `end`. */
export interface Block {
  readonly start: number
  readonly end: number
}

/** Whether an outcome node belongs to these items alone: all that it names, or else stands beside, is among them. */
export function belongsTo(context: EditContext, outcome: number, items: ReadonlySet<number>): boolean {
  const { outcomes, pairings } = context.model
  const named = pairings.named[outcome] ?? []
  const beside = named.length > 0 ? named : (pairings.pairs[outcome]?.items ?? [])
  if (beside.length > 0) return beside.every((item) => items.has(item))
  const below = childrenOf(outcomes.tree, outcome)
  return isHeader(outcomes.tree, outcome) && below.every((child) => belongsTo(context, child, items))
}

/** The outcomes of some items, where they stand together in the cell; null where they don't, or there are none. */
export function outcomeBlock(context: EditContext, items: ReadonlySet<number>): Block | null {
  const { tree } = context.model.outcomes
  let block = null as Block | null
  for (let index = 0; index < tree.nodes.length;) {
    const belongs = belongsTo(context, index, items)
    const end = belongs ? endOfSubtree(tree, index) : index + 1
    if (belongs) {
      if (block && block.end !== index) return null
      block = { start: block?.start ?? index, end }
    }
    index = end
  }
  return block
}

/** Swaps two stretches that follow each other; what stood behind a marker on its line, the other now does. */
export function swapBlocks(entries: readonly Entry[], one: Block, other: Block, newId: NewId): Entry[] {
  const first = entries.slice(one.start, one.end)
  const second = entries.slice(other.start, other.end)
  const inline = [first[0]?.inline ?? false, second[0]?.inline ?? false] as const
  return [
    ...entries.slice(0, one.start),
    ...headInline(second, inline[0], newId),
    ...headInline(first, inline[1], newId),
    ...entries.slice(other.end),
  ]
}

/** Moves a stretch to stand before the entry at `to`, on a line of its own. */
export function moveBlock(
  entries: readonly Entry[],
  { start, end }: Block,
  to: number,
  newId: NewId,
): Entry[] {
  if (to >= start && to <= end)
    return [
      ...entries.slice(0, start),
      ...headInline(entries.slice(start, end), false, newId),
      ...entries.slice(end),
    ]
  const moved = headInline(entries.slice(start, end), false, newId)
  const rest = (from: number, until: number) => entries.slice(from, until)
  return to > end
    ? [...rest(0, start), ...rest(end, to), ...moved, ...rest(to, entries.length)]
    : [...rest(0, to), ...moved, ...rest(to, start), ...rest(end, entries.length)]
}

function headInline(entries: readonly Entry[], inline: boolean, newId: NewId): Entry[] {
  return entries.map((entry, index) => (index === 0 ? withInline(entry, inline, newId) : entry))
}
