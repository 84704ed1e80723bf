import type { SideName } from '../sheet/sheet.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { BlockColumns, HalfColumns } from './block-columns.ts'
import { behindGap, boxesIn, boxText, isNote, lastRowOf, topLeft } from './boxes.ts'
import type { HalfLabels, LabelledBlock } from './find-labelled-blocks.ts'
import type { Label } from './find-labels.ts'
import { isBuiltAlike } from './is-built-alike.ts'
import { itemRows } from './item-rows.ts'
import type { ItemRow } from './layout.ts'

/** Where a label's value lies. */
export type Way = 'right' | 'below'

/** Where the values of a paper's labels lie: the same for all its goals. */
export interface Ways {
  readonly title: Way
  readonly items: Way
  /** Empty cells between a title's label and its value, where a merge was taken apart. */
  readonly gap: number
}

/** One half of a block: its title's box and the rows of its items. */
export interface BlockHalf {
  readonly side: SideName
  readonly title: Area
  readonly rows: readonly ItemRow[]
  readonly isTied: boolean
}

/** One goal of a paper that repeats its labels. */
export interface Block {
  readonly top: number
  readonly bottom: number
  /** The last row before the next goal. */
  readonly end: number
  /** A number written in the goal's own label (重点目標２). */
  readonly number: number | null
  readonly halves: readonly BlockHalf[]
  readonly labels: readonly HalfLabels[]
}

type IsLabel = (box: Area) => boolean

/** Decides where values lie: where every goal has room for them, and most of them are filled in or merged for it. */
export function blockWays(grid: Grid, blocks: readonly LabelledBlock[], isLabel: IsLabel): Ways | null {
  const best = (fields: readonly ('title' | 'initiatives' | 'outcome')[], preferred: Way): Way | null => {
    const score = (way: Way) => waySum(grid, blocks, fields, way, isLabel)
    const other = preferred === 'right' ? 'below' : 'right'
    const [first, second] = [score(preferred), score(other)]
    if (first === null) return second === null ? null : other
    return second !== null && second > first ? other : preferred
  }
  const isBeside = blocks.every(({ halves }) =>
    halves.every(({ initiatives, outcome }) => initiatives.box.top === outcome.box.top),
  )
  const items = best(['initiatives', 'outcome'], isBeside ? 'below' : 'right')
  // Where labels stand in a column with their values beside them, what is below the title's is the next label.
  const isListed =
    waySum(grid, blocks, ['title'], 'right', isLabel) !== null &&
    (items === 'right' || blocks.every(({ halves }) => halves.every(({ title }) => goesOn(grid, title))))
  const title = isListed ? 'right' : best(['title'], 'right')
  if (!title || !items) return null
  return { title, items, gap: title === 'right' ? titleGap(grid, blocks, isLabel) : 0 }
}

function goesOn(grid: Grid, { box }: Label): boolean {
  return isBuiltAlike(grid, grid.box(box.bottom + 1, box.left), box)
}

/** The same in all goals: no text may stand nearer in any of them. */
function titleGap(grid: Grid, blocks: readonly LabelledBlock[], isLabel: IsLabel): number {
  const titles = blocks.flatMap(({ halves }) => halves.map((half) => half.title.box))
  const gaps = titles.map((box) => {
    const value = behindGap(grid, box, isLabel)
    return value ? value.left - box.right - 1 : null
  })
  const found = new Set(gaps.filter((gap) => gap !== null))
  const [gap] = found
  return found.size === 1 && gap !== undefined ? gap : 0
}

/** How well a way explains the paper; null where a goal has no room for its values there. */
function waySum(
  grid: Grid,
  blocks: readonly LabelledBlock[],
  fields: readonly ('title' | 'initiatives' | 'outcome')[],
  way: Way,
  isLabel: IsLabel,
): number | null {
  let sum = 0
  for (const { halves, end } of blocks)
    for (const half of halves)
      for (const field of fields) {
        const value = valueBox(grid, half, half[field], end, way)
        if (!value || isLabel(value)) return null
        sum += boxText(grid, value).trim() === '' ? 0 : 2
        sum += value.right > value.left || value.bottom > value.top ? 1 : 0
      }
  return sum
}

