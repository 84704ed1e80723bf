import type { SideName } from '../sheet/sheet.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { Missing, SideCells } from './layout.ts'
import type { Role } from './lexicon.ts'

/** The rows of one goal with its labels and the cells where its texts stand. */
export interface Block {
  readonly top: number
  readonly bottom: number
  /** A number written in the goal's own label (重点目標２). */
  readonly number: number | null
  readonly previous: SideCells
  readonly current: SideCells
  readonly labels: readonly Label[]
  /** The boxes of its six texts. */
  readonly values: readonly Area[]
}

/** The blocks of a table, or which of its labels were not found. */
export type FoundBlocks =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly missing: readonly Missing[] }

interface HalfLabels {
  readonly columns: SideColumns
  readonly title: Label
  readonly initiatives: Label
  readonly outcome: Label
}

interface LabelledBlock {
  readonly top: number
  /** The last row before the next goal; for the last goal as far as the others reach. */
  readonly end: number
  readonly halves: readonly [HalfLabels, HalfLabels]
}

/** Which role an outcome's label has on each half; the other one is taken where it is missing. */
const outcomeRoles: Readonly<Record<SideName, readonly Role[]>> = {
  previous: ['result', 'target'],
  current: ['target', 'result'],
}

type Direction = 'right' | 'below'

/**
 * Finds the goals of a table whose labels repeat with each of them, on both halves in the same rows. A table of
 * another kind (heads once, a row an item) is answered with 'blocks'.
 */
export function findBlocks(
  grid: Grid,
  paper: PaperCells,
  sides: readonly [SideColumns, SideColumns],
): FoundBlocks {
  const labelled = labelBlocks(paper, sides)
  if (!labelled.ok) return labelled
  const isLabel = labelTest(labelled.blocks)
  const blocks = placeValues(grid, labelled.blocks, isLabel)
  if (
    !blocks ||
    !blocks.every((block, i) => explainsItsRows(grid, block, labelled.blocks[i]?.end ?? 0, blocks.length))
  )
    return { ok: false, missing: ['blocks'] }
  return { ok: true, blocks }
}

function labelBlocks(
  paper: PaperCells,
  sides: readonly [SideColumns, SideColumns],
): { ok: true; blocks: readonly LabelledBlock[] } | { ok: false; missing: readonly Missing[] } {
  const [previous, current] = sides.map((side) => labelsOf(paper, side))
  const [titles, otherTitles] = [pick(previous ?? [], ['title']), pick(current ?? [], ['title'])]
  const missing = missingRoles([previous ?? [], current ?? []])
  if (missing.length > 0) return { ok: false, missing }
  const rows = titles.map((title) => title.box.top)
  if (rows.length !== otherTitles.length || !otherTitles.every((title, i) => title.box.top === rows[i]))
    return { ok: false, missing: ['blocks'] }
  const blocks: LabelledBlock[] = []
  for (const [i, top] of rows.entries()) {
    const end = (rows[i + 1] ?? lastEnd(rows)) - 1
    const halves = sides.map((side, s) => halfLabels((s === 0 ? previous : current) ?? [], side, top, end))
    const [left, right] = halves
    if (!left || !right) return { ok: false, missing: ['blocks'] }
    blocks.push({ top, end, halves: [left, right] })
  }
  return { ok: true, blocks }
}

/** Where the block after the last one would begin. */
function lastEnd(rows: readonly number[]): number {
  const last = rows.at(-1) ?? 0
  const before = rows.at(-2)
  return before === undefined ? Number.MAX_SAFE_INTEGER : last + (last - before)
}

function labelsOf({ labels }: PaperCells, { heading, left, right }: SideColumns): Label[] {
  return labels.filter(({ box }) => box.top > heading.bottom && box.left >= left && box.left <= right)
}

/** Labels of the first of the roles that has any; whole headings push out those that only contain a word. */
function pick(labels: readonly Label[], roles: readonly Role[]): Label[] {
  for (const role of roles) {
    const found = labels.filter((label) => hasRole(label, role))
    const exact = found.filter((label) => label.exact)
    if (found.length > 0) return exact.length > 0 ? exact : found
  }
  return []
}

function missingRoles(halves: readonly (readonly Label[])[]): Missing[] {
  const missing = new Set<Missing>()
  for (const labels of halves) {
    if (pick(labels, ['title']).length === 0) missing.add('title')
    if (pick(labels, ['initiatives']).length === 0) missing.add('initiatives')
    if (pick(labels, ['result', 'target']).length === 0) missing.add('outcome')
  }
  return [...missing]
}

