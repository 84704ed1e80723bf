import { cellKey } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { Ways } from './block-rows.ts'
import { columnContents, holdsMarkers, mainColumn } from './column-contents.ts'
import type { LabelledBlock } from './find-labelled-blocks.ts'
import type { Label } from './find-labels.ts'
import type { ItemColumns } from './item-rows.ts'
import { readGoalNumber } from './match-label.ts'

/** The columns of one half's items. */
export type HalfColumns = ItemColumns

/** The columns of a paper that repeats its labels. */
export interface BlockColumns {
  readonly halves: readonly HalfColumns[]
  /** Columns before the items: a merge there ties rows together. */
  readonly ties: readonly number[]
  readonly left: number
  readonly right: number
}

/** Tells which columns hold items, what stands beside them, and their markers. */
export function blockColumns(
  grid: Grid,
  blocks: readonly LabelledBlock[],
  ways: Ways,
  labels: ReadonlyMap<number, Label>,
): BlockColumns {
  const first = blocks[0]
  // What begins before the items and is merged into them is a label or a note, and tells nothing of its column.
  const isAcross = ({ row, column }: GridCell) =>
    first?.halves.some(({ initiatives: { box } }) => {
      const { left, right } = grid.box(row, column)
      return left < box.left && right >= box.left
    })
  const cellsByBlock = blocks.map(({ halves, end }, i) => {
    const cells = grid
      .cellsBetween(Math.min(...halves.map(({ initiatives }) => initiatives.box.bottom)) + 1, end)
      .filter((cell) => !labels.has(cellKey(cell)) && !isAcross(cell))
    return i === blocks.length - 1 ? untilGap(cells) : cells
  })
  const contents = columnContents(cellsByBlock.flat())
  const halves = (first?.halves ?? []).map(({ initiatives, outcome, columns }): HalfColumns => {
    const main = ({ box }: Label) => {
      const column = mainColumn(box.left, box.right, contents)
      const { left } = grid.box(box.bottom + 1, column)
      return left >= box.left ? left : column
    }
    const column = main(initiatives)
    const before = column - 1
    const marker =
      ways.items === 'below' && before >= columns.left && holdsMarkers(contents, before) && !isNumber(before)
        ? before
        : null
    return { marker, initiatives: column, outcome: main(outcome) }
  })
  /** A goal's own number stands once with each goal, and no two goals have the same. */
  function isNumber(column: number): boolean {
    const content = contents.get(column)
    if (content?.numbers !== content?.markers) return false
    const inBlocks = cellsByBlock.map((cells) => cells.filter((cell) => cell.column === column))
    const numbers = inBlocks.flat().map(({ text }) => readGoalNumber(text))
    return inBlocks.every((cells) => cells.length < 2) && new Set(numbers).size === numbers.length
  }
  /** Numbers that stand with some goals only are their items': the paper numbers all goals or none. */
  const isForMarkers = (column: number) =>
    !contents.has(column) ||
    (holdsMarkers(contents, column) &&
      !cellsByBlock.every((cells) => cells.some((cell) => cell.column === column)))
  const mirrored = halves.map((half, i): HalfColumns => {
    const before = half.initiatives - 1
    const isFree = before >= (first?.halves[i]?.columns.left ?? 1) && isForMarkers(before)
    return half.marker === null && isFree && halves.some((one) => one.marker !== null)
      ? { ...half, marker: before }
      : half
  })
  const boxes = (first?.halves ?? []).flatMap(({ title, initiatives, outcome }) => [
    title.box,
    initiatives.box,
    outcome.box,
  ])
  const left = Math.min(...boxes.map((box) => box.left))
  const items = new Set(mirrored.flatMap((half) => [half.marker, half.initiatives, half.outcome]))
  const start = Math.max(1, left - 1)
  const right = Math.max(...boxes.map((box) => box.right))
  return {
    halves: mirrored,
    ties: range(start, right).filter((column) => !items.has(column)),
    left: start,
    right,
  }
}

/** The cells as far as one row follows another: below the last goal's comes what is none of it. */
function untilGap(cells: readonly GridCell[]): readonly GridCell[] {
  const gap = cells.findIndex((cell, i) => i > 0 && cell.row - (cells[i - 1]?.row ?? 0) > 1)
  return gap < 0 ? cells : cells.slice(0, gap)
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, 200)) }, (_, i) => from + i)
}
