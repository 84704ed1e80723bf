import { countLines } from './count-lines.ts'
import type { TextFont } from './font-metrics.ts'
import { graphemesOf } from './line-breaks.ts'
import { rulerOf, type FontRuler } from './text-width.ts'

/** What of a cell's alignment decides how much room its text takes (ECMA-376 18.8.1). */
export interface TextAlignment {
  readonly wrap: boolean
  readonly horizontal: string
  readonly indent: number
  /** Degrees anticlockwise, -90 to 90; 'vertical' has each letter upright below the other. */
  readonly rotation: number | 'vertical'
}

/** How much room a text takes in a cell. */
export interface TextSize {
  readonly lines: number
  /** The row height that Excel gives it, in points. */
  readonly height: number
  /** The least height that cuts no letter, in points: it lacks some of the space around the lines. */
  readonly least: number
  /** In points. */
  readonly lineHeight: number
}

/** Pixels of a cell's width that are no text's: two at each side and the grid line (ECMA-376 18.3.1.13). */
const padding = 5
/** What an indent takes: three spaces of the usual font, rounded up (ECMA-376 18.8.1). */
const indentPixels = 12
/** Printers and screens wrap differently, as Microsoft says: so much of a line is left free. */
const usable = 0.97

/**
 * How much room a text takes in a cell that is so many pixels wide, as Excel shows it and rather more than less. Text
 * that isn't wrapped is one line whatever it holds.
 */
export function measureText(
  text: string,
  font: TextFont,
  widthPixels: number,
  alignment: TextAlignment,
): TextSize {
  const ruler = rulerOf(font)
  const lineHeight = ruler.lineHeight(text)
  if (text === '') return { lines: 0, height: 0, least: 0, lineHeight }
  if (alignment.rotation !== 0) return turnedSize(text, ruler, widthPixels, alignment)
  return sizeOf(linesNeeded(text, font, widthPixels, alignment), ruler, lineHeight)
}

/** How many lines Excel shows a text in. */
export function linesNeeded(
  text: string,
  font: TextFont,
  widthPixels: number,
  alignment: TextAlignment,
): number {
  if (!alignment.wrap) return 1
  return countLines(text, usableWidth(widthPixels, alignment), rulerOf(font))
}

/** How many pixels of a cell a line of text may take. */
export function usableWidth(widthPixels: number, { horizontal, indent }: TextAlignment): number {
  const indents = horizontal === 'distributed' ? 2 : 1
  return Math.max(1, (widthPixels - padding - indent * indentPixels * indents) * usable)
}

function sizeOf(lines: number, ruler: FontRuler, lineHeight: number): TextSize {
  const spare = Math.max(0, lineHeight - ruler.letters) / 2
  return { lines, height: wholePixels(lines * lineHeight), least: lines * lineHeight - spare, lineHeight }
}

/** Row heights are whole pixels of a screen, three quarters of a point each. */
function wholePixels(points: number): number {
  return Math.ceil(points / 0.75 - 1e-6) * 0.75
}

/** Text with one letter below another, or turned: its lines stand side by side. */
function turnedSize(
  text: string,
  ruler: FontRuler,
  widthPixels: number,
  { rotation, wrap }: TextAlignment,
): TextSize {
  const lineHeight = ruler.lineHeight(text)
  const columns = Math.max(1, Math.floor(((widthPixels - padding) * 0.75) / lineHeight))
  const paragraphs = text.split(/\r\n?|\n/)
  if (rotation === 'vertical') {
    const letters = paragraphs.map((paragraph) => graphemesOf(paragraph).length)
    return sizeOf(spread(letters, columns), ruler, lineHeight)
  }
  const lengths = paragraphs.map((paragraph) =>
    graphemesOf(paragraph).reduce((sum, grapheme) => sum + ruler.widthOf(grapheme), 0),
  )
  const pixels = wrap ? spread(lengths, columns) : lengths.reduce((sum, length) => sum + length, 0)
  const points = ((pixels + padding) / usable) * 0.75
  const height = wholePixels(points * Math.abs(Math.sin((rotation * Math.PI) / 180)) + lineHeight)
  return { lines: 1, height, least: height - lineHeight, lineHeight }
}

/** How long columns side by side must be at least so that they hold paragraphs of these lengths. */
function spread(lengths: readonly number[], columns: number): number {
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.length > columns
    ? all
    : Math.max(...lengths.map((one) => one / (columns - lengths.length + 1)))
}
