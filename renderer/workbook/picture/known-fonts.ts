import { foldFontName } from './fold-font-name.ts'

/** What kind of letters a font has, for choosing another where it isn't there. */
export type FontFamily = 'gothic' | 'mincho'

/** What has to be known of a font without having it. */
export interface KnownFont {
  readonly family: FontFamily
  /** Whether Latin letters have widths of their own; in fixed ones each is half as wide as a full-width character. */
  readonly proportional: boolean
  /** Width of the widest digit in em, as GDI draws it with hinting. */
  readonly digit: number
}

const gothic: KnownFont = { family: 'gothic', proportional: false, digit: 0.5 }
const mincho: KnownFont = { family: 'mincho', proportional: false, digit: 0.5 }
const proportionalGothic: KnownFont = { ...gothic, proportional: true }
const proportionalMincho: KnownFont = { ...mincho, proportional: true }
const latin = (digit: number): KnownFont => ({ family: 'gothic', proportional: true, digit })
const latinSerif = (digit: number): KnownFont => ({ family: 'mincho', proportional: true, digit })

/** Fonts of Japanese offices, Japanese and English, by their names as `foldFontName` leaves them. */
const fonts: ReadonlyMap<string, KnownFont> = new Map([
  ['msゴシック', gothic],
  ['msgothic', gothic],
  ['mspゴシック', proportionalGothic],
  ['mspgothic', proportionalGothic],
  ['msuigothic', proportionalGothic],
  ['ms明朝', mincho],
  ['msmincho', mincho],
  ['msp明朝', proportionalMincho],
  ['mspmincho', proportionalMincho],
  ['游ゴシック', latin(0.55)],
  ['yugothic', latin(0.55)],
  ['游ゴシックlight', latin(0.55)],
  ['yugothiclight', latin(0.55)],
  ['游ゴシックmedium', latin(0.55)],
  ['yugothicmedium', latin(0.55)],
  ['yugothicui', latin(0.54)],
  ['游明朝', latinSerif(0.52)],
  ['yumincho', latinSerif(0.52)],
  ['游明朝demibold', latinSerif(0.54)],
  ['yuminchodemibold', latinSerif(0.54)],
  ['メイリオ', latin(0.62)],
  ['meiryo', latin(0.62)],
  ['meiryoui', latin(0.55)],
  ['bizudゴシック', gothic],
  ['bizudgothic', gothic],
  ['bizudpゴシック', latin(0.76)],
  ['bizudpgothic', latin(0.76)],
  ['bizud明朝', mincho],
  ['bizudmincho', mincho],
  ['bizudp明朝', latinSerif(0.6)],
  ['bizudpmincho', latinSerif(0.6)],
  ['udデジタル教科書体nkr', latin(0.55)],
  ['uddigikyokashonkr', latin(0.55)],
  ['hg丸ゴシックmpro', proportionalGothic],
  ['hgmarugothicmpro', proportionalGothic],
  ['hgp創英角ゴシックub', proportionalGothic],
  ['hgpsoeikakugothicub', proportionalGothic],
  ['ipaゴシック', gothic],
  ['ipagothic', gothic],
  ['ipapゴシック', proportionalGothic],
  ['ipapgothic', proportionalGothic],
  ['ipa明朝', mincho],
  ['ipamincho', mincho],
  ['notosanscjkjp', latin(0.555)],
  ['notosansjp', latin(0.555)],
  ['notoserifcjkjp', latinSerif(0.54)],
  ['osaka', proportionalGothic],
  ['ヒラギノ角ゴpron', latin(0.6)],
  ['hiraginosans', latin(0.6)],
  ['calibri', latin(0.495)],
  ['carlito', latin(0.495)],
  ['aptosnarrow', latin(0.495)],
  ['arial', latin(0.556)],
  ['helvetica', latin(0.556)],
  ['liberationsans', latin(0.556)],
  ['segoeui', latin(0.539)],
  ['tahoma', latin(0.546)],
  ['verdana', latin(0.636)],
  ['cambria', latinSerif(0.555)],
  ['century', latinSerif(0.556)],
  ['timesnewroman', latinSerif(0.5)],
  ['liberationserif', latinSerif(0.5)],
])

/** What is known of a font by its name in any spelling; an unknown one is taken for the likest known. */
export function knownFont(name: string): KnownFont {
  const folded = foldFontName(name)
  return fonts.get(folded) ?? (/明朝|mincho|serif(?!.*sans)|song/.test(folded) ? mincho : proportionalGothic)
}

/**
 * How wide the widest digit of a font is at 96 dpi, in whole pixels: what Excel counts column widths in
 * (ECMA-376 18.3.1.13). `size` in points.
 */
export function maxDigitWidth({ name, size }: { readonly name: string; readonly size: number }): number {
  const pixels = Math.round((size * 96) / 72)
  return Math.max(1, Math.floor(pixels * knownFont(name).digit + 0.5))
}
