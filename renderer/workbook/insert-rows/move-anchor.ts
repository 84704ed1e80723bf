import { assertNever } from '../assert-never.ts'
import { excelLimits } from '../limits.ts'
import type { XmlEdits } from '../xml-edits.ts'
import type { RowHeights } from './row-heights.ts'
import { movedRow, type RowShift } from './row-shift.ts'

/** How a drawing follows the cells beneath it (ECMA-376 20.5.3.2). */
export type Placement = 'moves-and-sizes' | 'moves' | 'stays'

/** An edge of a drawing: a row counted from 0 and how far into it, in the unit of its file. */
export interface AnchorEdge {
  readonly row: number
  readonly offset: number
}

/** What anchors need to know: where rows come in, and how high rows are before and after. */
export interface AnchorContext {
  readonly shift: RowShift
  /** Units of this file's offsets in a point. */
  readonly unitsPerPoint: number
  heights(): RowHeights
}

/** Where a drawing's upper and lower edge lie after rows came in. */
export function moveEdges(
  top: AnchorEdge,
  bottom: AnchorEdge,
  placement: Placement,
  context: AnchorContext,
): readonly [top: AnchorEdge, bottom: AnchorEdge] {
  const { shift } = context
  const first = shift.at - 1
  const down = (edge: AnchorEdge): AnchorEdge => ({ ...edge, row: movedRow(shift, edge.row + 1) - 1 })
  const startsBelow = top.row >= first
  // What ends exactly where the rows come in lies above them.
  const endsAbove = bottom.row < first || (bottom.row === first && bottom.offset === 0 && !startsBelow)
  if (endsAbove && !startsBelow) return [top, bottom]
  switch (placement) {
    case 'moves-and-sizes':
      return [startsBelow ? down(top) : top, down(bottom)]
    case 'moves':
      if (startsBelow) return [down(top), down(bottom)]
      return [top, reach(top, bottom, top, context)]
    case 'stays': {
      const start = startsBelow ? reach({ row: 0, offset: 0 }, top, { row: 0, offset: 0 }, context) : top
      return [start, reach(top, bottom, start, context)]
    }
    default:
      return assertNever(placement)
  }
}

/** The edge that lies as far below `start` afterwards as `to` lay below `from` before. */
function reach(from: AnchorEdge, to: AnchorEdge, start: AnchorEdge, context: AnchorContext): AnchorEdge {
  const { topBefore, topAfter } = context.heights()
  const units = context.unitsPerPoint
  const distance = (topBefore(to.row) - topBefore(from.row)) * units + to.offset - from.offset
  const place = topAfter(start.row) * units + start.offset + Math.max(0, distance)
  let [low, high] = [start.row, excelLimits.rows - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (topAfter(middle) * units <= place + 1e-6) low = middle
    else high = middle - 1
  }
  return { row: low, offset: Math.max(0, Math.round(place - topAfter(low) * units)) }
}

/** At an open element that holds `from` and perhaps `to`: moves both; goes to the end of the last of them. */
export function moveAnchor(edits: XmlEdits, placement: Placement, context: AnchorContext): void {
  const { scanner } = edits
  if (scanner.empty) return
  const outside = scanner.depth - 1
  const edges: { row: EdgeNumber; offset: EdgeNumber }[] = []
  while (scanner.nextWithin(outside)) {
    if (!scanner.is('from') && !scanner.is('to')) break
    const edge = readEdge(edits)
    if (edge) edges.push(edge)
    if (edges.length === 2) break
  }
  const [top, bottom = top] = edges
  if (!top || !bottom) return
  const place = (edge: typeof top): AnchorEdge => ({ row: edge.row.value, offset: edge.offset.value })
  const only = bottom === top
  const moved = moveEdges(place(top), place(bottom), only ? 'moves-and-sizes' : placement, context)
  ;[top, ...(only ? [] : [bottom])].forEach((edge, i) => {
    const fresh = moved[i]
    if (!fresh) return
    if (fresh.row !== edge.row.value) edits.splice(edge.row.start, edge.row.end, String(fresh.row))
    if (fresh.offset !== edge.offset.value)
      edits.splice(edge.offset.start, edge.offset.end, String(fresh.offset))
  })
}

interface EdgeNumber {
  readonly start: number
  readonly end: number
  readonly value: number
}

/** At an open `from` or `to`: its row and row offset. */
function readEdge({ scanner }: XmlEdits): { row: EdgeNumber; offset: EdgeNumber } | null {
  const outside = scanner.depth - 1
  let row: EdgeNumber | null = null
  let offset: EdgeNumber | null = null
  while (scanner.nextWithin(outside)) {
    const isRow = scanner.is('row')
    if (!isRow && !scanner.is('rowOff')) {
      scanner.skip()
      continue
    }
    const start = scanner.tagEnd
    const value = Number(scanner.text())
    if (!Number.isInteger(value) || (isRow && (value < 0 || value >= excelLimits.rows))) continue
    const number = { start, end: scanner.tagStart, value }
    if (isRow) row = number
    else offset = number
  }
  return row && offset ? { row, offset } : null
}
