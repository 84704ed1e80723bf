import type { NodeId } from './editable-sheet.ts'
import {
  type EditContext,
  type EditedSide,
  finish,
  itemIndex,
  outcomeIndex,
  tryFinish,
  unchanged,
} from './edit-context.ts'
import { type Entry, newEntry, withInline, withText } from './entries.ts'
import { type Block, outcomeBlock } from './outcome-block.ts'
import { childrenOf, nodeAt } from './outline-tree.ts'
import {
  type Mark,
  markBehind,
  markLike,
  markOf,
  remarkItems,
  remarkOutcomes,
  shiftBehind,
} from './renumber.ts'

/**
 * Enter in an item: what stands behind the offset becomes its first child, if it has children, else the next item
 * on its level. At the very beginning of a text an empty item is put before it, so that the outcome stays with the text.
 */
export function splitItem(context: EditContext, item: NodeId, at: number): EditedSide {
  const index = itemIndex(context, item)
  const entry = context.items[index]
  if (!entry) return unchanged(context)
  const { tree } = context.model.items
  const [child] = childrenOf(tree, index)
  const whole = at === 0 && entry.text !== ''
  if (child !== undefined && !whole) return splitAbove(context, index, child, at)
  const marks = shiftBehind(tree, index, 1)
  const mark = markBehind(tree, index)
  if (whole) marks.set(index, mark)
  const head = entry.text.slice(0, at)
  const made = newEntry(context.newId, {
    lead: entry.inline ? '' : entry.lead,
    marker: whole ? entry.marker : mark.text,
    gap: entry.gap,
    text: whole ? '' : afterBreak(entry.text.slice(at)),
  })
  const marked = remarkItems(context, marks)
  const kept = withText(marked[index] ?? entry, whole ? entry.text : head, context.newId)
  const pair = whole
    ? [withInline(made, entry.inline, context.newId), withInline(kept, false, context.newId)]
    : [kept, made]
  const items = [...marked.slice(0, index), ...pair, ...marked.slice(index + 1)]
  const parent = nodeAt(tree, index).parent
  const below = new Map([[made.key, parent === null ? null : (context.model.items.ids[parent] ?? null)]])
  const caret = { node: whole ? entry.key : made.key, field: 'item', offset: 0 } as const
  return finish(context, { items, outcomes: remarkOutcomes(context, marks), below }, caret)
}

/** The text behind the offset becomes the first child. */
function splitAbove(context: EditContext, index: number, child: number, at: number): EditedSide {
  const { tree } = context.model.items
  const first = nodeAt(tree, child)
  const entry = context.items[index]
  const below = context.items[child]
  if (!entry || !below) return unchanged(context)
  const marks = shiftBehind(tree, child, 1)
  if (first.values.length === 1) marks.set(child, markLike(first, (first.values[0] ?? 0) + 1))
  const made = newEntry(context.newId, {
    lead: below.inline ? '' : below.lead,
    marker: below.marker,
    gap: below.gap,
    text: afterBreak(entry.text.slice(at)),
  })
  const items = remarkItems(context, marks)
  items[index] = withText(items[index] ?? entry, entry.text.slice(0, at), context.newId)
  items[child] = withInline(items[child] ?? below, false, context.newId)
  items.splice(child, 0, withInline(made, below.inline, context.newId))
  const change = { items, outcomes: remarkOutcomes(context, marks), below: new Map([[made.key, entry.key]]) }
  return finish(context, change, { node: made.key, field: 'item', offset: 0 })
}

const afterBreak = (text: string) => (text.startsWith('\n') ? text.slice(1) : text)

/** An empty item at the end, on the outermost level that the cell's markers allow; `①` in an empty cell. */
export function appendItem(context: EditContext): EditedSide {
  const { tree, ids } = context.model.items
  const last = [...tree.roots].reverse().find((root) => nodeAt(tree, root).kind !== 'note')
  let level: number | undefined = last
  while (level !== undefined) {
    const mark: Mark = markBehind(tree, level)
    const { gap, lead, parent } = nodeAt(tree, level)
    const made = newEntry(context.newId, { lead, marker: mark.text, gap })
    const below = new Map([[made.key, parent === null ? null : (ids[parent] ?? null)]])
    const done = tryFinish(
      context,
      { items: [...context.items, made], below },
      { node: made.key, field: 'item', offset: 0 },
    )
    if (done) return done
    level = childrenOf(tree, level).at(-1)
  }
  const made = newEntry(context.newId, { marker: '①', gap: ' ' })
  return finish(context, { items: [...context.items, made] }, { node: made.key, field: 'item', offset: 0 })
}

/** Backspace at the start of an item without items below it: its text and its outcomes go to the row above. */
export function joinItem(context: EditContext, item: NodeId): EditedSide {
  const index = itemIndex(context, item)
  const entry = context.items[index]
  const above = context.items[index - 1]
  const { tree } = context.model.items
  if (!entry || !above || childrenOf(tree, index).length > 0) return unchanged(context)
  const marks = shiftBehind(tree, index, -1)
  const siblings = nodeAt(tree, index - 1).parent === nodeAt(tree, index).parent
  const alike = siblings && nodeAt(tree, index - 1).family === nodeAt(tree, index).family
  if (alike) marks.set(index, markOf(nodeAt(tree, index - 1)))
  const items = remarkItems(context, marks)
  items.splice(index - 1, 2, joined(items[index - 1] ?? above, entry, context))
  const outcomes = remarkOutcomes(context, marks)
  const change = { items, outcomes, joined: new Map([[entry.key, above.key]]) }
  const caret = { node: above.key, field: 'item', offset: above.text.length } as const
  const merged = alike ? mergeOutcomes(context, index, outcomes) : null
  const once = merged && tryFinish(context, { ...change, outcomes: merged }, caret)
  return once ?? finish(context, change, caret)
}