/** The first box in a label's way; null where it has no place of its own there. */
function valueBox(
  grid: Grid,
  { columns }: HalfLabels,
  { box }: Label,
  end: number,
  way: Way,
  gap = 0,
): Area | null {
  const beside = box.right + 1 + gap
  const value = way === 'right' ? grid.box(box.top, beside) : grid.box(box.bottom + 1, box.left)
  const fits =
    way === 'right'
      ? value.left === beside && value.top === box.top && value.right <= columns.right
      : value.top === box.bottom + 1 && value.left === box.left && lastRowOf(value) <= end
  return fits ? value : null
}

/** What is known of all blocks of a paper. */
export interface BlockForm {
  readonly ways: Ways
  readonly columns: BlockColumns
  /** Whether a cell below the first items is a label: there the items end. */
  isLabel(cell: GridCell): boolean
}

/** The rows of a block's items on each half. */
export function blockRows(
  grid: Grid,
  { top, end, halves }: LabelledBlock,
  { ways, columns, isLabel }: BlockForm,
  isLast: boolean,
): Block {
  const bottom =
    ways.items === 'right'
      ? rightBottom(grid, halves)
      : lastItem(
          grid,
          halves,
          columns,
          beforeLabel(grid, halves, columns, isLabel, belowBottom(grid, halves, columns, end, isLast)),
        )
  const found = halves.flatMap((labels, i): BlockHalf[] => {
    const title = valueBox(grid, labels, labels.title, end, ways.title, ways.gap)
    const own = columns.halves[i]
    if (!title || !own) return []
    const first = Math.max(labels.initiatives.box.bottom, labels.outcome.box.bottom) + 1
    const rows =
      ways.items === 'right' ? rightRows(grid, labels, bottom) : belowRows(grid, labels, own, bottom)
    const isTied =
      ways.items === 'below' && columns.ties.some((column) => lastRowOf(grid.box(first, column)) > first)
    return [{ side: labels.columns.side, title, rows, isTied }]
  })
  const number = halves.find((half) => half.title.number !== null)?.title.number ?? null
  const bottoms = found.flatMap((half) => [lastRowOf(half.title), bottom])
  return { top, bottom: Math.max(...bottoms), end, number, halves: found, labels: halves }
}

/** Items below their label: side by side with what stands beside them, or each below its own. */
function belowRows(
  grid: Grid,
  { initiatives, outcome }: HalfLabels,
  columns: HalfColumns,
  bottom: number,
): readonly ItemRow[] {
  const top = Math.max(initiatives.box.bottom, outcome.box.bottom) + 1
  if (initiatives.box.top === outcome.box.top) return itemRows(grid, { top, bottom }, columns)
  const [first, second] = [initiatives.box.bottom + 1, outcome.box.bottom + 1]
  const firstEnd = first < second ? outcome.box.top - 1 : bottom
  const secondEnd = first < second ? bottom : initiatives.box.top - 1
  return apart(
    boxesIn(grid, columns.initiatives, first, firstEnd),
    boxesIn(grid, columns.outcome, second, secondEnd),
  )
}

function rightRows(grid: Grid, { initiatives, outcome }: HalfLabels, bottom: number): readonly ItemRow[] {
  const boxes = ({ box }: Label) => boxesIn(grid, box.right + 1, box.top, labelEnd(grid, box, bottom))
  return apart(boxes(initiatives), boxes(outcome))
}

