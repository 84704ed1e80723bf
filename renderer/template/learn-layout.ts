import type { SideName } from '../sheet/sheet.ts'
import type { Area, CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { findDepartment } from './find-department.ts'
import { findBlocks, type Block } from './find-blocks.ts'
import { findLabels, hasRole, type Label, type PaperCells } from './find-labels.ts'
import { findNumbers } from './find-numbers.ts'
import { findSides, type SideColumns } from './find-sides.ts'
import type { GoalPlace, Layout, Missing } from './layout.ts'

/** A layout, or what was looked for on the worksheet and not found. */
export type Learned =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly missing: readonly Missing[] }

/** Learns where the fields of a worksheet lie, by its labels and never by addresses. */
export function learnLayout(grid: Grid): Learned {
  const paper = findLabels(grid)
  const sides = findSides(grid, paper)
  if (!sides) return { ok: false, missing: ['halves', ...lacking(paper)] }
  const found = findBlocks(grid, paper, sides)
  if (!found.ok) return found
  const numbers = findNumbers(grid, found.blocks)
  if (!numbers) return { ok: false, missing: ['blocks'] }
  const goals = found.blocks.map((block, i) => toGoal(block, i, numbers[i] ?? null))
  return {
    ok: true,
    layout: {
      kind: 'blocks',
      sheetName: grid.sheetName,
      department: findDepartment(grid, paper, found.blocks[0]?.top ?? 0),
      fiscalYear: fiscalYearOf(sides, paper),
      headings: sides.map(({ side, year, heading }) => ({ cell: topLeft(heading), side, year })),
      goals,
      rowAnItem: false,
      extra: [],
      paper: paperCells(paper, found.blocks, goals),
    },
  }
}

function lacking({ labels }: PaperCells): Missing[] {
  const missing: Missing[] = []
  if (!labels.some((label) => hasRole(label, 'title'))) missing.push('title')
  if (!labels.some((label) => hasRole(label, 'initiatives'))) missing.push('initiatives')
  if (!labels.some((label) => hasRole(label, 'result') || hasRole(label, 'target'))) missing.push('outcome')
  return missing
}

function toGoal(
  block: Block,
  index: number,
  numberCell: (GoalPlace['numberCell'] & { number?: number }) | null,
): GoalPlace {
  const number = numberCell?.number ?? block.number ?? index + 1
  return {
    number,
    numberCell: numberCell && { row: numberCell.row, column: numberCell.column },
    previous: block.previous,
    current: block.current,
    extra: [],
  }
}

/** The later heading's year; with headings in words, the latest year named above the table. */
function fiscalYearOf(sides: readonly SideColumns[], paper: PaperCells): number | null {
  const yearOf = (name: SideName) => sides.find((one) => one.side === name)?.year ?? null
  const [previous, current] = [yearOf('previous'), yearOf('current')]
  if (current !== null) return current
  if (previous !== null) return previous + 1
  const top = Math.max(...sides.map((side) => side.heading.top))
  return paper.years.reduce<number | null>(
    (latest, { box, year }) => (box.top <= top && (latest === null || year > latest) ? year : latest),
    null,
  )
}

function paperCells(paper: PaperCells, blocks: readonly Block[], goals: readonly GoalPlace[]): CellPlace[] {
  const firstGoal = blocks[0]?.top ?? 0
  const used = new Set(blocks.flatMap((block) => block.labels))
  const isPaper = (label: Label) => used.has(label) || label.exact || hasRole(label, 'paper')
  return [
    ...paper.labels.filter(isPaper).map((label) => topLeft(label.box)),
    ...paper.years.filter((one) => one.box.top < firstGoal).map((one) => topLeft(one.box)),
    ...goals.flatMap((goal) => goal.numberCell ?? []),
  ]
}

function topLeft(box: Area): CellPlace {
  return { row: box.top, column: box.left }
}
