import type { Color } from '../../workbook/picture/colors.ts'
import { lineStyles, type Line, type LineStyle } from '../../workbook/picture/look.ts'
import type { PictureBox } from '../../workbook/picture/picture.ts'
import { rectOf, type Geometry, type Rect } from './paper-geometry.ts'

/** All lines of one kind as one SVG path. */
export interface BorderPath {
  readonly style: LineStyle
  readonly d: string
  readonly color: Color
  /** Pixels. */
  readonly width: number
  /** SVG's `stroke-dasharray`; '' for an unbroken line. */
  readonly dashes: string
}

interface Stroke {
  readonly width: number
  readonly dashes: string
  /** Distances from the edge, in pixels: a double line has two. */
  readonly offsets: readonly number[]
}

const stroke = (width: number, dashes = '', offsets: readonly number[] = [0]): Stroke => ({
  width,
  dashes,
  offsets,
})

/** How Excel draws its line styles at 100 %. */
const strokes: Readonly<Record<LineStyle, Stroke>> = {
  hair: stroke(1, '1 1'),
  dotted: stroke(1, '2 2'),
  dashed: stroke(1, '4 2'),
  dashDot: stroke(1, '8 3 3 3'),
  dashDotDot: stroke(1, '8 3 3 3 3 3'),
  thin: stroke(1),
  mediumDashed: stroke(2, '9 3'),
  mediumDashDot: stroke(2, '9 3 3 3'),
  mediumDashDotDot: stroke(2, '9 3 3 3 3 3'),
  slantDashDot: stroke(2, '11 1 5 1'),
  medium: stroke(2),
  double: stroke(1, '', [-1, 1]),
  thick: stroke(3),
}

/** The lines of boxes as few paths, the weaker below the stronger, as where two cells' borders meet. */
export function borderPaths(boxes: readonly PictureBox[], geometry: Geometry): readonly BorderPath[] {
  const pieces = new Map<LineStyle, Map<Color, string[]>>()
  const add = (line: Line | null, segment: (offset: number) => string) => {
    if (!line) return
    const colors = pieces.get(line.style) ?? new Map<Color, string[]>()
    pieces.set(line.style, colors)
    const found = colors.get(line.color) ?? []
    colors.set(line.color, found)
    for (const offset of strokes[line.style].offsets) found.push(segment(offset))
  }
  for (const box of boxes) {
    const rect = rectOf(geometry, box)
    if (rect.width > 0 && rect.height > 0) addSides(box, rect, add)
  }
  return lineStyles.flatMap((style) => {
    const { width, dashes } = strokes[style]
    return [...(pieces.get(style) ?? [])].map(([color, found]) => ({
      style,
      d: found.join(''),
      color,
      width,
      dashes,
    }))
  })
}

/** A cell's lines lie in the last pixel before its edge, so that neighbours share them. */
function addSides(
  { look: { borders } }: PictureBox,
  { x, y, width, height }: Rect,
  add: (line: Line | null, segment: (offset: number) => string) => void,
): void {
  const [left, top] = [Math.max(0.5, x - 0.5), Math.max(0.5, y - 0.5)]
  const [right, bottom] = [x + width - 0.5, y + height - 0.5]
  add(borders.top, (by) => `M${left} ${top + by}H${right}`)
  add(borders.bottom, (by) => `M${left} ${bottom + by}H${right}`)
  add(borders.left, (by) => `M${left + by} ${top}V${bottom}`)
  add(borders.right, (by) => `M${right + by} ${top}V${bottom}`)
  add(borders.up, (by) => `M${left} ${bottom + by}L${right} ${top + by}`)
  add(borders.down, (by) => `M${left} ${top + by}L${right} ${bottom + by}`)
}