/** The outcome of an item as a further line of its neighbour's, so that the same number isn't written twice. */
function mergeOutcomes(context: EditContext, index: number, outcomes: readonly Entry[]): Entry[] | null {
  const own = outcomeBlock(context, new Set([index]))
  const upper = outcomeBlock(context, new Set([index - 1]))
  const one = (block: Block | null) =>
    block && block.end - block.start === 1 && isNumbered(context, block.start)
  if (!own || !upper || !one(own) || !one(upper) || upper.end !== own.start) return null
  const [above, below] = [outcomes[upper.start], outcomes[own.start]]
  if (!above || !below || below.inline || above.text === '') return null
  const text = below.text === '' ? above.text : `${above.text}\n${below.text}`
  const entry = withText({ ...above, lines: [...above.lines, ...below.lines] }, text, context.newId)
  return [...outcomes.slice(0, upper.start), entry, ...outcomes.slice(own.end)]
}

const isNumbered = ({ model }: EditContext, outcome: number) =>
  nodeAt(model.outcomes.tree, outcome).kind === 'number'

/** Two neighbours as one: the upper one's marker, both texts, and the ids of the lines that are left. */
function joined(above: Entry, below: Entry, context: EditContext): Entry {
  const gap = above.gap === '' && above.text === '' && above.marker !== '' ? below.gap : above.gap
  const lines = [...above.lines, ...(below.inline ? below.lines : below.lines.slice(1))]
  return withText({ ...above, gap, lines }, above.text + below.text, context.newId)
}

/** Enter in an outcome: a bullet or an unmarked line becomes two beside the same items, else the text breaks. */
export function splitOutcome(context: EditContext, outcome: NodeId, at: number): EditedSide {
  const index = outcomeIndex(context, outcome)
  const entry = context.outcomes[index]
  if (!entry) return unchanged(context)
  const { tree } = context.model.outcomes
  const beside = itemsBeside(context, index)
  const whole = at === 0 && entry.text !== ''
  const below = childrenOf(tree, index).length > 0
  if (nodeAt(tree, index).kind === 'number' || (below && !whole)) return breakOutcome(context, index, at)
  const made = newEntry(context.newId, {
    lead: entry.inline ? '' : entry.lead,
    marker: entry.marker,
    gap: entry.gap,
    text: whole ? '' : afterBreak(entry.text.slice(at)),
  })
  const lost = made.marker === '' && made.text.trim() === '' && beside.length === 0
  if (lost) return unchanged(context)
  const kept = whole ? entry : withText(entry, entry.text.slice(0, at), context.newId)
  const pair = whole
    ? [withInline(made, entry.inline, context.newId), withInline(kept, false, context.newId)]
    : [kept, made]
  const outcomes = [...context.outcomes.slice(0, index), ...pair, ...context.outcomes.slice(index + 1)]
  const wanted = new Map(beside.length > 0 ? [[made.key, beside] as const] : [])
  const caret = { node: whole ? entry.key : made.key, field: 'outcome', offset: 0 } as const
  return tryFinish(context, { outcomes, wanted }, caret) ?? breakOutcome(context, index, at)
}

function breakOutcome(context: EditContext, index: number, at: number): EditedSide {
  const outcomes = context.outcomes.map((entry, each) => {
    if (each !== index) return entry
    return withText(entry, `${entry.text.slice(0, at)}\n${entry.text.slice(at)}`, context.newId)
  })
  const node = context.outcomes[index]?.key ?? ''
  return finish(context, { outcomes, typed: true }, { node, field: 'outcome', offset: at + 1 })
}

/** Backspace at the start of an outcome: its text joins the one above in the cell. */
export function joinOutcome(context: EditContext, outcome: NodeId): EditedSide {
  const index = outcomeIndex(context, outcome)
  const entry = context.outcomes[index]
  const above = context.outcomes[index - 1]
  if (!entry || !above || childrenOf(context.model.outcomes.tree, index).length > 0) return unchanged(context)
  const outcomes = [...context.outcomes]
  outcomes.splice(index - 1, 2, joined(above, entry, context))
  const caret = { node: above.key, field: 'outcome', offset: above.text.length } as const
  const wanted = new Map<NodeId, readonly NodeId[]>()
  const upper = itemsBeside(context, index - 1)
  const lower = itemsBeside(context, index)
  if (upper.length === 0 && lower.length > 0 && entry.text !== '') wanted.set(above.key, lower)
  return finish(context, { outcomes, wanted }, caret)
}

/** The items an outcome stands beside, by key. */
export function itemsBeside({ model }: EditContext, outcome: number): NodeId[] {
  return (model.pairings.pairs[outcome]?.items ?? []).map((item) => model.items.ids[item] ?? '')
}
