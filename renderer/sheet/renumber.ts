import type { EditContext } from './edit-context.ts'
import type { Entry } from './entries.ts'
import { markerFamilies } from './marker-families.ts'
import { type MarkerContext, readMarker, writeMarker } from './markers.ts'
import { childrenOf, nodeAt, type OutlineTree } from './outline-tree.ts'
import type { OutlineNode } from './parse-outline.ts'

/** A marker that an item is to have after an edit. */
export interface Mark {
  readonly text: string
  readonly family: string
  readonly values: readonly number[]
}

/** New markers by item index. */
export type Marks = ReadonlyMap<number, Mark>

/** The mark of a family with another number, in the manner of a node's marker; a bullet is its own. */
export function markLike(node: OutlineNode, value: number): Mark {
  const text = node.kind === 'number' ? writeMarker(node.marker, node.family, [value]) : null
  return text === null ? markOf(node) : { text, family: node.family, values: [value] }
}

/** The mark a node has. */
export function markOf({ marker, family, values }: OutlineNode): Mark {
  return { text: marker, family, values }
}

/** The mark that a marker is, wherever it stands. */
export function readMark(text: string): Mark {
  const marker = readMarker(`${text} x`, 0, ANYWHERE)
  return { text, family: marker?.family ?? '', values: marker?.values ?? [] }
}

/** As if every number had come up before. */
const ANYWHERE: MarkerContext = {
  reached: new Map(markerFamilies.map((family) => [family.id, 99])),
  bullets: new Set(),
}

/** The siblings behind a node as far as they are numbered one by one from it on; an irregular run is left alone. */
function numberedBehind(tree: OutlineTree, index: number): number[] {
  const { family, parent, values } = nodeAt(tree, index)
  const siblings = childrenOf(tree, parent).filter((each) => nodeAt(tree, each).family === family)
  const run: number[] = []
  let last = values.at(-1) ?? Infinity
  for (const each of siblings.slice(siblings.indexOf(index) + 1)) {
    const node = nodeAt(tree, each)
    if (node.values.length !== 1 || node.values[0] !== last + 1) break
    last += 1
    run.push(each)
  }
  return run
}

/** The marks that siblings get when the run from `index` on moves by one: +1 for a newcomer, -1 for one gone. */
export function shiftBehind(tree: OutlineTree, index: number, by: 1 | -1): Map<number, Mark> {
  const marks = new Map<number, Mark>()
  for (const each of numberedBehind(tree, index)) {
    const node = nodeAt(tree, each)
    marks.set(each, markLike(node, (node.values[0] ?? 0) + by))
  }
  return marks
}

/** The mark of a new sibling right behind a node. */
export function markBehind(tree: OutlineTree, index: number): Mark {
  const node = nodeAt(tree, index)
  return markLike(node, (node.values.at(-1) ?? 0) + 1)
}

/** Item entries with their new markers. */
export function remarkItems({ items }: EditContext, marks: Marks): Entry[] {
  return items.map((entry, index) => ({ ...entry, marker: marks.get(index)?.text ?? entry.marker }))
}

/**
 * Outcome entries with the markers that name the same items as before, now that those have new markers or are gone.
 * A span that an insertion has cut in two is left as it is.
 */
export function remarkOutcomes(
  context: EditContext,
  marks: Marks,
  gone: ReadonlySet<number> = new Set(),
): Entry[] {
  const { model, outcomes } = context
  return outcomes.map((entry, index) => {
    const named = model.pairings.named[index] ?? []
    const left = named.filter((item) => !gone.has(item))
    if (left.length === 0 || (left.length === named.length && !left.some((item) => marks.has(item))))
      return entry
    const marker = outcomeMarker(context, index, left, marks)
    if (marker === null) return entry
    return { ...entry, marker, gap: marker === '・' && entry.gap === ' ' ? '' : entry.gap }
  })
}

function outcomeMarker(
  { model }: EditContext,
  outcome: number,
  items: readonly number[],
  marks: Marks,
): string | null {
  const node = nodeAt(model.outcomes.tree, outcome)
  const before = items.map((item) => nodeAt(model.items.tree, item))
  const now = items.map((item, at) => marks.get(item) ?? markOf(before[at] ?? nodeAt(model.items.tree, item)))
  const changed = now.some((mark, at) => mark.family !== before[at]?.family)
  if (changed) return items.length === 1 ? (now[0]?.text ?? null) : null
  const values = now.flatMap((mark) => mark.values)
  const cut = isConsecutive(before.flatMap((each) => each.values)) && !isConsecutive(values)
  return node.values.length > 1 && cut ? null : writeMarker(node.marker, node.family, values)
}

function isConsecutive(values: readonly number[]): boolean {
  return values.every((value, at) => value === (values[0] ?? 0) + at)
}
