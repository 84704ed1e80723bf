import { shapeOf } from '../../template/form/shape-of.ts'
import type { GoalTable, FilePage } from '../../template/goal-table.ts'

/** What copies of one template have in common, whatever is filled in; null for a workbook without a goal table. */
export function shapeKey(tables: readonly GoalTable<FilePage>[]): string | null {
  const pages = tables.flatMap((table) => table.pages)
  const prints = new Set(pages.map(({ grid, layout }) => shapeOf(grid, layout).fingerprint))
  return prints.size === 0 ? null : [...prints].sort().join(' ')
}
