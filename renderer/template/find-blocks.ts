import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Label, PaperCells } from './find-labels.ts'
import { findLabelledBlocks, type HalfLabels, type LabelledBlock } from './find-labelled-blocks.ts'
import type { SideColumns } from './find-sides.ts'
import type { Missing, SidePlace } from './layout.ts'

/** The rows of one goal with its labels and the cells where its texts stand. */
export interface Block {
  readonly top: number
  readonly bottom: number
  /** A number written in the goal's own label (重点目標２). */
  readonly number: number | null
  readonly previous: SidePlace
  readonly current: SidePlace
  readonly labels: readonly Label[]
  /** The boxes of its six texts. */
  readonly values: readonly Area[]
}

/** The blocks of a table, or which of its labels were not found. */
export type FoundBlocks =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly missing: readonly Missing[] }

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
  const labelled = findLabelledBlocks(paper, sides)
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
  const cells = halves.map((half): SidePlace | null => {
    const title = valueOf(half, 'title')
    const initiatives = valueOf(half, 'initiatives')
    const outcome = valueOf(half, 'outcome')
    if (!title || !initiatives || !outcome) return null
    values.push(title, initiatives, outcome)
    return {
      title: topLeft(title),
      rows: [{ marker: null, initiatives: topLeft(initiatives), outcome: topLeft(outcome) }],
    }
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
  const right = Math.max(...block.values.map((value) => value.right))
  const lastRow = count === 1 ? block.bottom + 1 : end
  const isTied = (merge: Area) => merge.left <= right && merge.top > block.top && merge.bottom > block.bottom
  if (grid.mergesAt(block.bottom).some(isTied)) return false
  return grid
    .cellsBetween(block.bottom + 1, lastRow)
    .every((cell) => cell.column > right || isNote(cell.text))
}

function isNote(text: string): boolean {
  return /^\s*(※|\(?注|（注|＊|\*)/.test(text)
}
