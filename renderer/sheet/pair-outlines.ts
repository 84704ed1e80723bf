import type { PairedBy } from './side-view.ts'
import { type Features, featuresOf, type FindLikest, frequencies, likestAmong } from './likeness.ts'
import {
  childrenOf,
  descendantsOf,
  endOfSubtree,
  isBlank,
  isHeader,
  nodeAt,
  type OutlineTree,
} from './outline-tree.ts'

/** The items, by index, that an outcome stands beside, and the rule that says so. */
export interface Pairing {
  readonly items: readonly number[]
  readonly by: PairedBy
}

/** How the outcomes of a side stand beside its items. */
export interface Pairings {
  /** For each outcome node its pairing, null where it is unpaired or no outcome at all (a header, a blank line). */
  readonly pairs: readonly (Pairing | null)[]
  /** For each outcome node the items whose markers its own marker names; headers too, empty where it names none. */
  readonly named: readonly (readonly number[])[]
}

/** Pairings made by hand: outcome index to item indices. */
export type HandMade = ReadonlyMap<number, readonly number[]>

/**
 * Pairs outcomes with items by rules of decreasing certainty: by hand; by marker path, a span with each item it
 * names; where the top markers stand on one side only, one run of numbers after another with one group after
 * another; equal counts in order; likeness where one item is clearly the likest. What is left belongs to the group
 * whose marker it stands under, or is unpaired. A marker that repeats is taken as it stands.
 */
export function pairOutlines(
  items: OutlineTree,
  outcomes: OutlineTree,
  byHand: HandMade = new Map(),
): Pairings {
  const pairer = new Pairer(items, outcomes, byHand)
  pairer.pairWhole()
  return pairer.result()
}

type Group = number | null

class Pairer {
  private readonly pairs: (Pairing | null)[]
  private readonly named: (readonly number[])[]
  private readonly namedItems = new Set<number>()
  private readonly taken: ReadonlySet<number>
  /** Prepared only when something has to be found by likeness. */
  private words: { readonly items: Features[]; readonly outcomes: Features[] } | null = null
  private everywhere: ReadonlyMap<string, number> | null = null
  private readonly likestIn = new Map<Group, { readonly candidates: number[]; readonly find: FindLikest }>()
  constructor(
    private readonly items: OutlineTree,
    private readonly outcomes: OutlineTree,
    private readonly byHand: HandMade,
  ) {
    this.pairs = outcomes.nodes.map(() => null)
    this.named = outcomes.nodes.map(() => [])
    this.taken = new Set([...byHand.values()].flat())
  }

  result(): Pairings {
    return { pairs: this.pairs, named: this.named }
  }

  pairWhole(): void {
    const tops = this.siblings(this.outcomes, null)
    if (!this.pairRuns(tops) && !this.pairUnderExtraTops(tops)) this.pairGroup(null, tops)
    for (const [outcome, items] of this.byHand) {
      this.pairs[outcome] = items.length > 0 ? { items, by: 'hand' } : null
      if (this.named[outcome]?.join() !== items.join()) this.named[outcome] = []
    }
  }

  /** Pairs outcomes that stand together with what stands below one item, or with the outermost items. */
  private pairGroup(group: Group, outcomes: readonly number[], by: PairedBy = 'marker'): void {
    const below = this.siblings(this.items, group)
    const rest = this.pairNumbers(below, outcomes, by)
    this.pairRest(group, below, rest)
    this.pairNotes(group, outcomes)
  }

  /** What stands directly below a node; a bullet that only carries another marker on its line is looked through. */
  private siblings(tree: OutlineTree, index: Group): readonly number[] {
    const children = childrenOf(tree, index)
    if (!children.some((child) => onlyCarries(tree, child))) return children
    return children.flatMap((child) => (onlyCarries(tree, child) ? childrenOf(tree, child) : [child]))
  }

  /** Pairs by number, and what stands below each; gives back what named no item. */
  private pairNumbers(below: readonly number[], outcomes: readonly number[], by: PairedBy): number[] {
    if (outcomes.length === 0) return []
    const rest: number[] = []
    const met = new Map<string, number>()
    const scope = this.numbersOf(below, outcomes)
    for (const outcome of outcomes) {
      const node = nodeAt(this.outcomes, outcome)
      if (node.kind === 'note' || isBlank(node)) continue
      const key = `${node.family} ${node.values.join(' ')}`
      const turn = met.get(key) ?? 0
      met.set(key, turn + 1)
      const found = node.kind === 'number' ? scope(node.family, node.values, turn) : []
      if (found.length === 0) rest.push(outcome)
      else this.pairNamed(outcome, found, node.values.length > 1 ? 'span' : by)
    }
    return rest
  }

