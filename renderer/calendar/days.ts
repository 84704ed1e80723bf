/** Days from one to another, both included, as ISO dates (2023-03-31); null where that end is open. */
export interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** Days with both ends known. */
export interface ClosedDays extends Days {
  readonly from: string
  readonly to: string
}

/** The ISO date of a day of a month; a month after 12 is one of the years after, a day after the last is the last. */
export function isoDay(year: number, month: number, day: number): string {
  const inYear = year + Math.floor((month - 1) / 12)
  const inMonth = ((month - 1) % 12) + 1
  const last = day > 28 ? daysIn(inYear, inMonth) : day
  return `${pad(inYear, 4)}-${pad(inMonth, 2)}-${pad(Math.min(day, last), 2)}`
}

/** The day that a clock here shows, as an ISO date. */
export function dayHere(date: Date): string {
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** `count` whole months from `month` on; a month after 12 is one of the years after. */
export function wholeMonths(year: number, month: number, count = 1): ClosedDays {
  return { from: isoDay(year, month, 1), to: isoDay(year, month + count - 1, 31) }
}

/** The calendar year in which a month of a fiscal year (April to March) falls. */
export function yearOfFiscalMonth(fiscalYear: number, month: number): number {
  return month >= 4 ? fiscalYear : fiscalYear + 1
}

/** A fiscal year's twelve months from April on, or `count` of them from the `first` (0 is April). */
export function fiscalMonths(fiscalYear: number, first = 0, count = 12): ClosedDays {
  return wholeMonths(fiscalYear, 4 + first, count)
}

/** The same days of the year in which they first end on or after `earliest`. */
export function daysNotBefore(days: ClosedDays, earliest: string): ClosedDays {
  const years = Number(earliest.slice(0, 4)) - Number(days.to.slice(0, 4))
  const moved = moveYears(days, years)
  return moved.to >= earliest ? moved : moveYears(days, years + 1)
}

function moveYears({ from, to }: ClosedDays, years: number): ClosedDays {
  if (years === 0) return { from, to }
  return { from: moveYear(from, years), to: moveYear(to, years) }
}

/** The last day of a month stays the last: February 28 becomes 29. */
function moveYear(date: string, years: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const isLast = day >= 28 && isoDay(year, month, 31) === date
  return isoDay(year + years, month, isLast ? 31 : day)
}
