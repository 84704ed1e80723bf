import type { CSSProperties } from 'react'
import { rulerOf } from '../../workbook/measure/text-width.ts'
import { knownFont } from '../../workbook/picture/known-fonts.ts'
import { isWrapped, type Alignment, type Font } from '../../workbook/picture/look.ts'
import type { PictureBox } from '../../workbook/picture/picture.ts'

/** What an element is given: classes of styles.css for what is usual, the rest as its own style. */
export interface Dress {
  readonly className: string
  readonly style: CSSProperties
}

/** The font that a paper is set in, which its cells name only where theirs is another. */
export type BaseFont = Pick<CSSProperties, 'fontFamily' | 'fontSize' | 'lineHeight'>

const pixelsPerPoint = 96 / 72

/** Excel leaves this much of a cell free at either side, in pixels; `.paper-cell` has it. */
const padding = 2

/** One step of indent: three spaces of a usual font, in pixels. */
const indentStep = 9

/** What stands in for fonts that the machine doesn't have. */
const fallbacks = {
  gothic: '"Yu Gothic", "Noto Sans CJK JP", "BIZ UDPGothic", sans-serif',
  mincho: '"Yu Mincho", "Noto Serif CJK JP", serif',
} as const

/** The font of most of the boxes that hold a text. */
export function baseFont(boxes: readonly PictureBox[]): BaseFont {
  const counts = new Map<Font, number>()
  for (const { text, look } of boxes) if (text !== '') counts.set(look.font, (counts.get(look.font) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most ? faceOf(most[0], 'あ') : {}
}

/** How a font is asked for in CSS, with the lines that Excel gives a text in it. */
function faceOf(font: Font, text: string): Required<BaseFont> {
  const { name, size } = font
  return {
    fontFamily: `"${name.replaceAll('"', '')}", ${fallbacks[knownFont(name).family]}`,
    fontSize: size * pixelsPerPoint,
    lineHeight: rulerOf(font).lineHeight(text) / Math.max(size, 1),
  }
}

function fontCss(font: Font, text: string, base: BaseFont): CSSProperties {
  const { bold, italic, underline, strike, color } = font
  const { fontFamily, fontSize, lineHeight } = faceOf(font, text)
  const lines = [underline === 'none' ? '' : 'underline', strike ? 'line-through' : ''].filter(Boolean)
  return {
    ...(fontFamily === base.fontFamily ? {} : { fontFamily }),
    ...(fontSize === base.fontSize ? {} : { fontSize }),
    ...(lineHeight === base.lineHeight ? {} : { lineHeight }),
    ...(bold ? { fontWeight: 700 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(lines.length > 0 ? { textDecorationLine: lines.join(' ') } : {}),
    ...(underline === 'double' ? { textDecorationStyle: 'double' } : {}),
    ...(color === '#000000' ? {} : { color }),
  }
}

type Across = 'start' | 'center' | 'end'

/** To which side a text keeps: numbers to the right and what is neither in the middle, where nothing is said. */
function acrossOf({ type, look }: Pick<PictureBox, 'type' | 'look'>): Across {
  switch (look.alignment.horizontal) {
    case 'right':
      return 'end'
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center'
    case 'general':
      return type === 'text' ? 'start' : type === 'other' ? 'center' : 'end'
    case 'left':
    case 'fill':
    case 'justify':
      return 'start'
  }
}

/** How a cell holds its text; `room` is how far that may run over to the left and right, in pixels. */
export function cellDress(box: PictureBox, room: { readonly left: number; readonly right: number }): Dress {
  const across = acrossOf(box)
  const indent = padding + box.look.alignment.indent * indentStep
  const runsOver = room.left > 0 || room.right > 0
  return {
    className: `paper-cell ${across}`,
    style: {
      ...(indent > padding && across === 'start' ? { paddingLeft: indent } : {}),
      ...(indent > padding && across === 'end' ? { paddingRight: indent } : {}),
      ...(runsOver ? { overflow: 'visible', clipPath: `inset(0 ${-room.right}px 0 ${-room.left}px)` } : {}),
    },
  }
}

/** How a text stands in its cell. */
export function textDress({ text, look }: PictureBox, base: BaseFont): Dress {
  const { alignment, font } = look
  return {
    className: `${isWrapped(alignment) ? 'wraps' : 'runs'} ${downOf(alignment)}`,
    style: { ...fontCss(font, text, base), ...spreadCss(alignment), ...turnCss(alignment) },
  }
}

function downOf({ vertical }: Alignment): 'top' | 'middle' | 'bottom' {
  switch (vertical) {
    case 'bottom':
      return 'bottom'
    case 'center':
    case 'distributed':
      return 'middle'
    case 'top':
    case 'justify':
      return 'top'
  }
}

function spreadCss({ horizontal }: Alignment): CSSProperties {
  if (horizontal === 'distributed') return { textAlign: 'justify', textAlignLast: 'justify' }
  return horizontal === 'justify' ? { textAlign: 'justify' } : {}
}

function turnCss({ rotation }: Alignment): CSSProperties {
  if (rotation === 'vertical')
    return { writingMode: 'vertical-rl', textOrientation: 'upright', width: 'auto' }
  if (rotation === 90) return { writingMode: 'vertical-rl', transform: 'rotate(180deg)', width: 'auto' }
  if (rotation === -90) return { writingMode: 'vertical-rl', width: 'auto' }
  return rotation === 0 ? {} : { transform: `rotate(${-rotation}deg)` }
}