/** Items and outcomes that stand in rows of their own. One of each is a row, as where a goal has one cell for all. */
function apart(items: readonly Area[], outcomes: readonly Area[]): readonly ItemRow[] {
  const [item, outcome] = [items[0], outcomes[0]]
  if (items.length === 1 && outcomes.length === 1 && item && outcome)
    return [{ marker: null, initiatives: topLeft(item), outcome: topLeft(outcome) }]
  return [
    ...items.map((box) => ({ marker: null, initiatives: topLeft(box), outcome: null })),
    ...outcomes.map((box) => ({ marker: null, initiatives: null, outcome: topLeft(box) })),
  ]
}

/** As far as a label reaches: its merge, or the empty cells below it that stand beside a text. */
function labelEnd(grid: Grid, box: Area, bottom: number): number {
  let end = lastRowOf(box)
  while (end < bottom && grid.text(end + 1, box.left) === '' && grid.text(end + 1, box.right + 1) !== '')
    end++
  return end
}

/** The last row before one in which a label stands in place of an item. */
function beforeLabel(
  grid: Grid,
  halves: readonly HalfLabels[],
  columns: BlockColumns,
  isLabel: (cell: GridCell) => boolean,
  bottom: number,
): number {
  const items = new Set(columns.halves.map((half) => half.initiatives))
  const first = firstRow(halves)
  const label = grid.cellsBetween(first + 1, bottom).find((cell) => items.has(cell.column) && isLabel(cell))
  return label ? label.row - 1 : bottom
}

/** The last row to which a box of an item's own reaches: what is merged across the columns below belongs to no item. */
function lastItem(
  grid: Grid,
  halves: readonly HalfLabels[],
  { halves: columns }: BlockColumns,
  bottom: number,
): number {
  const first = firstRow(halves)
  const own = columns.flatMap(({ initiatives, outcome }) => [initiatives, outcome])
  const boxes = own.flatMap((column) => boxesIn(grid, column, first, bottom))
  return Math.min(bottom, Math.max(first, ...boxes.map(lastRowOf)))
}

/** The row below the lowest of the items' heads. */
function firstRow(halves: readonly HalfLabels[]): number {
  return (
    Math.max(...halves.flatMap(({ initiatives, outcome }) => [initiatives.box.bottom, outcome.box.bottom])) +
    1
  )
}

function rightBottom(grid: Grid, halves: readonly HalfLabels[]): number {
  const ends = halves.flatMap(({ initiatives, outcome }) =>
    [initiatives, outcome].map(({ box }) => labelEnd(grid, box, box.bottom + 100)),
  )
  return Math.max(...ends)
}

/**
 * The last row of items below their labels: as far as a merged number reaches, else the last row with something in
 * it; the last block ends at an empty row or a note.
 */
function belowBottom(
  grid: Grid,
  halves: readonly HalfLabels[],
  { left, right, ties }: BlockColumns,
  end: number,
  isLast: boolean,
): number {
  const first =
    Math.max(...halves.flatMap(({ initiatives, outcome }) => [initiatives.box.bottom, outcome.box.bottom])) +
    1
  let bottom = first
  const reach = (row: number) => {
    for (const merge of grid.mergesAt(row))
      if (merge.top === row && merge.left >= left && merge.left <= right)
        bottom = Math.max(bottom, lastRowOf(merge))
  }
  reach(first)
  const tied = Math.max(first, ...ties.map((column) => lastRowOf(grid.box(first, column))))
  if (tied > first) return Math.min(tied, end)
  for (let row = first + 1; row <= end; row++) {
    const cells = grid.cellsBetween(row, row).filter((cell) => cell.column >= left && cell.column <= right)
    const isFilled = cells.some((cell) => cell.text.trim() !== '')
    if (row > bottom && isLast && (!isFilled || cells.some((cell) => isNote(cell.text)))) break
    if (isFilled && !cells.every((cell) => isNote(cell.text))) bottom = Math.max(bottom, row)
    if (isFilled || row <= bottom) reach(row)
  }
  return Math.min(bottom, end)
}
