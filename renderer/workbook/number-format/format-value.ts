import { assertNever } from '../assert-never.ts'
import { fractionFigures, integerFigures, toDecimal } from './decimal.ts'
import { formatDateSection } from './format-date.ts'
import { formatGeneral } from './format-general.ts'
import { formatNumberSection, plainText } from './format-number.ts'
import type { FormatCondition, FormatSection } from './format-parts.ts'
import { readAloud, replaceFigures } from './japanese-numerals.ts'
import { parseFormat } from './parse-format.ts'

/** What Excel shows for a value that its format can't show, such as a date below zero. */
const unshowable = '########'
/** Days from 1 January 1900 to 1 January 1904, where workbooks of old Macs begin. */
const daysTo1904 = 1462

/** A number as Excel shows it in Japan through a number format (ECMA-376 18.8.31). */
export function formatNumber(code: string, value: number, date1904 = false): string {
  const sections = parseFormat(code)
  const chosen = chooseSection(sections, value)
  if (!chosen) return unshowable
  const { section, signed } = chosen
  const size = Math.abs(value)
  const minus = signed && value < 0 ? '-' : ''
  switch (section.kind) {
    case 'date':
      return dateText(section, value, date1904)
    case 'general':
    case 'text':
      return minus + generalText(section, size)
    case 'number': {
      // A format of nothing at all, `""` aside, is General.
      if (code.trim() === '') return formatGeneral(value)
      const { text, isZero } = formatNumberSection(section, size)
      return (isZero ? '' : minus) + text
    }
    default:
      return assertNever(section.kind)
  }
}

/** A text as Excel shows it through a number format: most formats leave it alone. */
export function formatText(code: string, text: string): string {
  if (!code.includes('@') && !code.includes(';')) return text
  const sections = parseFormat(code)
  const section = sections[3] ?? sections.filter((one) => one.kind === 'text').at(-1)
  if (!section) return text
  return section.parts.map((part) => (part.kind === 'at' ? text : plainText(part))).join('')
}

function dateText(section: FormatSection, value: number, date1904: boolean): string {
  if (!date1904) return formatDateSection(section, value) ?? unshowable
  const text = formatDateSection(section, Math.abs(value) + daysTo1904)
  return text === null ? unshowable : (value < 0 ? '-' : '') + text
}

function generalText(section: FormatSection, value: number): string {
  const { numerals } = section
  const shown = () => (numerals === 0 ? formatGeneral(value) : generalAloud(value, numerals))
  return section.parts
    .map((part) => (part.kind === 'general' || part.kind === 'at' ? shown() : plainText(part)))
    .join('')
}

/** General in Japanese numerals: never in powers of ten, and figures behind the point one by one. */
function generalAloud(value: number, numerals: 1 | 2 | 3): string {
  const decimal = toDecimal(value)
  const behind = fractionFigures(decimal, Math.max(0, decimal.figures.length - decimal.point))
  const point = behind === '' ? '' : `.${replaceFigures(behind, numerals)}`
  return readAloud(integerFigures(decimal), numerals) + point
}

interface Chosen {
  readonly section: FormatSection
  /** Whether a number below zero gets a minus sign, which the section doesn't write itself. */
  readonly signed: boolean
}

function chooseSection(sections: readonly FormatSection[], value: number): Chosen | null {
  const numeric = sections.length === 4 ? sections.slice(0, 3) : sections
  // A last section with @ is for text alone.
  const last = numeric.at(-1)
  const own = numeric.length > 1 && last?.kind === 'text' ? numeric.slice(0, -1) : numeric
  const [first, second, third] = own
  if (!first) return null
  if (own.some(({ condition }) => condition !== null)) return chooseByCondition(own, value)
  if (!second) return { section: first, signed: true }
  if (value < 0) return { section: second, signed: false }
  if (value === 0 && third) return { section: third, signed: false }
  return { section: first, signed: false }
}

/** Sections without a condition of their own take what the ones before leave over. */
function chooseByCondition(sections: readonly FormatSection[], value: number): Chosen | null {
  for (const [i, section] of sections.entries()) {
    const condition = section.condition ?? standardCondition(sections, i)
    if (!condition || holds(condition, value)) {
      const onlyNegative = condition !== null && ['<', '<='].includes(condition.sign) && condition.value <= 0
      return { section, signed: !onlyNegative }
    }
  }
  return null
}

/** `[>=1000]A;B;C`: B is for what is below zero where a third section follows. */
function standardCondition(sections: readonly FormatSection[], i: number): FormatCondition | null {
  if (i === 0 && sections.length > 1) return { sign: sections.length > 2 ? '>' : '>=', value: 0 }
  return i === 1 && sections.length > 2 ? { sign: '<', value: 0 } : null
}

function holds({ sign, value: limit }: FormatCondition, value: number): boolean {
  switch (sign) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '=':
      return value === limit
    case '<>':
      return value !== limit
    default:
      return assertNever(sign)
  }
}
