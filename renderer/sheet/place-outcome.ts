import type { NodeId, Pin } from './editable-sheet.ts'
import {
  editContext,
  type EditContext,
  type EditedSide,
  finish,
  itemIndex,
  outcomeIndex,
  tryFinish,
  unchanged,
} from './edit-context.ts'
import { replaceText, setOutcomeText } from './edit-text.ts'
import { type Entry, newEntry, withInline } from './entries.ts'
import { writeMarker } from './markers.ts'
import { childrenOf, endOfSubtree, isHeader, nodeAt } from './outline-tree.ts'
import { removeOutcome } from './remove-rows.ts'
import { readMark } from './renumber.ts'
import { itemsBeside } from './split-and-join.ts'

/** One way to write an outcome: where, with which marker, and under which headers. */
interface Place {
  readonly at: number
  readonly headers: readonly number[]
  readonly marker: string
}

/**
 * The first text beside an item: a line at its place in the outcome cell, with the marker that this cell's manner
 * asks for, and the headers that are missing above it. Where no marker can say it, a pin does.
 */
export function addOutcome(context: EditContext, item: NodeId, text: string): EditedSide {
  const index = itemIndex(context, item)
  if (index < 0) return unchanged(context)
  const header = headerOf(context, index)
  if (header !== undefined) return writeOnHeader(context, header, text)
  const make = (words: string) => newEntry(context.newId, { text: words })
  const placed = firstPlaced(context, index, make(text), () => true)
  if (placed) return placed
  const empty = firstPlaced(context, index, make(''), () => true)
  if (empty?.caret) return typeInto(editContext(empty.side, context.newId), empty.caret.node, text)
  const last = newEntry(context.newId, { marker: '・', text })
  const change = { outcomes: [...context.outcomes, last], wanted: new Map([[last.key, [item]]]), typed: true }
  return finish(context, change, { node: last.key, field: 'outcome', offset: text.length })
}

function typeInto(context: EditContext, outcome: NodeId, text: string): EditedSide {
  const { side } = setOutcomeText(context, outcome, text)
  return { side, caret: { node: outcome, field: 'outcome', offset: text.length } }
}

/** `①` over other outcomes takes the text of its own item on its line. */
function writeOnHeader(context: EditContext, header: number, text: string): EditedSide {
  const entry = context.outcomes[header]
  if (!entry) return unchanged(context)
  const gap = entry.gap === '' ? ' ' : entry.gap
  const outcomes = replaceText(context.outcomes, header, text, context.newId, gap)
  return finish(
    context,
    { outcomes, typed: true },
    { node: entry.key, field: 'outcome', offset: text.length },
  )
}

/**
 * 番号を付ける: moves a line to its group in the outcome cell and gives it the marker that says its pairing, so that
 * the pin can go. Nothing happens where no marker can say it, or other outcomes stand below the line.
 */
export function writeOutcomeMarker(context: EditContext, outcome: NodeId): EditedSide {
  const index = outcomeIndex(context, outcome)
  const entry = context.outcomes[index]
  const [item] = entry ? itemsBeside(context, index) : []
  if (!entry || item === undefined || childrenOf(context.model.outcomes.tree, index).length > 0)
    return unchanged(context)
  const beside = itemsBeside(context, index)
  const removed = removeOutcome(context, outcome).side
  if (removed === context.side) return unchanged(context)
  const without = editContext(removed, context.newId)
  const at = itemIndex(without, item)
  const says = ({ side }: EditedSide) => !side.pins.some((pin: Pin) => pin.outcome === entry.key)
  const span = beside.length > 1 ? spanMarker(without, beside) : undefined
  if (at < 0 || (beside.length > 1 && span === undefined)) return unchanged(context)
  const header = beside.length === 1 ? headerOf(without, at) : undefined
  if (header !== undefined) return writeOnHeader(without, header, entry.text)
  const moved = withInline({ ...entry, lead: '', marker: '' }, false, context.newId)
  const written = { ...moved, key: moved.lines[0] ?? entry.key }
  const edited = firstPlaced(without, at, written, says, { items: beside, span })
  return edited && edited.side.outcome.text !== context.side.outcome.text ? edited : unchanged(context)
}

/** `(1)～(3)` for siblings of one kind. */
function spanMarker({ model }: EditContext, items: readonly NodeId[]): string | undefined {
  const nodes = items.map((item) => nodeAt(model.items.tree, model.items.indexOf.get(item) ?? -1))
  const [first] = nodes
  const alike = nodes.every((node) => node.parent === first?.parent && node.family === first.family)
  if (!first || !alike) return undefined
  return (
    writeMarker(
      first.marker,
      first.family,
      nodes.flatMap((node) => node.values),
    ) ?? undefined
  )
}

interface Span {
  readonly items: readonly NodeId[]
  readonly span: string | undefined
}

