import { useMemo, useState } from 'react'
import type { EditableSide } from '../../sheet/editable-sheet.ts'
import type { SideView } from '../../sheet/side-view.ts'
import { viewSide } from '../../sheet/view-side.ts'

/** The rows of a half. A row that says what it said before is the same object, so that typing draws one row anew. */
export function useSideView(side: EditableSide): SideView {
  const fresh = useMemo(() => viewSide(side), [side])
  const [kept, setKept] = useState(fresh)
  const view = useMemo(() => keepEqual(kept, fresh), [kept, fresh])
  if (view !== kept) setKept(view)
  return view
}

function keepEqual(before: SideView, after: SideView): SideView {
  if (before === after) return before
  const rows = keepEqualRows(before.rows, after.rows)
  const unpaired = keepEqualRows(before.unpaired, after.unpaired)
  return rows === before.rows && unpaired === before.unpaired ? before : { rows, unpaired }
}

function keepEqualRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const rows = after.map((row) => {
    const old = known.get(row.id)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(row) ? old : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}
