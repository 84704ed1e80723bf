import { eras } from '../calendar/eras.ts'
import { serialOfIso } from '../workbook/number-format/day-of-serial.ts'

/** Days from 1 January 1900 to 1 January 1904, where workbooks of old Macs begin. */
const daysTo1904 = 1462

/**
 * The number that a text means in a cell that holds one; null where it means none. `shows` says what the cell's format
 * makes of a number: 12,000 or 60% or 令和5年5月1日 as the paper writes it, or the bare figures.
 */
export function typedNumber(text: string, shows: (value: number) => string): number | null {
  const wanted = fold(text)
  const day = serialOf(wanted)
  if (day !== null)
    return [day, day - daysTo1904].find((value) => serialOf(fold(shows(value))) === day) ?? null
  const [, before = '', figures = '', after = ''] = /^(\D*?)([-+]?\d+(?:\.\d+)?)(\D*)$/.exec(wanted) ?? []
  if (figures === '') return null
  const isPercent = fold(shows(0.5)).includes('%')
  const value = isPercent ? Number(`${figures}e-2`) : Number(figures)
  const isBare = before === '' && (after === '' || (isPercent && after === '%'))
  return isBare || fold(shows(value)) === wanted ? value : null
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '')
}

const era = eras.flatMap((one) => [one.name, ...one.short]).join('|')
const japaneseDay = new RegExp(
  `^(${era})(元|\\d{1,2})[年./-](\\d{1,2})[月./-](\\d{1,2})日?(?:\\(.\\))?$`,
  'i',
)
const westernDay = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:\(.\))?$/

/** The serial number of a day as people write it; null for anything else. */
function serialOf(text: string): number | null {
  const western = westernDay.exec(text)
  const japanese = japaneseDay.exec(text)
  const [, name = '', count = ''] = japanese ?? []
  const first = eras.find((one) => one.name === name || one.short.includes(name.toUpperCase()))?.firstYear
  const year = western ? Number(western[1]) : (first ?? 0) + (count === '元' ? 1 : Number(count)) - 1
  const [month, day] = (western ?? japanese)?.slice(-2).map(Number) ?? []
  if (month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return serialOfIso(date.toISOString().slice(0, 10))
}
