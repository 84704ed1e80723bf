import { inside, type Area, type CellPlace } from '../../workbook/cell-address.ts'
import { plainLook } from '../../workbook/picture/look.ts'
import type { Picture, PictureBox } from '../../workbook/picture/picture.ts'
import { pointsToPixels } from '../../workbook/picture/read-rows.ts'

/** A rectangle in pixels at 96 dpi, from the sheet's upper left corner. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the columns and rows of a picture lie: an entry for each edge, the last being the sheet's end. */
export interface Geometry {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Lays out a picture's columns and rows in whole pixels. */
export function geometryOf({ columns, rows }: Pick<Picture, 'columns' | 'rows'>): Geometry {
  return {
    x: edges(columns.map(({ width }) => width)),
    y: edges(rows.map(({ height }) => pointsToPixels(height))),
  }
}

function edges(sizes: readonly number[]): readonly number[] {
  const found = [0]
  for (const size of sizes) found.push((found.at(-1) ?? 0) + size)
  return found
}

/** Where an area lies; what is beyond the picture's edge has no size. */
export function rectOf({ x, y }: Geometry, { top, left, bottom, right }: Area): Rect {
  const at = (list: readonly number[], index: number) => list[Math.min(index, list.length - 1)] ?? 0
  const [from, above] = [at(x, left - 1), at(y, top - 1)]
  return { x: from, y: above, width: at(x, right) - from, height: at(y, bottom) - above }
}

/** The column or row, from 1, that a distance from the sheet's edge falls into, never beyond the last. */
export function indexAt(list: readonly number[], distance: number): number {
  let [low, high] = [1, Math.max(1, list.length - 1)]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) > distance) high = middle
    else low = middle + 1
  }
  return low
}

/** The box that covers a place, or an empty one. */
export function boxAt(boxes: readonly PictureBox[], place: CellPlace): PictureBox {
  const { row, column } = place
  return (
    boxes.find((box) => inside(box, place)) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
      text: '',
      type: 'text',
      look: plainLook,
      room: { left: 0, right: 0 },
    }
  )
}

/** Whether two areas have a cell in common. */
export function meets(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom
}
