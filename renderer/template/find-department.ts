import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { doubt } from './assign-heads.ts'
import { behindGap, topLeft } from './boxes.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import type { DepartmentPlace } from './layout.ts'
import { matchLabel } from './match-label.ts'

/**
 * Where the department stands, above the first goal: in the box to the right of its label, in the one below where a
 * label stands to the right, or behind the label in its own cell (担当部局名：総務部). Null where it has no label.
 */
export function findDepartment(grid: Grid, paper: PaperCells, firstGoal: number): DepartmentPlace | null {
  const candidates = paper.labels.filter(
    (label) => hasRole(label, 'department') && label.box.top < firstGoal && !departmentLabel(label.text),
  )
  const doubtOf = (label: Label) => doubt(label, ['department']) ?? Infinity
  const ordered = [...candidates].sort((a, b) => doubtOf(a) - doubtOf(b))
  const inOneCell = findInOneCell(grid, firstGoal)
  const [label] = ordered
  if (!label || (inOneCell && doubtOf(label) > 0)) return inOneCell
  const isLabel = (box: Area) =>
    paper.labels.some((one) => one.exact && one.box.top === box.top && one.box.left === box.left)
  const right = grid.box(label.box.top, label.box.right + 1)
  if (!isLabel(right)) return { cell: topLeft(behindGap(grid, label.box, isLabel) ?? right), before: '' }
  const below = grid.box(label.box.bottom + 1, label.box.left)
  return isLabel(below) || below.bottom >= firstGoal ? null : { cell: topLeft(below), before: '' }
}

function findInOneCell(grid: Grid, firstGoal: number): DepartmentPlace | null {
  for (const { row, column, text } of grid.cells) {
    const before = row < firstGoal ? departmentLabel(text) : null
    if (before !== null) return { cell: { row, column }, before }
  }
  return null
}

/** `担当部局名：` of `担当部局名：総務部`; null for a label alone and for anything else. */
export function departmentLabel(text: string): string | null {
  const before = /^[^:：\n]{1,20}[:：]\s*(?=\S)/.exec(text)?.[0]
  const label = before === undefined ? null : matchLabel(before)
  return before !== undefined && label?.exact && label.roles.includes('department') ? before : null
}
