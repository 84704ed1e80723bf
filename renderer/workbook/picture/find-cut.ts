import type { Area } from '../cell-address.ts'
import { linesNeeded, measureText } from '../measure/measure-text.ts'
import { rulerOf } from '../measure/text-width.ts'
import { graphemesOf } from '../measure/line-breaks.ts'
import { withWrap, type Alignment } from './look.ts'
import { printedAreas } from './paginate.ts'
import type { Picture, PictureBox } from './picture.ts'

/** What is likely missing of a text on paper. */
export type Cut =
  /** So many lines don't fit; the first that is cut belongs to this paragraph of the text, from 0. */
  | { readonly kind: 'lines'; readonly lines: number; readonly paragraph: number }
  /** One line that is longer than its cell and what is free beside it. */
  | { readonly kind: 'width' }
  /** In a hidden row or column, or outside of what is printed. */
  | { readonly kind: 'not-printed' }

/** Excel leaves this much of a cell's width free, in pixels, with the gridline. */
const padding = 5

/** What of a box's text is likely cut when the picture is printed; null where all of it is seen. */
export function findCut(picture: Picture, box: PictureBox): Cut | null {
  if (box.text.trim() === '') return null
  const width = widthOf(picture, box.left, box.right)
  const height = picture.rows.slice(box.top - 1, box.bottom).reduce((sum, row) => sum + row.height, 0)
  if (width === 0 || height === 0 || !isPrinted(picture, box)) return { kind: 'not-printed' }
  const { font } = box.look
  const alignment = withWrap(box.look.alignment)
  if (alignment.shrink && !alignment.wrap) return null
  if (!alignment.wrap && alignment.rotation === 0)
    return isTooLong(picture, box, width) ? { kind: 'width' } : null
  const { least, lines, lineHeight } = measureText(box.text, font, width, alignment)
  if (least <= height) return null
  const missing = Math.max(1, Math.ceil((least - height) / lineHeight))
  return { kind: 'lines', lines: missing, paragraph: paragraphAt(box, alignment, width, lines - missing) }
}

function widthOf({ columns }: Picture, from: number, to: number): number {
  return columns.slice(from - 1, to).reduce((sum, column) => sum + column.width, 0)
}

function isPrinted(picture: Picture, box: Area): boolean {
  return printedAreas(picture).some(
    (area) =>
      area.left <= box.left && box.right <= area.right && area.top <= box.top && box.bottom <= area.bottom,
  )
}

function isTooLong(picture: Picture, { text, look, left, right, room }: PictureBox, width: number): boolean {
  const ruler = rulerOf(look.font)
  const needed = graphemesOf(text).reduce((sum, grapheme) => sum + ruler.widthOf(grapheme), 0)
  const free =
    (room.left > 0 ? widthOf(picture, left - room.left, left - 1) : 0) +
    (room.right > 0 ? widthOf(picture, right + 1, right + room.right) : 0)
  return needed + padding > width + free
}

/** The paragraph that the line with this number, from 0, belongs to. */
function paragraphAt({ text, look }: PictureBox, alignment: Alignment, width: number, line: number): number {
  const paragraphs = text.split(/\r\n?|\n/)
  let before = 0
  for (const [i, paragraph] of paragraphs.entries()) {
    before += linesNeeded(paragraph, look.font, width, alignment)
    if (before > line) return i
  }
  return paragraphs.length - 1
}