  /** Finds items by number: in the family that was written, else in the only one there is. */
  private numbersOf(below: readonly number[], outcomes: readonly number[]) {
    const other = this.otherFamily(below, outcomes)
    const byNumber = new Map<string, number[]>()
    for (const item of below) {
      const node = nodeAt(this.items, item)
      for (const value of node.values) {
        const key = `${node.family} ${value}`
        const known = byNumber.get(key)
        if (known) known.push(item)
        else byNumber.set(key, [item])
      }
    }
    return (family: string, values: readonly number[], turn: number): number[] => {
      const found = values
        .map((value) => byNumber.get(`${other ?? family} ${value}`))
        .filter((each) => each !== undefined)
      return [...new Set(found.flatMap((each) => each[Math.min(turn, each.length - 1)] ?? []))]
    }
  }

  /** The only family of these items where the outcomes write numbers of none that stands there. */
  private otherFamily(below: readonly number[], outcomes: readonly number[]): string | undefined {
    const families = numberFamilies(this.items, below)
    if (families.size !== 1) return undefined
    const written = [...numberFamilies(this.outcomes, outcomes)]
    if (written.some((family) => families.has(family))) return undefined
    const known = this.numbersStandAt(below)
    return written.every((family) => !known.has(family)) ? [...families][0] : undefined
  }

  private pairNamed(outcome: number, items: readonly number[], by: PairedBy): void {
    this.named[outcome] = items
    for (const item of items) this.namedItems.add(item)
    this.pair(outcome, { items, by })
    const [item] = items
    if (items.length > 1 || item === undefined) {
      for (const below of descendantsOf(this.outcomes, outcome)) this.pair(below, { items, by })
    } else this.pairGroup(item, this.siblings(this.outcomes, outcome), by === 'run' ? 'run' : 'marker')
  }

  private pair(outcome: number, pairing: Pairing): void {
    const header = isHeader(this.outcomes, outcome) || isBlank(nodeAt(this.outcomes, outcome))
    if (!header) this.pairs[outcome] = pairing
  }

  /** Pairs what no number says: in order where the counts agree, else by likeness, else with the group. */
  private pairRest(group: Group, below: readonly number[], rest: readonly number[]): void {
    const outcomes = rest.filter((outcome) => !this.byHand.has(outcome))
    for (const outcome of rest)
      if (this.byHand.has(outcome)) this.pairBelow(outcome, this.byHand.get(outcome) ?? [], 'hand')
    if (outcomes.length === 0) return
    const free = this.freeOf(below, outcomes)
    const leaves = this.leavesOf(below, outcomes).filter((item) => !this.taken.has(item))
    const inOrder = leaves.length === outcomes.length ? leaves : free.length === outcomes.length ? free : null
    if (inOrder) outcomes.forEach((outcome, index) => this.pairBelow(outcome, [inOrder[index] ?? 0], 'order'))
    else for (const outcome of outcomes) this.pairAlone(group, below, outcome, outcomes.length)
  }

  /** Items that may still be counted off: none that a number or a hand has taken, none whose number says otherwise. */
  private freeOf(below: readonly number[], outcomes: readonly number[]): number[] {
    const families = numberFamilies(this.outcomes, outcomes)
    if (families.size > 0) {
      const known = this.numbersStandAt(below)
      if ([...families].some((family) => known.has(family))) return []
    }
    return below.filter((item) => {
      const node = nodeAt(this.items, item)
      return !this.namedItems.has(item) && !this.taken.has(item) && node.kind !== 'note' && !isBlank(node)
    })
  }

  /** The numbers in use among these items and below them: an outcome with such a number that is none of theirs is a slip. */
  private numbersStandAt(below: readonly number[]): Set<string> {
    const families = new Set<string>()
    for (const item of below)
      for (let at = item, end = endOfSubtree(this.items, item); at < end; at += 1) {
        const { kind, family } = nodeAt(this.items, at)
        if (kind === 'number') families.add(family)
      }
    return families
  }

  private leavesOf(below: readonly number[], outcomes: readonly number[]): number[] {
    const free = this.freeOf(below, outcomes)
    return free.flatMap((item) => {
      if (childrenOf(this.items, item).length === 0) return [item]
      const inner = this.siblings(this.items, item).filter((each) => nodeAt(this.items, each).kind !== 'note')
      return inner.length > 0 ? this.leavesOf(inner, outcomes) : [item]
    })
  }

  private pairAlone(group: Group, below: readonly number[], outcome: number, count: number): void {
    const node = nodeAt(this.outcomes, outcome)
    const all = below.filter(
      (item) => !isBlank(nodeAt(this.items, item)) && nodeAt(this.items, item).kind !== 'note',
    )
    const wrongNumber = this.numbersStandAt(below).has(node.family)
    const only = all.length === 1 && !wrongNumber ? all : null
    const likest = only || wrongNumber ? null : this.likest(group, outcome)
    if (likest !== null) this.pairBelow(outcome, [likest], 'likeness')
    else if (only) this.pairBelow(outcome, only, 'group')
    else if (group !== null) this.pairBelow(outcome, [group], 'group')
    else if (count === 1 && this.outcomes.roots.length === 1 && !wrongNumber)
      this.pairBelow(outcome, all, 'group')
    else for (const inner of this.siblings(this.outcomes, outcome)) this.pairAlone(null, below, inner, 2)
  }

