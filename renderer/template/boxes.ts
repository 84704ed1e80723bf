import { keyOf, type Area, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'

/** A merge taller than this is a city's whole column, and no box of a goal; nor are so many empty rows a goal's. */
export const tallestBox = 500

/** The top left cell of a box, where its text stands. */
export function topLeft(box: Area): CellPlace {
  return { row: box.top, column: box.left }
}

/** A key for the place where a box begins. */
export function placeKey(box: Pick<Area, 'top' | 'left'>): number {
  return keyOf(box.top, box.left)
}

/** The text of a box. */
export function boxText(grid: Grid, box: Area): string {
  return grid.text(box.top, box.left)
}

/** The box that begins in this very row of the column; null where one from above covers it. */
export function boxFrom(grid: Grid, row: number, column: number): Area | null {
  const box = grid.box(row, column)
  return box.top === row ? box : null
}

/** The boxes that begin in a column between two rows. */
export function boxesIn(grid: Grid, column: number, top: number, bottom: number): readonly Area[] {
  const boxes: Area[] = []
  for (let row = top; row <= bottom;) {
    const box = boxFrom(grid, row, column)
    if (box?.left === column) boxes.push(box)
    row = Math.max(row, lastRowOf(grid.box(row, column))) + 1
  }
  return boxes
}

/** A box's last row; a merge down the whole sheet ends where it begins. */
export function lastRowOf(box: Area): number {
  return box.bottom - box.top > tallestBox ? box.top : box.bottom
}

/** The last row that holds anything or is merged with one that does. */
export function lastUsedRow(grid: Grid): number {
  return grid.merges.reduce((last, merge) => Math.max(last, lastRowOf(merge)), grid.lastRow)
}

/** The last column that holds anything or is merged with one that does. */
export function lastUsedColumn(grid: Grid): number {
  return grid.merges.reduce(
    (last, merge) =>
      lastRowOf(merge) === merge.top && merge.bottom > merge.top ? last : Math.max(last, merge.right),
    grid.lastColumn,
  )
}

/** Where a merge was taken apart, its cells stay empty: so many at most. */
const widestGap = 2

/** The first text behind empty single cells to the right of a label; null where another label or nothing comes. */
export function behindGap(grid: Grid, label: Area, isLabel: (box: Area) => boolean): Area | null {
  for (let column = label.right + 1; column <= label.right + 1 + widestGap; column++) {
    const box = grid.box(label.top, column)
    if (boxText(grid, box).trim() !== '') return isLabel(box) || box.top !== label.top ? null : box
    if (box.right > box.left || box.bottom > box.top) return null
  }
  return null
}

/** Whether a text is a note about the paper: ※ … */
export function isNote(text: string): boolean {
  return /^\s*(※|[(（]?注[)）:：\d１-９意記]|[＊*])/.test(text)
}
