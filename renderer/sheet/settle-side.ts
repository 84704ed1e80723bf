import type { EditableSide, NewId, NodeId, Pin } from './editable-sheet.ts'
import { type Entry, printEntries, sameOr } from './entries.ts'
import { isHeader } from './outline-tree.ts'
import { cellModelOf, type CellModel, isOutcomeRow, pairingsOf, type SideModel } from './side-model.ts'

/** What an edit has made of a side, and what it means for the pairing. */
export interface Change {
  readonly items: readonly Entry[]
  readonly outcomes: readonly Entry[]
  /** Items that went up in others: their outcomes go along. */
  readonly joined?: ReadonlyMap<NodeId, NodeId>
  /** What an outcome shall stand beside now, by key: the edit says so itself. */
  readonly wanted?: ReadonlyMap<NodeId, readonly NodeId[]>
  /** Outcomes whose place the new text decides. */
  readonly free?: ReadonlySet<NodeId>
  /** The text was typed or pasted: it may bring markers of its own. */
  readonly typed?: boolean
  /** Outcomes without a place may find one in the new text. */
  readonly mayFind?: boolean
  /** By key, the item that a node must stand below now; otherwise the edit is refused. */
  readonly below?: ReadonlyMap<NodeId, NodeId | null>
  /** Pins instead of those before. */
  readonly pins?: readonly Pin[]
}

/** A side after an edit, and where its keys are. */
export interface Settled {
  readonly side: EditableSide
  readonly itemIds: ReadonlyMap<NodeId, NodeId>
  readonly outcomeIds: ReadonlyMap<NodeId, NodeId>
}

/**
 * Prints a change, and holds the law of editing: every surviving outcome stands beside the same surviving items as
 * before, unless the change says otherwise. Where the new text alone would say something else, a pin is kept; pins
 * kept before are dropped where it no longer does. Null where the text would not be read as it was meant.
 */
export function settleSide(
  side: EditableSide,
  model: SideModel,
  change: Change,
  newId: NewId,
): Settled | null {
  const printedItems = printEntries(change.items, newId)
  const printedOutcomes = printEntries(change.outcomes, newId)
  const initiatives = sameOr(side.initiatives, printedItems.cell)
  const outcome = sameOr(side.outcome, printedOutcomes.cell)
  const items = initiatives === side.initiatives ? model.items : cellModelOf(initiatives)
  const outcomes = outcome === side.outcome ? model.outcomes : cellModelOf(outcome)
  const settled = {
    itemIds: found(printedItems.ids, items),
    outcomeIds: found(printedOutcomes.ids, outcomes),
  }
  if (!change.typed) {
    if (!readsAsMeant(change.items, settled.itemIds, items)) return null
    if (!readsAsMeant(change.outcomes, settled.outcomeIds, outcomes)) return null
    if (!standsBelow(change, settled.itemIds, items)) return null
  }
  const hand = followPins(change.pins ?? side.pins, change, settled)
  const wanted = wantedPairs(model, change, settled, items, outcomes)
  const pins = keepPairs(items, outcomes, hand, wanted)
  const samePins = JSON.stringify(pins) === JSON.stringify(side.pins)
  if (initiatives === side.initiatives && outcome === side.outcome && samePins) return { side, ...settled }
  return { side: { ...side, initiatives, outcome, pins: samePins ? side.pins : pins }, ...settled }
}

/** The ids that are there again when the text is read; a marker that was typed away is not. */
function found(ids: ReadonlyMap<NodeId, NodeId>, { indexOf }: CellModel): ReadonlyMap<NodeId, NodeId> {
  return new Map([...ids].filter(([, id]) => indexOf.has(id)))
}

function readsAsMeant(
  entries: readonly Entry[],
  ids: ReadonlyMap<NodeId, NodeId>,
  model: CellModel,
): boolean {
  const [only] = entries
  const nothing = entries.length === 1 && only?.marker === '' && only.text === '' && only.lead === ''
  if (nothing) return model.tree.nodes.length === 0
  return (
    entries.length === model.tree.nodes.length &&
    entries.every(({ key, marker }, index) => {
      return model.ids[index] === ids.get(key) && model.tree.nodes[index]?.marker === marker
    })
  )
}

