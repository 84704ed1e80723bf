import type { HTMLAttributes } from 'react'
import { isWrapped } from '../../workbook/picture/look.ts'
import type { PictureBox } from '../../workbook/picture/picture.ts'
import { rectOf, type Geometry } from './paper-geometry.ts'
import { cellCss, fontCss, textCss } from './text-css.ts'

export interface PaperCellProps extends HTMLAttributes<HTMLDivElement> {
  readonly box: PictureBox
  readonly geometry: Geometry
}

/** One cell or merged area of the paper: its fill and its text, its lines left out. */
export function PaperCell({ box, geometry, ...attributes }: PaperCellProps) {
  const { x, y, width, height } = rectOf(geometry, box)
  const { text, look } = box
  if (width === 0 || height === 0) return null
  const room = {
    left: x - (geometry.x[box.left - 1 - box.room.left] ?? 0),
    right: (geometry.x[box.right + box.room.right] ?? x + width) - x - width,
  }
  return (
    <div
      {...attributes}
      className="paper-cell"
      style={{
        left: x,
        top: y,
        width,
        height,
        backgroundColor: look.fill ?? undefined,
        ...cellCss(box, room),
      }}
    >
      {text === '' ? null : (
        <span style={{ ...fontCss(look.font, text), ...textCss(box) }}>
          {isWrapped(look.alignment) ? text : text.replaceAll('\n', '')}
        </span>
      )}
    </div>
  )
}
