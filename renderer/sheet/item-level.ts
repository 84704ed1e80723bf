import type { NodeId } from './editable-sheet.ts'
import { type EditContext, type EditedSide, finish, itemIndex, unchanged } from './edit-context.ts'
import type { Entry } from './entries.ts'
import { plainMarker, writeMarker } from './markers.ts'
import { moveBlock, outcomeBlock } from './outcome-block.ts'
import { childrenOf, endOfSubtree, nodeAt, type OutlineTree } from './outline-tree.ts'
import {
  type Mark,
  markBehind,
  markOf,
  type Marks,
  readMark,
  remarkItems,
  remarkOutcomes,
  shiftBehind,
} from './renumber.ts'

/** Tab: the item becomes the last one below the sibling above it. No line moves, only markers change. */
export function indentItem(context: EditContext, item: NodeId): EditedSide {
  const index = itemIndex(context, item)
  const { tree, ids } = context.model.items
  if (index < 0) return unchanged(context)
  const { parent, kind } = nodeAt(tree, index)
  const siblings = childrenOf(tree, parent)
  const above = siblings[siblings.indexOf(index) - 1]
  if (above === undefined || kind === 'none' || kind === 'note' || nodeAt(tree, above).kind === 'note')
    return unchanged(context)
  const marks = shiftBehind(tree, index, -1)
  const last = [...childrenOf(tree, above)].reverse().find((child) => nodeAt(tree, child).kind !== 'note')
  const path = familiesAbove(tree, above)
  marks.set(index, last === undefined ? firstMark(tree, above, path) : markBehind(tree, last))
  deepen(tree, index, new Set([...path, marks.get(index)?.family ?? '']), marks)
  const below = new Map([[item, ids[above] ?? null]])
  const change = {
    items: spaced(tree, remarkItems(context, marks), marks),
    outcomes: remarkOutcomes(context, marks),
    below,
  }
  return finish(context, change, { node: item, field: 'item', offset: 0 })
}

/**
 * Shift+Tab: the item with everything below it goes behind its parent's last line and becomes the parent's next
 * sibling. Its own later siblings stay below the parent: their texts keep their place, only numbers close up.
 */
export function outdentItem(context: EditContext, item: NodeId): EditedSide {
  const index = itemIndex(context, item)
  const { tree, ids } = context.model.items
  const parent = index < 0 ? null : nodeAt(tree, index).parent
  if (parent === null || nodeAt(tree, index).kind === 'note') return unchanged(context)
  const marks = new Map([...shiftBehind(tree, index, -1), ...shiftBehind(tree, parent, 1)])
  marks.set(index, markBehind(tree, parent))
  const end = endOfSubtree(tree, parent)
  const block = { start: index, end: endOfSubtree(tree, index) }
  const items = moveBlock(spaced(tree, remarkItems(context, marks), marks), block, end, context.newId)
  const grandparent = nodeAt(tree, parent).parent
  const below = new Map([[item, grandparent === null ? null : (ids[grandparent] ?? null)]])
  const outcomes = outdentOutcomes(context, block, { start: parent, end }, remarkOutcomes(context, marks))
  return finish(context, { items, outcomes, below }, { node: item, field: 'item', offset: 0 })
}

interface Range {
  readonly start: number
  readonly end: number
}

/** The outcome lines of the item go behind those of its parent. */
function outdentOutcomes(context: EditContext, item: Range, parent: Range, outcomes: Entry[]): Entry[] {
  const own = outcomeBlock(context, setOf(item))
  const group = outcomeBlock(context, setOf(parent))
  if (!own || !group || own.start < group.start || own.end > group.end) return outcomes
  return own.start === group.start ? outcomes : moveBlock(outcomes, own, group.end, context.newId)
}

const setOf = ({ start, end }: Range) => new Set(Array.from({ length: end - start }, (_, n) => start + n))

/** What stands below an item that goes down gets markers of its own where its parents' use theirs now. */
function deepen(tree: OutlineTree, index: number, path: ReadonlySet<string>, marks: Map<number, Mark>): void {
  let made: Mark | null = null
  for (const child of childrenOf(tree, index)) {
    const node = nodeAt(tree, child)
    if (path.has(node.family)) {
      const value: number = (made?.values[0] ?? 0) + 1
      const first: Mark = made ?? nextMark(path)
      made =
        first.values.length > 0
          ? readMark(writeMarker(first.text, first.family, [value]) ?? first.text)
          : first
      marks.set(child, made)
    }
    deepen(tree, child, new Set([...path, (marks.get(child) ?? markOf(node)).family]), marks)
  }
}

/** The families of a node and of everything above it. */
function familiesAbove(tree: OutlineTree, index: number): Set<string> {
  const families = new Set<string>()
  for (let at: number | null = index; at !== null; at = nodeAt(tree, at).parent)
    families.add(nodeAt(tree, at).family)
  return families
}

/** The first marker below a node: as this cell writes it below such nodes, else on that level, else the usual one. */
function firstMark(tree: OutlineTree, above: number, path: ReadonlySet<string>): Mark {
  const { family, depth } = nodeAt(tree, above)
  const usable = tree.nodes.filter(
    (node) => (node.kind === 'number' || node.kind === 'bullet') && !path.has(node.family),
  )
  const below = usable.find((node) => node.parent !== null && nodeAt(tree, node.parent).family === family)
  const like = below ?? usable.find((node) => node.depth === depth + 1)
  if (!like) return nextMark(path)
  return like.kind === 'bullet'
    ? markOf(like)
    : readMark(writeMarker(like.marker, like.family, [1]) ?? like.marker)
}

/** ① over (1) over ・, and so on where these are used already. */
const USUAL = ['circled', 'bracketed', '・･', 'bracketed-kana', 'half-bracketed-letter', '-－‐–—−'] as const

function nextMark(path: ReadonlySet<string>): Mark {
  const deepest = Math.max(-1, ...USUAL.map((family, at) => (path.has(family) ? at : -1)))
  const free = USUAL.find((family, at) => at > Math.max(deepest, 0) && !path.has(family)) ?? USUAL[5]
  return readMark(plainMarker(free, 1) ?? '・')
}

/** Entries whose family changes get the gap that suits it: none behind ・, a space behind the others. */
function spaced(tree: OutlineTree, entries: readonly Entry[], marks: Marks): Entry[] {
  return entries.map((entry, index) => {
    const mark = marks.get(index)
    if (!mark || mark.family === nodeAt(tree, index).family) return entry
    if ((mark.values.length > 0 || mark.text === '-') && entry.gap === '') return { ...entry, gap: ' ' }
    return mark.text === '・' && entry.gap === ' ' ? { ...entry, gap: '' } : entry
  })
}
