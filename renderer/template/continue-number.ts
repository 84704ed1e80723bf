import { markerFamilies } from '../sheet/marker-families.ts'

/** Signs that are a number in themselves: ① ⑴ ⒈ Ⅰ 一. A sign's place is its number less one. */
const signFamilies = markerFamilies.flatMap(({ kind, signs }) =>
  kind === 'number' && signs && /^[\p{No}\p{Nl}一]$/u.test(signs[0] ?? '') ? [signs] : [],
)

/**
 * A text with another number in place of the one it holds, in the same manner: 5 → 6, ⑤ → ⑥, 第５回 → 第６回, 09 → 10.
 * Where the manner has no sign for it, plain figures; null where the text doesn't hold the number.
 */
export function continueNumber(text: string, number: number, next: number): string | null {
  const figures = [...text.matchAll(/[0-9]+|[０-９]+/g)].reverse().find(([run]) => valueOf(run) === number)
  if (figures) return put(text, figures.index, figures[0].length, inFigures(figures[0], next))
  for (const signs of signFamilies) {
    const sign = signs[number - 1]
    const at = sign === undefined ? -1 : text.lastIndexOf(sign)
    if (sign !== undefined && at >= 0) return put(text, at, sign.length, signs[next - 1] ?? plain(sign, next))
  }
  return null
}

function put(text: string, at: number, length: number, fresh: string): string {
  return text.slice(0, at) + fresh + text.slice(at + length)
}

function valueOf(figures: string): number {
  return Number(figures.normalize('NFKC'))
}

/** As wide as the figures were, and as many of them where they began with a zero. */
function inFigures(like: string, value: number): string {
  const isWide = /[０-９]/.test(like)
  const isPadded = /^[0０]/.test(like)
  const text = isPadded ? String(value).padStart(like.length, '0') : String(value)
  return isWide ? text.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)) : text
}

/** `⒇` goes on as `(21)`. */
function plain(sign: string, value: number): string {
  const folded = sign.normalize('NFKC')
  return /\d/.test(folded) ? folded.replace(/\d+/, String(value)) : String(value)
}