function standsBelow(
  change: Change,
  ids: ReadonlyMap<NodeId, NodeId>,
  { tree, indexOf }: CellModel,
): boolean {
  return [...(change.below ?? [])].every(([key, parent]) => {
    const node = tree.nodes[indexOf.get(ids.get(key) ?? '') ?? -1]
    const above = parent === null ? null : (indexOf.get(ids.get(parent) ?? '') ?? -1)
    return node?.parent === above
  })
}

type Ids = Pick<Settled, 'itemIds' | 'outcomeIds'>

/** Where an item's outcomes go: to itself, or to what it went up in; nowhere if it is gone. */
function follow(change: Change, ids: Ids, item: NodeId): NodeId[] {
  const id = ids.itemIds.get(change.joined?.get(item) ?? item)
  return id === undefined ? [] : [id]
}

function followPins(pins: readonly Pin[], change: Change, ids: Ids): Pin[] {
  return pins.flatMap((pin) => {
    const outcome = ids.outcomeIds.get(pin.outcome)
    const items = [...new Set(pin.items.flatMap((item) => follow(change, ids, item)))]
    if (pin.kept || outcome === undefined || (items.length === 0 && pin.items.length > 0)) return []
    return [{ outcome, items }]
  })
}

/** Null: stays unpaired, except beside items that are new. */
type Wanted = ReadonlyMap<
  NodeId,
  { readonly items: readonly NodeId[]; readonly fresh: ReadonlySet<NodeId> | null }
>

function wantedPairs(
  model: SideModel,
  change: Change,
  ids: Ids,
  items: CellModel,
  outcomes: CellModel,
): Wanted {
  const wanted = new Map<NodeId, { items: readonly NodeId[]; fresh: ReadonlySet<NodeId> | null }>()
  const known = new Set(model.items.ids.flatMap((id) => ids.itemIds.get(id) ?? []))
  const fresh = new Set(items.ids.filter((id) => !known.has(id)))
  model.outcomes.ids.forEach((key, index) => {
    const id = ids.outcomeIds.get(key)
    if (id === undefined || change.free?.has(key) || !isOutcomeRow(model.outcomes, model.pairings, index))
      return
    const before = (model.pairings.pairs[index]?.items ?? []).map((item) => model.items.ids[item] ?? '')
    const now = [...new Set(before.flatMap((item) => follow(change, ids, item)))]
    const at = outcomes.indexOf.get(id)
    if (change.typed && retyped(change, key, outcomes, at)) return
    if (before.length > 0 && now.length > 0) wanted.set(id, { items: now, fresh: null })
    else if (before.length === 0 && !change.mayFind) wanted.set(id, { items: [], fresh })
  })
  for (const [key, beside] of change.wanted ?? []) {
    const id = ids.outcomeIds.get(key)
    const now = beside.flatMap((item) => follow(change, ids, item))
    if (id !== undefined && now.length > 0) wanted.set(id, { items: now, fresh: null })
  }
  return wanted
}

/** Whether a person has typed another marker into an outcome. */
function retyped(change: Change, key: NodeId, after: CellModel, at: number | undefined): boolean {
  const meant = change.outcomes.find((entry) => entry.key === key)
  return at === undefined || meant?.marker !== after.tree.nodes[at]?.marker
}

/** The pins that together with the text give the wanted pairs: those made by hand, and no more than needed. */
function keepPairs(
  items: CellModel,
  outcomes: CellModel,
  hand: readonly Pin[],
  wanted: Wanted,
): readonly Pin[] {
  const byHand = new Set(hand.map((pin) => pin.outcome))
  let pins = hand
  for (;;) {
    const { pairs } = pairingsOf(items, outcomes, pins)
    const pinned = new Set(pins.map((pin) => pin.outcome))
    const missing: Pin[] = []
    outcomes.ids.forEach((id, index) => {
      const want = wanted.get(id)
      if (!want || byHand.has(id) || pinned.has(id) || isHeader(outcomes.tree, index)) return
      const got = (pairs[index]?.items ?? []).map((item) => items.ids[item] ?? '')
      const right = want.fresh ? got.every((item) => want.fresh?.has(item)) : sameSet(got, want.items)
      if (!right) missing.push({ outcome: id, items: want.items, kept: true })
    })
    if (missing.length === 0) return pins
    pins = [...pins, ...missing]
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each))
}
