import { assertNever } from '../assert-never.ts'
import { dayOfSerial, lastSerial, type SerialDay } from './day-of-serial.ts'
import type { DateLetter, FormatPart, FormatSection } from './format-parts.ts'
import { plainText } from './format-number.ts'
import { eraOfDay } from './japanese-eras.ts'
import { readAloud, replaceFigures } from './japanese-numerals.ts'

const weekdays = [...'日月火水木金土']
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Moment {
  readonly day: SerialDay
  /** Since midnight, whole seconds, and what is left of one. */
  readonly seconds: number
  readonly fraction: number
  /** Since the beginning of the calendar. */
  readonly allSeconds: number
}

/** A serial number through a date format; null for what is no date: below 0 or after the year 9999. */
export function formatDateSection(section: FormatSection, serial: number): string | null {
  const places = section.parts.reduce((most, part) => (part.kind === 'subsecond' ? part.length : most), 0)
  const moment = momentOf(serial, places)
  if (!moment) return null
  const halves = section.parts.some((part) => part.kind === 'half-day')
  return section.parts.map((part) => partText(part, section, moment, halves)).join('')
}

/** Times are rounded to the last place that is shown, at least to seconds, and only then taken apart. */
function momentOf(serial: number, places: number): Moment | null {
  const unit = 10 ** places
  const units = Math.round(serial * 86_400 * unit)
  const allSeconds = Math.floor(units / unit)
  const whole = Math.floor(allSeconds / 86_400)
  // The last second of a day may round up; its date stays.
  const days = whole > Math.floor(serial) ? Math.floor(serial) : whole
  if (serial < 0 || days > lastSerial) return null
  return { day: dayOfSerial(days), seconds: allSeconds % 86_400, fraction: units % unit, allSeconds }
}

function partText(part: FormatPart, section: FormatSection, moment: Moment, halves: boolean): string {
  switch (part.kind) {
    case 'date':
      return dateText(part.letter, part.length, section, moment, halves)
    case 'elapsed': {
      const unit = { h: 3600, m: 60, s: 1 }[part.unit]
      return String(Math.floor(moment.allSeconds / unit)).padStart(part.length, '0')
    }
    case 'subsecond':
      return `.${String(moment.fraction).padStart(part.length, '0')}`
    case 'half-day':
      return halfDay(part, section.japanese, moment.seconds < 43_200)
    case 'digit':
      return part.as === '0' ? '0' : ''
    default:
      return plainText(part)
  }
}

function halfDay({ am, pm }: { am: string; pm: string }, japanese: boolean, morning: boolean): string {
  if (japanese && am.length === 2 && am.toUpperCase() === 'AM') return morning ? '午前' : '午後'
  return morning ? am : pm
}

function dateText(
  letter: DateLetter,
  length: number,
  section: FormatSection,
  { day, seconds }: Moment,
  halves: boolean,
): string {
  const number = (value: number, digits = Math.min(2, length)) => numberText(value, digits, section)
  const hours = Math.floor(seconds / 3600)
  switch (letter) {
    case 'y':
      if (section.eraYears) return number(eraOfDay(day).year)
      return length > 2 ? number(day.year, 4) : number(day.year % 100, 2)
    case 'b':
      return length > 2 ? number(day.year + 543, 4) : number((day.year + 543) % 100, 2)
    case 'e':
      return eraYear(day, length, section)
    case 'g':
      return eraOfDay(day).names[Math.min(3, length) - 1] ?? ''
    case 'r':
      return (length > 1 ? eraOfDay(day).names[2] : '') + eraYear(day, 2, section)
    case 'm':
      return length > 2 ? monthName(day.month, length, section.japanese) : number(day.month)
    case 'd':
      return length > 2 ? weekdayName(day.weekday, length, section.japanese) : number(day.day)
    case 'a':
      return weekdayName(day.weekday, length, true)
    case 'h':
      return number(halves ? hours % 12 || 12 : hours)
    case 'minute':
      return number(Math.floor(seconds / 60) % 60)
    case 's':
      return number(seconds % 60)
    default:
      return assertNever(letter)
  }
}

/** 元 for 1 stands only behind an era in kanji, and not among kanji numbers. */
function eraYear(day: SerialDay, length: number, section: FormatSection): string {
  const { year } = eraOfDay(day)
  const saysEra = section.parts.some(
    (part) => part.kind === 'date' && part.length > 1 && (part.letter === 'g' || part.letter === 'r'),
  )
  const isGan = section.firstYearAsGan && saysEra && section.numerals === 0 && year === 1
  return isGan ? '元' : numberText(year, Math.min(2, length), section)
}

/** A number of a date; kanji read it aloud (二十五日) except for years of four figures and what begins with a zero. */
function numberText(value: number, digits: number, { numerals }: FormatSection): string {
  const figures = String(value).padStart(digits, '0')
  if (numerals === 0) return figures
  const isSpelt = numerals === 3 || figures.length > 2 || figures.startsWith('0')
  return isSpelt ? replaceFigures(figures, numerals) : readAloud(figures, numerals)
}

function monthName(month: number, length: number, japanese: boolean): string {
  if (japanese) return length === 4 ? `${month}月` : String(month)
  const name = englishMonths[month - 1] ?? ''
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name
}

function weekdayName(weekday: number, length: number, japanese: boolean): string {
  if (japanese) return (weekdays[weekday] ?? '') + (length > 3 ? '曜日' : '')
  const name = englishWeekdays[weekday] ?? ''
  return length === 3 ? name.slice(0, 3) : name
}
