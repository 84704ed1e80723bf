import { treeOf, type OutlineTree } from './outline-tree.ts'
import { pairOutlines, type Pairings } from './pair-outlines.ts'
import { parseOutline } from './parse-outline.ts'
import type { Side } from './sheet.ts'

/** Both cells of a side as trees, and how they pair where nothing was paired by hand. */
export interface PairedSide {
  readonly items: OutlineTree
  readonly outcomes: OutlineTree
  readonly pairings: Pairings
}

const paired = new WeakMap<object, PairedSide>()

/** Reads and pairs a side; worked out once for all that look at the same one. */
export function pairedSide(side: Pick<Side, 'initiatives' | 'outcome'>): PairedSide {
  const known = paired.get(side)
  if (known) return known
  const items = treeOf(parseOutline(side.initiatives))
  const outcomes = treeOf(parseOutline(side.outcome))
  const one = { items, outcomes, pairings: pairOutlines(items, outcomes) }
  paired.set(side, one)
  return one
}
