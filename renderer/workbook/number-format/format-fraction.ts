import type { FormatPart } from './format-parts.ts'
import { lastIndex } from './last-index.ts'

/** A number not below zero through a format with a slash: `# ?/?`, `# ??/??`, `?/8`. */
export function formatFraction(
  parts: readonly FormatPart[],
  value: number,
): { text: string; isZero: boolean } {
  const slash = parts.findIndex((part) => part.kind === 'slash')
  const [wholeParts, between, above] = splitAbove(parts.slice(0, slash))
  const [below, fixed, behind] = splitBelow(parts.slice(slash + 1))
  const hasWhole = wholeParts.some((part) => part.kind === 'digit')
  const whole = hasWhole ? Math.floor(value) : 0
  const rest = value - whole
  const [numerator, denominator] =
    fixed === null ? nearest(rest, 10 ** Math.min(4, below.length) - 1) : [Math.round(rest * fixed), fixed]
  const carried = hasWhole && numerator >= denominator
  const shownWhole = carried ? whole + 1 : whole
  const left = carried ? numerator - denominator : numerator
  const isZero = shownWhole === 0 && left === 0
  const isBlank = hasWhole && left === 0 && ![...above, ...below].some((part) => isDigit(part, '0'))
  const places = fixed === null ? below.length : String(fixed).length
  const fraction = isBlank
    ? ' '.repeat(above.length + 1 + places)
    : `${pad(above, String(left))}/${fixed === null ? padBehind(below, String(denominator)) : fixed}`
  return {
    text:
      wholeText(wholeParts, hasWhole && (shownWhole !== 0 || isBlank) ? String(shownWhole) : '') +
      textOf(between) +
      fraction +
      textOf(behind),
    isZero,
  }
}

type Parts = readonly FormatPart[]

function isDigit(part: FormatPart, as?: string): boolean {
  return part.kind === 'digit' && (as === undefined || part.as === as)
}

/** The whole number's part, what stands between, and the numerator's figures next to the slash. */
function splitAbove(parts: Parts): [whole: Parts, between: Parts, above: Parts] {
  const from = lastIndex(parts, (part) => !isDigit(part)) + 1
  const wholeEnd = lastIndex(parts.slice(0, from), (part) => isDigit(part)) + 1
  return [parts.slice(0, wholeEnd), parts.slice(wholeEnd, from), parts.slice(from)]
}

/** The denominator's figures, or the number it is fixed to, and what stands behind. */
function splitBelow(parts: Parts): [below: Parts, fixed: number | null, behind: Parts] {
  const written = parts.map((part) => (isDigit(part, '0') ? '0' : part.kind === 'text' ? part.text : ' '))
  const number = /^[1-9]\d*/.exec(written.join(''))?.[0]
  if (number !== undefined) return [[], Number(number), parts.slice(number.length)]
  const end = parts.findIndex((part) => !isDigit(part))
  const length = end < 0 ? parts.length : end
  return [parts.slice(0, length), null, parts.slice(length)]
}

/** The fraction nearest to a number, its denominator not above `most`; of equals the simplest. */
function nearest(value: number, most: number): [numerator: number, denominator: number] {
  let best: [number, number] = [Math.round(value), 1]
  let error = Math.abs(value - best[0])
  for (let denominator = 2; denominator <= most && error > 1e-12; denominator++) {
    const numerator = Math.round(value * denominator)
    const off = Math.abs(value - numerator / denominator)
    if (off < error - 1e-14) [best, error] = [[numerator, denominator], off]
  }
  return best
}

function pad(parts: Parts, figures: string): string {
  const missing = Math.max(0, parts.length - figures.length)
  return parts.slice(0, missing).map(blank).join('') + figures
}

function padBehind(parts: Parts, figures: string): string {
  return (
    figures +
    parts
      .slice(figures.length)
      .map((part) => (isDigit(part, '?') ? ' ' : ''))
      .join('')
  )
}

function blank(part: FormatPart): string {
  return isDigit(part, '0') ? '0' : isDigit(part, '?') ? ' ' : ''
}

function wholeText(parts: Parts, figures: string): string {
  const digits = parts.filter((part) => isDigit(part))
  let written = false
  return parts
    .map((part) => {
      if (!isDigit(part)) return part.kind === 'text' ? part.text : ''
      if (written) return ''
      written = true
      return pad(digits, figures)
    })
    .join('')
}

function textOf(parts: Parts): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
}
