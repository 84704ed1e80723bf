import { childrenOf, nodeAt, type OutlineTree } from './outline-tree.ts'
import type { MarkerSlip } from './side-view.ts'

/**
 * What is odd about each node's number among its siblings: one that stands there already, or one that doesn't follow
 * the last. A run that starts again at 1 is no slip.
 */
export function markerSlips(tree: OutlineTree): (MarkerSlip | null)[] {
  const slips: (MarkerSlip | null)[] = tree.nodes.map(() => null)
  const check = (siblings: readonly number[]) => {
    const last = new Map<string, number>()
    for (const index of siblings) {
      const { family, values } = nodeAt(tree, index)
      const [first] = values
      if (first === undefined) continue
      const before = last.get(family) ?? 0
      const restarts = first === 1 && before > 1
      if (first !== before + 1 && !restarts) slips[index] = first <= before ? 'repeated' : 'out-of-order'
      last.set(family, values.at(-1) ?? first)
    }
  }
  check(tree.roots)
  tree.nodes.forEach((_, index) => check(childrenOf(tree, index)))
  return slips
}
