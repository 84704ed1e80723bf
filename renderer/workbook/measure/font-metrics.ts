import { foldFontName } from '../picture/fold-font-name.ts'
import { advanceWidths, type WidthRun } from './advance-widths.ts'

/** A font as a cell names it; the size in points. */
export interface TextFont {
  readonly name: string
  readonly size: number
  readonly bold: boolean
}

/** What of a font decides how lines break and how high they are. */
export interface FontMetrics {
  /** Runs of characters that are not as wide as their class is. */
  readonly widths: readonly WidthRun[]
  /** By how much all of its Latin is wider than those runs say. */
  readonly wider: number
  /** Excel's height of one line, in points for a point of size. */
  readonly line: number
  /** It has no Japanese glyphs: those come from another font, with that one's height. */
  readonly isLatin: boolean
}

interface Family extends FontMetrics {
  /** Beginnings of names, as `foldFontName` leaves them. */
  readonly names: readonly string[]
}

const japanese = { widths: [], wider: 1, isLatin: false } satisfies Partial<FontMetrics>

/**
 * Lines of 13.5 pt for 11 (ＭＳ Ｐゴシック's default row) and of 18.75 pt for 11 (游ゴシック's): what Excel gives a row
 * of one line, and for n lines n times as much.
 */
const low = 13.5 / 11
const high = 18.75 / 11
/** UD デジタル 教科書体 11 and Calibri 11 give rows of 15 pt. */
const middle = 15 / 11

/** The first that fits counts; longer names stand before those that they begin with. */
const families: readonly Family[] = [
  { ...japanese, names: ['msp明朝', 'mspmincho'], widths: advanceWidths.msPMincho, line: low },
  // MS UI Gothic is ＭＳ Ｐゴシック with narrower kana.
  {
    ...japanese,
    names: ['mspゴシック', 'mspgothic', 'msuigothic'],
    widths: advanceWidths.msPGothic,
    line: low,
  },
  // Ascent and descent are one em together, as in ＭＳ ゴシック (`hhea` of BIZUDPGothic-Regular.ttf).
  { ...japanese, names: ['bizudp'], widths: advanceWidths.bizUDPGothic, line: low },
  {
    ...japanese,
    names: ['msゴシック', 'msgothic', 'ms明朝', 'msmincho', 'bizud', 'hg'],
    line: low,
  },
  // A digit of 游ゴシック 11 is 8 px wide, of 15: at most 8.5 / 15 em, where Arial's has 0.556.
  {
    ...japanese,
    names: ['游', 'yugothic', 'yumincho'],
    widths: advanceWidths.arial,
    wider: 1.05,
    line: high,
  },
  { ...japanese, names: ['メイリオ', 'meiryo'], widths: advanceWidths.verdana, line: high },
  // Noto Sans CJK JP and its like (源ノ角ゴシック): 1.448 em from top to bottom, near 游ゴシック's.
  {
    ...japanese,
    names: ['noto', '源ノ', 'sourcehan'],
    widths: advanceWidths.arial,
    wider: 1.05,
    line: high,
  },
  // Calibri is narrower than Arial in every letter.
  {
    names: ['calibri', 'arial', 'aptos', 'timesnewroman', 'cambria', 'segoeui', 'helvetica', 'liberation'],
    widths: advanceWidths.arial,
    wider: 1,
    line: middle,
    isLatin: true,
  },
]

const unknown: FontMetrics = { ...japanese, line: middle }

/** What is known of a font by its name, Japanese or English; one that nobody knows counts full and half ems. */
export function metricsOf(name: string): FontMetrics {
  const folded = foldFontName(name)
  return families.find(({ names }) => names.some((one) => folded.startsWith(one))) ?? unknown
}
