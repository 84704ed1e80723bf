import {
  fractionFigures,
  integerFigures,
  roundDecimal,
  shiftDecimal,
  toDecimal,
  type Decimal,
} from './decimal.ts'
import { formatFraction } from './format-fraction.ts'
import { lastIndex } from './last-index.ts'
import type { FormatPart, FormatSection } from './format-parts.ts'
import { replaceFigures } from './japanese-numerals.ts'

/** A section of figures taken apart: what stands before the point, behind it, and behind the E. */
interface Shape {
  readonly whole: readonly FormatPart[]
  readonly fraction: readonly FormatPart[]
  readonly exponent: readonly FormatPart[]
  readonly exponentMark: Extract<FormatPart, { kind: 'exponent' }> | null
  readonly hasPoint: boolean
  readonly grouping: boolean
  /** Powers of ten: two a per cent sign, minus three a comma behind the last figure. */
  readonly scale: number
}

/** A number not below zero through a section of figures, without a sign. `isZero` when no figure but 0 is shown. */
export function formatNumberSection(
  section: FormatSection,
  value: number,
): { text: string; isZero: boolean } {
  const digits = section.parts.filter((part) => part.kind === 'digit').length
  const slash = section.parts.findIndex((part) => part.kind === 'slash')
  const isFraction = slash > 0 && section.parts.slice(0, slash).some((part) => part.kind === 'digit')
  if (isFraction) return formatFraction(section.parts, value)
  const shape = takeApart(section.parts)
  const scaled = shiftDecimal(toDecimal(value), shape.scale)
  const { text, isZero } = shape.exponentMark ? withExponent(shape, scaled) : plain(shape, scaled)
  return {
    text: section.numerals === 0 ? text : replaceFigures(text, section.numerals),
    isZero: isZero && digits > 0,
  }
}

function plain(shape: Shape, value: Decimal): { text: string; isZero: boolean } {
  const places = shape.fraction.filter((part) => part.kind === 'digit').length
  const rounded = roundDecimal(value, places)
  const whole = formatWhole(shape.whole, integerFigures(rounded), shape.grouping)
  const point = shape.hasPoint ? '.' : ''
  return {
    text: whole + point + formatPlaces(shape.fraction, fractionFigures(rounded, places)),
    isZero: rounded.figures === '',
  }
}

/** ECMA-376 18.8.31: with several figures before the point the exponent is a multiple of their number. */
function withExponent(shape: Shape, value: Decimal): { text: string; isZero: boolean } {
  const step = Math.max(1, shape.whole.filter((part) => part.kind === 'digit').length)
  const places = shape.fraction.filter((part) => part.kind === 'digit').length
  const exponentOf = ({ figures, point }: Decimal) =>
    figures === '' ? 0 : Math.floor((point - 1) / step) * step
  let exponent = exponentOf(value)
  // 9.99 rounds to 10.0: then it is the next exponent's.
  const first = roundDecimal(shiftDecimal(value, -exponent), places)
  exponent += exponentOf(first)
  const mantissa = roundDecimal(shiftDecimal(value, -exponent), places)
  const sign = exponent < 0 ? '-' : shape.exponentMark?.plus ? '+' : ''
  const whole = formatWhole(shape.whole, integerFigures(mantissa), false)
  return {
    text:
      whole +
      (shape.hasPoint ? '.' : '') +
      formatPlaces(shape.fraction, fractionFigures(mantissa, places)) +
      `E${sign}` +
      formatWhole(shape.exponent, exponent === 0 ? '' : String(Math.abs(exponent)), false),
    isZero: mantissa.figures === '',
  }
}

function takeApart(parts: readonly FormatPart[]): Shape {
  const isDigit = (part: FormatPart | undefined) => part?.kind === 'digit'
  const markAt = parts.findIndex((part) => part.kind === 'exponent')
  const pointAt = parts.findIndex((part) => part.kind === 'point')
  const mantissaEnd = markAt < 0 ? parts.length : markAt
  const wholeEnd = pointAt >= 0 && pointAt < mantissaEnd ? pointAt : mantissaEnd
  const lastDigit = lastIndex(parts.slice(0, mantissaEnd), isDigit)
  let grouping = false
  let scale = 0
  const kept = parts.map((part, i): FormatPart | null => {
    if (part.kind === 'percent') {
      scale += 2
      return { kind: 'text', text: '%' }
    }
    if (part.kind !== 'comma') return part
    const before = parts.slice(0, i).some(isDigit)
    const isScale = before && onlyCommas(parts.slice(Math.min(i, lastDigit + 1), i)) && i > lastDigit
    const beforePoint = before && i < wholeEnd && onlyCommas(parts.slice(i, wholeEnd))
    if (isScale || beforePoint) scale -= 3
    else if (before && i < wholeEnd) grouping = true
    else return { kind: 'text', text: ',' }
    return null
  })
  const between = (from: number, to: number) =>
    kept.slice(from, to).flatMap((part) => (part === null ? [] : [part]))
  const mark = parts[markAt]
  return {
    whole: between(0, wholeEnd),
    fraction: between(wholeEnd + 1, mantissaEnd),
    exponent: markAt < 0 ? [] : between(markAt + 1, parts.length),
    exponentMark: mark?.kind === 'exponent' ? mark : null,
    hasPoint: wholeEnd < mantissaEnd,
    grouping,
    scale,
  }
}

function onlyCommas(parts: readonly FormatPart[]): boolean {
  return parts.every((part) => part.kind === 'comma')
}

/** Figures before the point from the right; what has no place of its own stands at the first one. */
function formatWhole(parts: readonly FormatPart[], figures: string, grouping: boolean): string {
  const firstDigit = parts.findIndex((part) => part.kind === 'digit')
  const all = firstDigit < 0 ? '' : figures
  let text = ''
  let shown = 0
  const push = (figure: string) => {
    if (grouping && shown > 0 && shown % 3 === 0) text = (figure === ' ' ? ' ' : ',') + text
    text = figure + text
    shown++
  }
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i]!
    if (part.kind !== 'digit') {
      text = plainText(part) + text
      continue
    }
    const figure = all[all.length - 1 - shown]
    if (figure !== undefined) push(figure)
    else if (part.as === '0') push('0')
    else if (part.as === '?') push(' ')
    if (i === firstDigit) while (shown < all.length) push(all[all.length - 1 - shown] ?? '')
  }
  return text
}

/** Figures behind the point: zeros at the end are left out at `#` and are spaces at `?`. */
function formatPlaces(parts: readonly FormatPart[], figures: string): string {
  const last = figures.replace(/0+$/, '').length
  let text = ''
  let at = 0
  for (const part of parts) {
    if (part.kind !== 'digit') text += plainText(part)
    else {
      const isShown = at < last || part.as === '0'
      text += isShown ? (figures[at] ?? '0') : part.as === '?' ? ' ' : ''
      at++
    }
  }
  return text
}

/** What a part says that holds no figure. */
export function plainText(part: FormatPart): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'slash':
      return '/'
    case 'point':
      return '.'
    case 'comma':
      return ','
    default:
      return ''
  }
}
