import type { Area } from '../cell-address.ts'
import { excelLimits } from '../limits.ts'
import { linesNeeded } from '../measure/measure-text.ts'
import { rulerOf } from '../measure/text-width.ts'
import { pointsToPixels } from '../picture/read-rows.ts'
import { commentFont } from './append-comments.ts'

/** The sizes of a worksheet's columns and rows, which count from 1, in pixels. */
export interface SheetSizes {
  columnWidth(column: number): number
  rowHeight(row: number): number
}

/** Where a comment's box lies, as the legacy drawing has it (ECMA-376 part 4, 19.4.2.2), and its size in points. */
export interface CommentBox {
  readonly anchor: string
  readonly width: number
  readonly height: number
}

/** As wide as a text is pleasant to read, in pixels. */
const boxWidth = 300
/** What the box keeps free between its edge and its text on both sides together, in pixels. */
const inset = { across: 24, down: 14 } as const
/** A higher one would leave the screen. */
const highest = 640

/** A box beside a cell or merged area that shows all of a text, as far as a screen does. */
export function commentBox(text: string, area: Area, sizes: SheetSizes): CommentBox {
  const height = Math.min(highest, textHeight(text) + inset.down)
  const left = { index: Math.min(area.right + 1, excelLimits.columns), offset: 15 }
  const top = { index: area.top, offset: 2 }
  const right = walk(left, boxWidth, sizes.columnWidth, excelLimits.columns)
  const bottom = walk(top, height, sizes.rowHeight, excelLimits.rows)
  const edges = [left, top, right, bottom].flatMap(({ index, offset }) => [index - 1, offset])
  return { anchor: edges.join(', '), width: boxWidth * 0.75, height: height * 0.75 }
}

function textHeight(text: string): number {
  const alignment = { wrap: true, horizontal: 'general', indent: 0, rotation: 0 } as const
  const lines = linesNeeded(text, commentFont, boxWidth - inset.across, alignment)
  return Math.ceil(lines * pointsToPixels(rulerOf(commentFont).lineHeight(text)))
}

interface Edge {
  readonly index: number
  readonly offset: number
}

/** The edge so many pixels further on. At the end of the sheet the box goes on beyond it. */
function walk({ index, offset }: Edge, by: number, sizeOf: (index: number) => number, last: number): Edge {
  let rest = Math.min(offset, sizeOf(index)) + by
  let at = index
  for (let size = sizeOf(at); rest >= size && at < last; size = sizeOf(at)) {
    rest -= size
    at++
  }
  return { index: at, offset: Math.round(rest) }
}
