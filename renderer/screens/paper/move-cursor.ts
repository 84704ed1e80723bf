import type { Area, CellPlace } from '../../workbook/cell-address.ts'
import type { Picture } from '../../workbook/picture/picture.ts'
import { boxAt } from './paper-geometry.ts'

type Step = (box: Area, last: CellPlace) => CellPlace

const page = 15

/** Where each key leads from the box under the cursor, as in Excel. */
const steps: ReadonlyMap<string, Step> = new Map<string, Step>([
  ['ArrowUp', ({ top, left }) => ({ row: top - 1, column: left })],
  ['ArrowDown', ({ bottom, left }) => ({ row: bottom + 1, column: left })],
  ['ArrowLeft', ({ top, left }) => ({ row: top, column: left - 1 })],
  ['ArrowRight', ({ top, right }) => ({ row: top, column: right + 1 })],
  ['Home', ({ top }) => ({ row: top, column: 1 })],
  ['End', ({ top }, { column }) => ({ row: top, column })],
  ['PageUp', ({ top, left }) => ({ row: Math.max(1, top - page), column: left })],
  ['PageDown', ({ bottom, left }, { row }) => ({ row: Math.min(row, bottom + page), column: left })],
])

/**
 * The upper left cell of the box a key moves the cursor to, over hidden rows and columns; the same place where there
 * is none further on, null for any other key.
 */
export function moveCursor(picture: Picture, from: CellPlace, key: string): CellPlace | null {
  const step = steps.get(key)
  if (!step) return null
  const last = { row: picture.rows.length, column: picture.columns.length }
  let at = from
  for (;;) {
    const to = step(boxAt(picture.boxes, at), last)
    if (to.row < 1 || to.column < 1 || to.row > last.row || to.column > last.column) return from
    const box = boxAt(picture.boxes, to)
    if (isShown(picture, box)) return { row: box.top, column: box.left }
    // A key that leads to one place has nowhere further to go.
    if (!key.startsWith('Arrow')) return from
    at = to
  }
}

function isShown({ rows, columns }: Picture, { top, left, bottom, right }: Area): boolean {
  const seen = (list: readonly { readonly hidden: boolean }[], from: number, to: number) =>
    list.slice(from - 1, to).some(({ hidden }) => !hidden)
  return seen(rows, top, bottom) && seen(columns, left, right)
}
