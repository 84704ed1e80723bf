import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { placeKey } from './boxes.ts'
import type { Label } from './find-labels.ts'

/** A cell among a table's heads. */
export interface HeadCell {
  readonly box: Area
  readonly text: string
}

/** The head of one or more columns of a table. */
export interface Head {
  readonly box: Area
  readonly text: string
  readonly label: Label | null
  /** The columns that have no head below this one. */
  readonly left: number
  readonly right: number
  /** What stands above it within the heads: 評価 above 自己評価. */
  readonly above: readonly HeadCell[]
}

/** A head may be merged down from so many rows above. */
export const tallestHead = 3

/** No table of goals has more columns. */
const mostColumns = 200

/** The heads that stand in some rows of a worksheet, from left to right: in each column the lowest. */
export function findHeads(
  grid: Grid,
  labels: ReadonlyMap<number, Label>,
  rows: { readonly top: number; readonly bottom: number },
  columns: { readonly left: number; readonly right: number },
): readonly Head[] {
  const stacks = new Map<number, HeadCell[]>()
  const first = columns.left
  const last = Math.min(columns.right, columns.left + mostColumns)
  for (const { row, column, text } of grid.cellsBetween(rows.top - tallestHead, rows.bottom)) {
    const box = grid.box(row, column)
    if (box.bottom < rows.top) continue
    if (text.trim() === '' || box.bottom > rows.bottom || box.left > last || box.right < first) continue
    for (let at = Math.max(box.left, first); at <= Math.min(box.right, last); at++) {
      const stack = stacks.get(at)
      if (stack) stack.push({ box, text })
      else stacks.set(at, [{ box, text }])
    }
  }
  const heads: Head[] = []
  for (const [column, stack] of [...stacks].sort(([a], [b]) => a - b)) {
    const lowest = stack.at(-1)
    if (!lowest) continue
    const before = heads.at(-1)
    if (before?.box === lowest.box && before.right === column - 1)
      heads[heads.length - 1] = { ...before, right: column }
    else
      heads.push({
        ...lowest,
        label: labels.get(placeKey(lowest.box)) ?? null,
        left: column,
        right: column,
        above: stack.slice(0, -1),
      })
  }
  return heads
}
