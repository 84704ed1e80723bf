import { metricsOf, type FontMetrics, type TextFont } from './font-metrics.ts'

/** How wide a grapheme is and how high a line, in pixels of a screen of 96 dpi and in points. */
export interface FontRuler {
  /** In pixels. */
  widthOf(grapheme: string): number
  /** Of a UTF-16 unit that is a grapheme, in pixels. */
  widthOfUnit(code: number): number
  /** No UTF-16 unit is wider, in pixels. */
  readonly widest: number
  /** In points; higher where a text has characters that another font must lend. */
  lineHeight(text: string): number
  /** The least that a line's letters need without the space around them, in points. */
  readonly letters: number
}

const rulers = new Map<string, FontRuler>()
/** Hostile files bring fonts without end; real ones a dozen. */
const rulersAtMost = 100
const rulerOfFont = new WeakMap<TextFont, FontRuler>()

/** A font's ruler; it keeps what it has measured. */
export function rulerOf(font: TextFont): FontRuler {
  let ruler = rulerOfFont.get(font)
  if (!ruler) rulerOfFont.set(font, (ruler = sharedRuler(font)))
  return ruler
}

function sharedRuler(font: TextFont): FontRuler {
  const key = `${font.name}\n${font.size}\n${font.bold}`
  const known = rulers.get(key)
  if (known) return known
  if (rulers.size >= rulersAtMost) rulers.clear()
  const ruler = makeRuler(font)
  rulers.set(key, ruler)
  return ruler
}

/** Windows makes bold by drawing twice, a pixel apart: of some fifteen that a letter is wide. */
const boldIsWider = 1.07

/** 源ノ角ゴシック and メイリオ, which lend their Japanese to fonts without, have lines of about one and a half ems. */
const lentLine = 1.5

function makeRuler(font: TextFont): FontRuler {
  const metrics = metricsOf(font.name)
  const pixels = (font.size * 96) / 72
  // Excel draws letters of whole pixels on the screen, and of exact sizes on paper: the wider of both counts.
  const em = Math.max(pixels, Math.round(pixels)) * (font.bold ? boldIsWider : 1)
  const widths = listedWidths(metrics, em)
  const measured: Float64Array[] = []
  const widthOfCharacter = (code: number): number => {
    const page = (measured[code >> 8] ??= new Float64Array(256).fill(-1))
    const width = page[code & 0xff] ?? -1
    return width < 0 ? (page[code & 0xff] = widths.get(code) ?? em * usualWidth(code)) : width
  }
  return {
    widthOf: (grapheme) => {
      if (grapheme.length === 1) return widthOfCharacter(grapheme.charCodeAt(0))
      let width = 0
      for (const character of grapheme) width += widthOfCharacter(character.codePointAt(0) ?? 0)
      return width
    },
    widthOfUnit: widthOfCharacter,
    widest: Math.max(em * emojiWidth, ...widths.values()),
    lineHeight: (text) =>
      font.size * (metrics.isLatin && lent.test(text) ? Math.max(metrics.line, lentLine) : metrics.line),
    letters: font.size * 1.1,
  }
}

const lent = /[\u2e80-\uffff]/

function listedWidths({ widths, wider }: FontMetrics, em: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const [first, run] of widths)
    run.forEach((width, i) => {
      const code = first + i
      const exact = (width / 256) * em * (code < 0x2000 ? wider : 1)
      found.set(code, Math.max(exact, Math.round(exact)))
    })
  return found
}

/** In ems. */
const emojiWidth = 1.4

/**
 * A character's width in ems where its font says nothing else: half an em for ASCII and half-width forms, none for
 * what stands on the letter before it, an em for all others. What Unicode calls ambiguous (①, →, ○, ●, ■, ±, Ω) is
 * an em wide in Japanese fonts (Unicode Standard Annex #11).
 */
function usualWidth(code: number): number {
  if (code < 0x20) return 0
  if (code < 0x7f || code === 0xa5 || code === 0x203e) return 0.5
  if ((code >= 0xff61 && code <= 0xff9f) || (code >= 0xffe8 && code <= 0xffee)) return 0.5
  const character = String.fromCodePoint(code)
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0
  return /\p{Emoji_Presentation}/u.test(character) ? emojiWidth : 1
}