  private likest(group: Group, outcome: number): number | null {
    this.words ??= {
      items: this.items.nodes.map((node) => featuresOf(node.text)),
      outcomes: this.outcomes.nodes.map((node) => featuresOf(node.text)),
    }
    const { items, outcomes } = this.words
    this.everywhere ??= frequencies([...items, ...outcomes])
    let among = this.likestIn.get(group)
    if (!among) {
      const candidates = descendantsOf(this.items, group).filter((item) => !isBlank(nodeAt(this.items, item)))
      const features = candidates.map((item) => items[item] ?? new Map<string, number>())
      among = { candidates, find: likestAmong(features, this.everywhere) }
      this.likestIn.set(group, among)
    }
    const best = among.find(outcomes[outcome] ?? new Map<string, number>())
    return best === null ? null : (among.candidates[best] ?? null)
  }

  /** An outcome whose place is known takes what stands below it along. */
  private pairBelow(outcome: number, items: readonly number[], by: PairedBy): void {
    if (items.length === 0) return
    this.pair(outcome, { items, by })
    const [item] = items
    const below = this.siblings(this.outcomes, outcome)
    if (items.length === 1 && item !== undefined) this.pairGroup(item, below)
    else for (const inner of descendantsOf(this.outcomes, outcome)) this.pair(inner, { items, by: 'group' })
  }

  /** A note (※, →) belongs to what stands above it. */
  private pairNotes(group: Group, outcomes: readonly number[]): void {
    let above: readonly number[] = group === null ? [] : [group]
    for (const outcome of outcomes) {
      if (nodeAt(this.outcomes, outcome).kind === 'note') {
        if (above.length > 0) this.pairBelow(outcome, above, 'group')
      } else above = this.pairs[outcome]?.items ?? this.named[outcome] ?? above
    }
  }

  /** `(1)(2)(3)(1)(2)` beside ① with (1)(2)(3) and ② with (1)(2): one run after another, one group after another. */
  private pairRuns(tops: readonly number[]): boolean {
    const groups = this.siblings(this.items, null)
    const family = this.onlyFamily(this.outcomes, tops)
    if (family === null || groups.some((group) => nodeAt(this.items, group).family === family)) return false
    const numbered = groups.filter(
      (group) => this.onlyFamily(this.items, this.siblings(this.items, group)) === family,
    )
    const runs = this.runsOf(this.outcomes, tops)
    if (numbered.length === 0 || runs.length !== numbered.length) return false
    runs.forEach((run, index) => this.pairGroup(numbered[index] ?? null, run, 'run'))
    return true
  }

  /** The other way round: outcomes stand under ①, ②, items only restart. */
  private pairUnderExtraTops(tops: readonly number[]): boolean {
    const family = this.onlyFamily(this.items, this.siblings(this.items, null))
    if (family === null || !tops.every((top) => isHeader(this.outcomes, top))) return false
    const inner = tops.map((top) => this.siblings(this.outcomes, top))
    if (!inner.every((siblings) => this.onlyFamily(this.outcomes, siblings) === family)) return false
    const runs = this.runsOf(this.items, this.siblings(this.items, null))
    if (runs.length !== tops.length) return false
    runs.forEach((run, index) => {
      const rest = this.pairNumbers(run, inner[index] ?? [], 'run')
      this.pairRest(null, run, rest)
    })
    return true
  }

  /** The one family of numbers that siblings use, notes and blank lines apart; null where it isn't one. */
  private onlyFamily(tree: OutlineTree, siblings: readonly number[]): string | null {
    const nodes = siblings
      .map((each) => nodeAt(tree, each))
      .filter((node) => node.kind !== 'note' && !isBlank(node))
    const [first] = nodes
    return first?.kind === 'number' && nodes.every((node) => node.family === first.family)
      ? first.family
      : null
  }

  private runsOf(tree: OutlineTree, siblings: readonly number[]): number[][] {
    const runs: number[][] = []
    let last = Infinity
    for (const each of siblings) {
      const { values } = nodeAt(tree, each)
      const first = values[0] ?? last
      if (runs.length === 0 || (values.length > 0 && first <= last)) runs.push([])
      runs.at(-1)?.push(each)
      last = values.at(-1) ?? last
    }
    return runs
  }
}

function numberFamilies(tree: OutlineTree, indices: readonly number[]): Set<string> {
  const families = new Set<string>()
  for (const index of indices) {
    const { kind, family } = nodeAt(tree, index)
    if (kind === 'number') families.add(family)
  }
  return families
}

/** Whether a node is a bullet with nothing but other markers behind it. */
function onlyCarries(tree: OutlineTree, index: number): boolean {
  return (
    nodeAt(tree, index).kind === 'bullet' &&
    isHeader(tree, index) &&
    childrenOf(tree, index).some((below) => nodeAt(tree, below).kind === 'number')
  )
}
