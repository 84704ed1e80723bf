import { useMemo } from 'react'
import type { PictureBox } from '../../workbook/picture/picture.ts'
import { borderPaths } from './border-paths.ts'
import type { Geometry } from './paper-geometry.ts'

/** The lines of boxes, as on paper. */
export function PaperLines({
  boxes,
  geometry,
}: {
  readonly boxes: readonly PictureBox[]
  readonly geometry: Geometry
}) {
  const paths = useMemo(() => borderPaths(boxes, geometry), [boxes, geometry])
  return (
    <svg className="paper-lines" aria-hidden>
      {paths.map(({ style, d, color, width, dashes }) => (
        <path key={`${style} ${color}`} d={d} stroke={color} strokeWidth={width} strokeDasharray={dashes} />
      ))}
    </svg>
  )
}
