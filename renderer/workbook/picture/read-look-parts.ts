import type { XmlScanner } from '../xml-scanner.ts'
import { colorOf, mixed, type Color, type Palette } from './colors.ts'
import {
  lineStyles,
  noBorders,
  plainAlignment,
  plainFont,
  type Alignment,
  type Borders,
  type Font,
  type Line,
} from './look.ts'
import { eachChild, isOn, numberOr } from './xml-values.ts'

/** Reads the font that was just opened (ECMA-376 18.8.22). */
export function readFont(scanner: XmlScanner, palette: Palette): Font {
  const font: { -readonly [Key in keyof Font]: Font[Key] } = { ...plainFont }
  const value = () => scanner.attribute('val')
  const flag = () => value() === null || isOn(value())
  eachChild(scanner, () => {
    if (scanner.is('name')) font.name = value() ?? font.name
    else if (scanner.is('sz')) font.size = numberOr(value(), font.size)
    else if (scanner.is('b')) font.bold = flag()
    else if (scanner.is('i')) font.italic = flag()
    else if (scanner.is('strike')) font.strike = flag()
    else if (scanner.is('color')) font.color = colorOf(scanner, palette) ?? font.color
    else if (scanner.is('u')) font.underline = underlineOf(value())
  })
  return font
}

function underlineOf(value: string | null): Font['underline'] {
  if (value === 'none') return 'none'
  return value?.startsWith('double') ? 'double' : 'single'
}

/** How much of a pattern is its foreground (ECMA-376 18.18.55); others than these about half. */
const patternShares: ReadonlyMap<string, number> = new Map([
  ['solid', 1],
  ['darkGray', 0.75],
  ['mediumGray', 0.5],
  ['lightGray', 0.25],
  ['gray125', 0.125],
  ['gray0625', 0.0625],
  ['lightHorizontal', 0.25],
  ['lightVertical', 0.25],
  ['lightDown', 0.25],
  ['lightUp', 0.25],
  ['lightGrid', 0.4],
  ['lightTrellis', 0.4],
])

/** Reads the fill that was just opened as one colour (18.8.20), of a gradient its first; null where there is none. */
export function readFill(scanner: XmlScanner, palette: Palette): Color | null {
  let fill: Color | null = null
  eachChild(scanner, () => {
    if (scanner.is('patternFill')) fill = readPattern(scanner, palette)
    else if (scanner.is('gradientFill'))
      eachChild(scanner, () => eachChild(scanner, () => (fill ??= colorOf(scanner, palette))))
  })
  return fill
}

function readPattern(scanner: XmlScanner, palette: Palette): Color | null {
  const pattern = scanner.attribute('patternType') ?? 'none'
  let front: Color | null = null
  let back: Color | null = null
  eachChild(scanner, () => {
    if (scanner.is('fgColor')) front = colorOf(scanner, palette)
    else if (scanner.is('bgColor')) back = colorOf(scanner, palette)
  })
  if (pattern === 'none') return null
  return mixed(front ?? '#000000', back ?? '#ffffff', patternShares.get(pattern) ?? 0.5)
}

/** Reads the borders that were just opened (18.8.4); strict files call left and right start and end. */
export function readBorders(scanner: XmlScanner, palette: Palette): Borders {
  const borders: { -readonly [Side in keyof Borders]: Line | null } = { ...noBorders }
  const up = isOn(scanner.attribute('diagonalUp'))
  const down = isOn(scanner.attribute('diagonalDown'))
  eachChild(scanner, () => {
    const name = scanner.local()
    const line = readLine(scanner, palette)
    if (name === 'top' || name === 'bottom' || name === 'left' || name === 'right') borders[name] = line
    else if (name === 'start') borders.left = line
    else if (name === 'end') borders.right = line
    else if (name === 'diagonal') Object.assign(borders, { up: up ? line : null, down: down ? line : null })
  })
  return borders
}

function readLine(scanner: XmlScanner, palette: Palette): Line | null {
  const written = scanner.attribute('style')
  let color: Color = '#000000'
  eachChild(scanner, () => {
    if (scanner.is('color')) color = colorOf(scanner, palette) ?? color
  })
  const style = lineStyles.find((one) => one === written)
  return style ? { style, color } : null
}

const horizontals = ['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const
const verticals = ['top', 'center', 'bottom', 'justify', 'distributed'] as const

/** Reads the alignment that was just opened (18.8.1). */
export function readAlignment(scanner: XmlScanner): Alignment {
  const horizontal = scanner.attribute('horizontal')
  const vertical = scanner.attribute('vertical')
  return {
    horizontal: horizontals.find((one) => one === horizontal) ?? plainAlignment.horizontal,
    vertical: verticals.find((one) => one === vertical) ?? plainAlignment.vertical,
    wrap: isOn(scanner.attribute('wrapText')),
    indent: Math.min(numberOr(scanner.attribute('indent'), 0), 250),
    shrink: isOn(scanner.attribute('shrinkToFit')),
    rotation: rotationOf(numberOr(scanner.attribute('textRotation'), 0)),
  }
}

/** 0 to 90 turn up, 91 to 180 down; 255 is no turn. */
function rotationOf(written: number): Alignment['rotation'] {
  if (written === 255) return 'vertical'
  if (written > 180) return 0
  return written <= 90 ? written : 90 - written
}
