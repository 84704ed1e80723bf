import type { OutlineTree } from '../sheet/outline-tree.ts'
import { pairedSide } from '../sheet/paired-side.ts'
import type { Side } from '../sheet/sheet.ts'
import type { CellModel } from '../sheet/side-model.ts'
import type { SideView } from '../sheet/side-view.ts'
import { viewOf } from '../sheet/view-side.ts'

const views = new WeakMap<Side, SideView>()

/** A half's items with what stands beside each; worked out once for all that look at the same half. */
export function outlineView(side: Side): SideView {
  const known = views.get(side)
  if (known) return known
  const { items, outcomes, pairings } = pairedSide(side)
  const view = viewOf({ items: numbered(items, 'i'), outcomes: numbered(outcomes, 'o'), pairings })
  views.set(side, view)
  return view
}

/** Ids that last as long as the view does. */
function numbered(tree: OutlineTree, mark: string): CellModel {
  const ids = tree.nodes.map((_, index) => `${mark}${index}`)
  return { tree, ids, indexOf: new Map(ids.map((id, index) => [id, index])) }
}
