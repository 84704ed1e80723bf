import { editableSide } from '../sheet/editable-of-sheet.ts'
import type { Side } from '../sheet/sheet.ts'
import type { SideView } from '../sheet/side-view.ts'
import { viewSide } from '../sheet/view-side.ts'

const views = new WeakMap<Side, SideView>()

/** A half's items with what stands beside each; worked out once for all that look at the same half. */
export function outlineView(side: Side): SideView {
  const known = views.get(side)
  if (known) return known
  let count = 0
  const view = viewSide(editableSide(side, () => String(count++)))
  views.set(side, view)
  return view
}