function halfLabels(
  labels: readonly Label[],
  columns: SideColumns,
  top: number,
  end: number,
): HalfLabels | null {
  const title = labels.find((label) => label.box.top === top && hasRole(label, 'title'))
  // A table's heads stand in one row; a block's other labels stand below its title.
  const below = labels.filter((label) => label.box.top > top && label.box.top <= end)
  const [initiatives, ...moreInitiatives] = pick(below, ['initiatives'])
  const others = below.filter((label) => label !== initiatives)
  const [outcome, ...moreOutcomes] = pick(others, outcomeRoles[columns.side])
  if (!title || !initiatives || !outcome || moreInitiatives.length > 0 || moreOutcomes.length > 0) return null
  return { columns, title, initiatives, outcome }
}

function labelTest(blocks: readonly LabelledBlock[]): (box: Area) => boolean {
  const places = new Set<string>()
  for (const { halves } of blocks)
    for (const { title, initiatives, outcome } of halves)
      for (const { box } of [title, initiatives, outcome]) places.add(placeKey(box))
  return (box) => places.has(placeKey(box))
}

function placeKey(box: Area): string {
  return `${box.top}:${box.left}`
}

/** One answer for all repeats of a label: the box to its right, or the one below. */
function placeValues(
  grid: Grid,
  blocks: readonly LabelledBlock[],
  isLabel: (box: Area) => boolean,
): readonly Block[] | null {
  const valueAt = (half: HalfLabels, label: Label, end: number, direction: Direction): Area | null => {
    const { box } = label
    const value =
      direction === 'right' ? grid.box(box.top, box.right + 1) : grid.box(box.bottom + 1, box.left)
    const fits =
      direction === 'right'
        ? value.left === box.right + 1 && value.top === box.top && value.right <= half.columns.right
        : value.top === box.bottom + 1 && value.left === box.left && value.bottom <= end
    return fits && !isLabel(value) ? value : null
  }
  const fitsAll = (direction: Direction, ...fields: ('title' | 'initiatives' | 'outcome')[]) =>
    blocks.every(({ halves, end }) =>
      halves.every((half) => fields.every((field) => valueAt(half, half[field], end, direction))),
    )
  const titleWay = fitsAll('right', 'title') ? 'right' : fitsAll('below', 'title') ? 'below' : null
  const cellsWay = fitsAll('below', 'initiatives', 'outcome')
    ? 'below'
    : fitsAll('right', 'initiatives', 'outcome')
      ? 'right'
      : null
  if (!titleWay || !cellsWay) return null
  return blocks.flatMap(
    (block) =>
      toBlock(block, (half, field) =>
        valueAt(half, half[field], block.end, field === 'title' ? titleWay : cellsWay),
      ) ?? [],
  )
}

function toBlock(
  { top, halves }: LabelledBlock,
  valueOf: (half: HalfLabels, field: 'title' | 'initiatives' | 'outcome') => Area | null,
): Block | null {
  const values: Area[] = []
  const cells = halves.map((half): SideCells | null => {
    const title = valueOf(half, 'title')
    const initiatives = valueOf(half, 'initiatives')
    const outcome = valueOf(half, 'outcome')
    if (!title || !initiatives || !outcome) return null
    values.push(title, initiatives, outcome)
    return { title: topLeft(title), initiatives: topLeft(initiatives), outcome: topLeft(outcome) }
  })
  const [previous, current] = cells
  if (!previous || !current) return null
  const labels = halves.flatMap((half) => [half.title, half.initiatives, half.outcome])
  const bottom = Math.max(...values.map((value) => value.bottom))
  const number = halves.find((half) => half.title.number !== null)?.title.number ?? null
  return { top, bottom, number, previous, current, labels, values }
}

function topLeft(box: Area): { row: number; column: number } {
  return { row: box.top, column: box.left }
}

/**
 * Whether the rows of a block end with its values. Where more rows follow before the next goal, with texts in them
 * or tied to the values' rows by a merge, the table has a row an item, and one row of it must not pass for all.
 */
function explainsItsRows(grid: Grid, block: Block, end: number, count: number): boolean {
  const left = 1
  const right = Math.max(...block.values.map((value) => value.right))
  const lastRow = count === 1 ? block.bottom + 1 : end
  const tied = grid.merges.some(
    (merge) =>
      merge.left <= right &&
      merge.top > block.top &&
      merge.top <= block.bottom &&
      merge.bottom > block.bottom,
  )
  if (tied) return false
  return !grid.cells.some(
    (cell) =>
      cell.row > block.bottom &&
      cell.row <= lastRow &&
      cell.column >= left &&
      cell.column <= right &&
      !isNote(cell.text),
  )
}

function isNote(text: string): boolean {
  return /^\s*(※|\(?注|（注|＊|\*)/.test(text)
}
