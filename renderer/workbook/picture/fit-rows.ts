import { measureText } from '../measure/measure-text.ts'
import { withWrap } from './look.ts'
import type { PictureBox, PictureRow } from './picture.ts'
import type { RowSize } from './read-rows.ts'

/** Excel makes no row higher, in points. */
const highestRow = 409

/**
 * The heights of rows, the first being row 1: as written, or fitted to their texts where the file gives none, as Excel
 * does on opening it. Of merged cells a row fits one line, and nothing of those over several rows. `widthOf` gives a
 * column's pixels.
 */
export function fitRows(
  sizes: readonly RowSize[],
  boxes: readonly PictureBox[],
  widthOf: (column: number) => number,
): PictureRow[] {
  const needed = new Map<number, number>()
  for (const { top, left, bottom, right, text, look } of boxes) {
    if (top < bottom || text === '' || sizes[top - 1]?.written !== false) continue
    const { height, lineHeight } = measureText(text, look.font, widthOf(left), withWrap(look.alignment))
    needed.set(top, Math.max(needed.get(top) ?? 0, left < right ? lineHeight : height))
  }
  return sizes.map(({ height, hidden, custom, written }, i) => {
    const fitted = written || hidden ? height : Math.max(height, needed.get(i + 1) ?? 0)
    return { height: written ? height : Math.min(fitted, highestRow), hidden, custom }
  })
}