/** The result of the first place that reads as it was meant and is acceptable. */
function firstPlaced(
  context: EditContext,
  item: number,
  entry: Entry,
  acceptable: (edited: EditedSide) => boolean,
  also?: Span,
): EditedSide | null {
  const key = context.model.items.ids[item] ?? ''
  const explicit = also !== undefined
  for (const place of explicit ? markedPlaces(context, item) : placesFor(context, item)) {
    const marker = also?.span ?? place.marker
    const written = { ...entry, marker, gap: gapBehind(context, marker) }
    const headers = place.headers.map((header) => headerEntry(context, header))
    const outcomes = insert(context, place.at, [...headers, written])
    const wanted = new Map([[written.key, also?.items ?? [key]]])
    const caret = { node: written.key, field: 'outcome', offset: written.text.length } as const
    const edited = tryFinish(context, { outcomes, wanted }, caret)
    // Without text a line may read as a header over the next one: then it is no outcome, and has no caret.
    if (edited?.caret && acceptable(edited)) return edited
  }
  return null
}

function insert({ outcomes, newId }: EditContext, at: number, entries: readonly Entry[]): Entry[] {
  const rest = outcomes.slice(at)
  const [head, ...tail] = rest
  const broken = head ? [withInline(head, false, newId), ...tail] : []
  return [...outcomes.slice(0, at), ...entries, ...broken]
}

function headerEntry(context: EditContext, item: number): Entry {
  return newEntry(context.newId, { marker: nodeAt(context.model.items.tree, item).marker })
}

/** The gap that the outcome cell, or else the items, put behind such a marker. */
function gapBehind({ model }: EditContext, marker: string): string {
  const { family } = readMark(marker)
  const like = [...model.outcomes.tree.nodes, ...model.items.tree.nodes].find(
    (node) => node.marker !== '' && node.family === family && node.text !== '',
  )
  return like?.gap ?? (marker === '' || marker === '・' ? '' : ' ')
}

/** The header that names an item and carries no text yet. */
function headerOf(context: EditContext, item: number): number | undefined {
  const found = namedBy(context, item)
  return found !== undefined && isHeader(context.model.outcomes.tree, found) ? found : undefined
}

/** The outcome node whose marker names this item and no other. */
function namedBy({ model }: EditContext, item: number): number | undefined {
  const found = model.pairings.named.findIndex((named) => named.length === 1 && named[0] === item)
  return found < 0 ? undefined : found
}

/** Places in the cell's own manner first. */
function placesFor(context: EditContext, item: number): Place[] {
  return [...mannerPlaces(context, item), ...markedPlaces(context, item)]
}

/** Bullets or bare lines where the outcomes around are such; one more number where runs restart. */
function mannerPlaces(context: EditContext, item: number): Place[] {
  const { model } = context
  const { tree } = model.outcomes
  const node = nodeAt(model.items.tree, item)
  const { group } = nearestNamed(context, item)
  const around = group === undefined ? tree.roots : childrenOf(tree, group)
  const [start, end] = group === undefined ? [0, tree.nodes.length] : [group + 1, endOfSubtree(tree, group)]
  const at = placeInOrder(context, item, start, end)
  if (model.pairings.pairs.some((pairing) => pairing?.by === 'run'))
    return [{ at, headers: [], marker: node.marker }]
  const like = around
    .map((each) => nodeAt(tree, each))
    .find((each) => each.kind === 'bullet' || each.kind === 'none')
  const unnumbered = around.every((each) => nodeAt(tree, each).kind !== 'number')
  if (around.length === 0) return node.kind === 'none' ? [{ at, headers: [], marker: '' }] : []
  return like && unnumbered ? [{ at, headers: [], marker: like.marker }] : []
}

/** The item's own marker, under the markers of what it stands below. */
function markedPlaces(context: EditContext, item: number): Place[] {
  const { items, outcomes, pairings } = context.model
  const { marker } = nodeAt(items.tree, item)
  const { group, headers } = nearestNamed(context, item)
  const whole = placeInOrder(context, item, 0, outcomes.tree.nodes.length)
  const run = pairings.pairs.some((pairing) => pairing?.by === 'run')
  const bare = run ? [{ at: whole, headers: [], marker }] : []
  if (group === undefined) return [...bare, { at: whole, headers, marker }]
  const inGroup = placeInOrder(context, item, group + 1, endOfSubtree(outcomes.tree, group))
  return [
    { at: inGroup, headers, marker },
    { at: whole, headers, marker },
  ]
}

/** The nearest outcome that names something above the item, and the items between that have no header yet. */
function nearestNamed(context: EditContext, item: number): { group: number | undefined; headers: number[] } {
  const { tree } = context.model.items
  const headers: number[] = []
  for (let above = nodeAt(tree, item).parent; above !== null; above = nodeAt(tree, above).parent) {
    const group = namedBy(context, above)
    if (group !== undefined) return { group, headers }
    if (nodeAt(tree, above).kind === 'number') headers.unshift(above)
  }
  return { group: undefined, headers }
}

/** Behind the last outcome, between `start` and `end`, that belongs to this item or one before it. */
function placeInOrder({ model, outcomes }: EditContext, item: number, start: number, end: number): number {
  const { named, pairs } = model.pairings
  let at = start
  let before = true
  for (let index = start; index < end; index += 1) {
    const first = named[index]?.[0] ?? pairs[index]?.items[0]
    before = first === undefined ? before : first <= item
    if (before) at = index + 1
  }
  while (outcomes[at]?.inline) at += 1
  return at
}
