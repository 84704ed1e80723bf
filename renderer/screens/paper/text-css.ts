import type { CSSProperties } from 'react'
import { rulerOf } from '../../workbook/measure/text-width.ts'
import { knownFont } from '../../workbook/picture/known-fonts.ts'
import { isWrapped, type Alignment, type Font } from '../../workbook/picture/look.ts'
import type { PictureBox } from '../../workbook/picture/picture.ts'

const pixelsPerPoint = 96 / 72

/** Excel leaves this much of a cell free at either side, in pixels. */
const padding = 2

/** One step of indent: three spaces of a usual font, in pixels. */
const indentStep = 9

/** What stands in for fonts that the machine doesn't have. */
const fallbacks = {
  gothic: '"Yu Gothic", "Noto Sans CJK JP", "BIZ UDPGothic", sans-serif',
  mincho: '"Yu Mincho", "Noto Serif CJK JP", serif',
} as const

/** How a font is asked for in CSS, with the lines that Excel gives a text in it. */
export function fontCss(font: Font, text: string): CSSProperties {
  const { name, size, bold, italic, underline, strike, color } = font
  const lines = [underline === 'none' ? '' : 'underline', strike ? 'line-through' : ''].filter(Boolean)
  return {
    fontFamily: `"${name.replaceAll('"', '')}", ${fallbacks[knownFont(name).family]}`,
    fontSize: size * pixelsPerPoint,
    lineHeight: rulerOf(font).lineHeight(text) / Math.max(size, 1),
    ...(bold ? { fontWeight: 700 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(lines.length > 0 ? { textDecorationLine: lines.join(' ') } : {}),
    ...(underline === 'double' ? { textDecorationStyle: 'double' } : {}),
    ...(color === '#000000' ? {} : { color }),
  }
}

type Across = 'start' | 'center' | 'end'

/** To which side a text keeps: numbers to the right and the rest in the middle, where nothing is said. */
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

/** How a cell holds its text: the box around it. `room` is how far it may run over to the left and right, in pixels. */
export function cellCss(
  box: PictureBox,
  room: { readonly left: number; readonly right: number },
): CSSProperties {
  const { alignment } = box.look
  const across = acrossOf(box)
  const indent = padding + alignment.indent * indentStep
  return {
    justifyContent: across === 'center' ? 'center' : `flex-${across}`,
    paddingLeft: across === 'start' ? indent : padding,
    paddingRight: across === 'end' ? indent : padding,
    clipPath: `inset(0 ${-room.right}px 0 ${-room.left}px)`,
  }
}

/** How a text stands in its cell. */
export function textCss(box: PictureBox): CSSProperties {
  const { alignment } = box.look
  return { ...lineCss(box), ...downCss(alignment), ...turnCss(alignment) }
}

function lineCss(box: PictureBox): CSSProperties {
  const { wrap, horizontal } = box.look.alignment
  if (!isWrapped(box.look.alignment)) return { whiteSpace: 'pre', flexShrink: 0 }
  const spread = horizontal === 'justify' || horizontal === 'distributed'
  return {
    whiteSpace: wrap ? 'break-spaces' : 'pre-line',
    width: '100%',
    minWidth: 0,
    textAlign: spread ? 'justify' : acrossOf(box),
    ...(horizontal === 'distributed' ? { textAlignLast: 'justify' } : {}),
  }
}

/** Automatic margins let go where the text is higher than its cell, so that its beginning is seen. */
function downCss({ vertical }: Alignment): CSSProperties {
  switch (vertical) {
    case 'bottom':
      return { marginTop: 'auto' }
    case 'center':
    case 'distributed':
      return { marginBlock: 'auto' }
    case 'top':
    case 'justify':
      return {}
  }
}

function turnCss({ rotation }: Alignment): CSSProperties {
  if (rotation === 'vertical')
    return { writingMode: 'vertical-rl', textOrientation: 'upright', width: 'auto' }
  if (rotation === 90) return { writingMode: 'vertical-rl', transform: 'rotate(180deg)', width: 'auto' }
  if (rotation === -90) return { writingMode: 'vertical-rl', width: 'auto' }
  return rotation === 0 ? {} : { transform: `rotate(${-rotation}deg)` }
}
