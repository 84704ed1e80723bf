import {
  fractionFigures,
  integerFigures,
  roundDecimal,
  shiftDecimal,
  toDecimal,
  type Decimal,
} from './decimal.ts'

/** How many figures and points the format General shows at most. */
const width = 11

/** A number as the format General shows it in a cell that is wide enough: up to eleven characters. */
export function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!'
  return (value < 0 ? '-' : '') + withoutSign(toDecimal(value))
}

function withoutSign(decimal: Decimal): string {
  const { figures, point } = decimal
  if (figures === '') return '0'
  if (point > width) return scientific(decimal)
  const whole = Math.max(1, point)
  const places = Math.max(0, width - 1 - whole)
  const all = Math.max(0, figures.length - point)
  // Below 0.0001 figures are rather kept than cut off.
  if (point < -3 && all > places) return scientific(decimal)
  const rounded = roundDecimal(decimal, Math.min(all, places))
  if (rounded.point > width) return scientific(decimal)
  const behind = fractionFigures(rounded, Math.max(0, rounded.figures.length - rounded.point))
  return (integerFigures(rounded) || '0') + (behind === '' ? '' : `.${behind}`)
}

/** `1.23457E+11` */
function scientific(decimal: Decimal): string {
  const first = roundDecimal(shiftDecimal(decimal, 1 - decimal.point), 5)
  const exponent = decimal.point - 1 + (first.point - 1)
  const mantissa = shiftDecimal(first, 1 - first.point)
  const behind = mantissa.figures.slice(1)
  const sign = exponent < 0 ? '-' : '+'
  return `${mantissa.figures[0]}${behind === '' ? '' : `.${behind}`}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
}
