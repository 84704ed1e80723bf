import { memo, type HTMLAttributes } from 'react'
import { isWrapped } from '../../workbook/picture/look.ts'
import type { PictureBox } from '../../workbook/picture/picture.ts'
import { rectOf, type Geometry } from './paper-geometry.ts'
import { cellDress, textDress, type BaseFont } from './text-css.ts'

interface PaperCellProps extends HTMLAttributes<HTMLDivElement> {
  readonly box: PictureBox
  readonly geometry: Geometry
  /** What the paper around it is set in. */
  readonly base: BaseFont
}

/** One cell or merged area of the paper: its fill and its text, its lines left out. */
export const PaperCell = memo(function PaperCell({ box, geometry, base, ...attributes }: PaperCellProps) {
  const { x, y, width, height } = rectOf(geometry, box)
  const { text, look } = box
  if (width === 0 || height === 0) return null
  const { className, style } = cellDress(box, {
    left: x - (geometry.x[box.left - 1 - box.room.left] ?? 0),
    right: (geometry.x[box.right + box.room.right] ?? x + width) - x - width,
  })
  const fill = look.fill === null ? {} : { backgroundColor: look.fill }
  return (
    <div {...attributes} className={className} style={{ left: x, top: y, width, height, ...fill, ...style }}>
      {text === '' ? null : (
        <span {...textDress(box, base)}>{isWrapped(look.alignment) ? text : text.replaceAll('\n', '')}</span>
      )}
    </div>
  )
})
