import type { Color } from './colors.ts'

/** A font as a style asks for it. */
export interface Font {
  readonly name: string
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: 'none' | 'single' | 'double'
  readonly strike: boolean
  readonly color: Color
}

/** ECMA-376 18.18.3. */
export const lineStyles = [
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'thin',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'medium',
  'double',
  'thick',
] as const

/** How a border's line is drawn, the weakest first. */
export type LineStyle = (typeof lineStyles)[number]

/** One side of a cell's border. */
export interface Line {
  readonly style: LineStyle
  readonly color: Color
}

/** A cell's lines; null where there is none. `up` and `down` cross it, as on forms what isn't to be filled in. */
export interface Borders {
  readonly top: Line | null
  readonly right: Line | null
  readonly bottom: Line | null
  readonly left: Line | null
  readonly up: Line | null
  readonly down: Line | null
}

/** Where a text stands in its cell (ECMA-376 18.8.1). */
export interface Alignment {
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed'
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed'
  readonly wrap: boolean
  /** In steps of three spaces of the Normal style's font. */
  readonly indent: number
  readonly shrink: boolean
  /** Degrees anticlockwise, -90 to 90; 'vertical' has each letter upright below the other (255 in the file). */
  readonly rotation: number | 'vertical'
}

/** Everything of a cell's style that the eye sees, number format left out. */
export interface CellLook {
  readonly font: Font
  readonly fill: Color | null
  readonly borders: Borders
  readonly alignment: Alignment
}

/** The looks of a workbook's cells. */
export interface Looks {
  /** By a cell's `s`; what is out of range looks plain. */
  at(style: number): CellLook
  /** The font of the Normal style, whose digits column widths are counted in. */
  readonly normalFont: Font
}

/** What a font is where nothing is said of it. */
export const plainFont: Font = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  color: '#000000',
}

/** No lines at all. */
export const noBorders: Borders = { top: null, right: null, bottom: null, left: null, up: null, down: null }

/** Where a text stands where nothing is said of it. */
export const plainAlignment: Alignment = {
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
}

/** What a cell without a style looks like. */
export const plainLook: CellLook = {
  font: plainFont,
  fill: null,
  borders: noBorders,
  alignment: plainAlignment,
}

/** Whether a look can be seen on a cell without a text. */
export function isSeenWhenEmpty({ fill, borders }: CellLook): boolean {
  return fill !== null || Object.values(borders).some((line) => line !== null)
}

/** Whether a text goes on in a next line where its cell ends: justified and distributed ones need not be told so. */
export function isWrapped({ wrap, horizontal, vertical }: Alignment): boolean {
  return wrap || [horizontal, vertical].some((one) => one === 'justify' || one === 'distributed')
}

/** The alignment with a `wrap` that says whether the text really wraps. */
export function withWrap(alignment: Alignment): Alignment {
  return { ...alignment, wrap: isWrapped(alignment) }
}
