import type { Area } from '../cell-address.ts'
import type { Rows } from '../picture/read-rows.ts'
import type { RowHeight } from '../set-row-heights.ts'
import type { TextSize } from './measure-text.ts'

/** A text in a cell or a merged area, and how much room it takes. */
export interface PlacedText {
  readonly box: Area
  readonly size: TextSize
}

/** No row of Excel's is higher, in points. */
export const highestRow = 409

/**
 * The rows that must be higher so that texts are not cut, and how high. No row becomes lower than it is or higher than
 * Excel allows; hidden rows stay hidden. What a merged area lacks goes to its last row, so that rows of labels above
 * it stay as they are, and on to the row above once that one is full.
 */
export function growRows(rows: Rows, texts: readonly PlacedText[]): readonly RowHeight[] {
  const grown = new Map<number, RowHeight>()
  const heightOf = (row: number) => grown.get(row)?.height ?? rows.at(row).height
  const narrowFirst = [...texts].sort((a, b) => span(a.box) - span(b.box))
  for (const { box, size } of narrowFirst) {
    const shown = shownRows(rows, box)
    const has = shown.reduce((sum, row) => sum + heightOf(row), 0)
    let missing = has < size.least ? size.height - has : 0
    for (const row of shown.reverse()) {
      const more = Math.max(0, Math.min(missing, highestRow - heightOf(row)))
      if (more === 0) continue
      missing -= more
      // Excel fits rows to single cells when these are edited, and knows nothing of what merged ones need.
      const custom = rows.at(row).custom || grown.get(row)?.custom === true || isMerged(box)
      grown.set(row, { row, height: heightOf(row) + more, custom })
    }
  }
  return [...grown.values()].sort((a, b) => a.row - b.row)
}

/** How many lines of a text can't be seen even where its rows are as high as Excel allows; 0 where all can. */
export function linesTooMany(rows: Rows, text: PlacedText): number {
  return Math.ceil(tooMuch(rows, text, text.size.least) / text.size.lineHeight)
}

/** How many rows more would hold a text, each as high as Excel allows; 0 where all of it can be seen. */
export function rowsLacking(rows: Rows, text: PlacedText): number {
  if (linesTooMany(rows, text) === 0) return 0
  return Math.ceil(tooMuch(rows, text, text.size.height) / highestRow)
}

/** By how many points a height is more than a text's rows can have. */
function tooMuch(rows: Rows, { box }: PlacedText, height: number): number {
  const shown = shownRows(rows, box)
  if (shown.length === 0) return 0
  const most = shown.reduce((sum, row) => sum + Math.max(rows.at(row).height, highestRow), 0)
  return Math.max(0, height - most)
}

function span({ top, bottom }: Area): number {
  return bottom - top
}

function isMerged({ top, left, bottom, right }: Area): boolean {
  return top !== bottom || left !== right
}

function shownRows(rows: Rows, { top, bottom }: Area): number[] {
  const shown: number[] = []
  for (let row = top; row <= bottom; row++) if (!rows.at(row).hidden) shown.push(row)
  return shown
}
