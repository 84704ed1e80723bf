import {
  daysNotBefore,
  fiscalMonths,
  isoDay,
  wholeMonths,
  yearOfFiscalMonth,
  type ClosedDays,
  type Days,
} from './days.ts'
import {
  fiscalParts,
  monthParts,
  relativeFiscalYears,
  relativeYears,
  seasons,
  type MonthPart,
} from './due-vocabulary.ts'
import { isWholly } from './match-at.ts'
import { readNumeral } from './numerals.ts'
import { readYear, type Groups } from './written-year.ts'

/** The days that one date, or one item of a list of dates, names. */
export interface Reading {
  readonly days: Days
  /** The year is written; otherwise the days were placed in the sheet's fiscal year. */
  readonly yearWritten: boolean
  /** Words of the date itself that leave its days open: 夏, 初め, 議会. */
  readonly uncertain: readonly string[]
}

/** Where a month falls: in a calendar year, or in a fiscal year. */
interface Base {
  readonly year: number
  readonly fiscal: boolean
  readonly written: boolean
}

const splitList = (list: string): string[] => list.split(/[・、,]/)
const splitRange = (range: string): string[] => range.split(/[~-]/)

/** 3月, 5~7月, 6・9・12月, 令和5年3月末, 12月1日: a reading for each item of the list. */
export function readMonths(groups: Groups, fiscalYear: number): readonly Reading[] {
  const { others = '', joint = '', month = '', session } = groups
  const base = baseOf(groups, fiscalYear)
  const items = splitList(others + joint + month)
  const uncertain = [session, vaguePart(groups['part'])].filter((one) => one !== undefined)
  const shared = { yearWritten: base.written, uncertain }
  return items.flatMap((item, index) => {
    const months = monthsOf(item, base)
    if (index < items.length - 1) return [{ ...shared, days: months }]
    return daysWithin(months, groups['days'] ?? groups['part']).map((days) => ({ ...shared, days }))
  })
}

/** R5.3, R5.3.31, 2023/3/31. */
export function readDotted(groups: Groups, fiscalYear: number): readonly Reading[] {
  return readMonths(groups, fiscalYear)
}

/** 3/31, 11/12・13・27, 8/6~8: a reading for each day of the list. */
export function readSlash(groups: Groups, fiscalYear: number): readonly Reading[] {
  return readMonths(groups, fiscalYear)
}

/** 令和5年度, 4~6年度, 来年度上半期, 年度末, 第2四半期. */
export function readFiscal(groups: Groups, fiscalYear: number): readonly Reading[] {
  const base = baseOf(groups, fiscalYear, true)
  const part = fiscalParts.find((one) => fits(one.words, groups['part']))
  const first = firstYear(groups) ?? base.year
  const isList = /[・、,]/.test(groups['years'] ?? '')
  const begin = isList ? base.year : Math.min(first, base.year)
  const whole = { ...fiscalMonths(base.year), from: fiscalMonths(begin).from }
  const { yearPart, edge } = groups
  const days = part
    ? atEdge(fiscalMonths(base.year, part.first, part.count), edge)
    : partOfYear(whole, yearPart, base.year > fiscalYear)
  if (groups['own'] !== undefined && yearPart === undefined && !part) return []
  const vague = /^(当初|[初始]め|初頭)$/.test(yearPart ?? '')
  const last = { days, yearWritten: base.written, uncertain: vague && yearPart ? [yearPart] : [] }
  if (!isList) return [last]
  return [{ days: fiscalMonths(first), yearWritten: true, uncertain: [] }, last]
}

/** 令和5年, 2023年末, 来年中, 年内, 年末, 年明け. */
export function readCalendar(groups: Groups, fiscalYear: number): readonly Reading[] {
  const base = baseOf(groups, fiscalYear)
  const { yearPart, own, relative } = groups
  if (yearPart === undefined && (own !== undefined || (relative !== undefined && base.year <= fiscalYear)))
    return []
  const days = partOfYear(wholeMonths(base.year, 1, 12), yearPart, base.year > fiscalYear)
  const turn = base.written ? base.year : base.year + 1
  if (yearPart === '明け')
    return [{ days: wholeMonths(turn, 1), yearWritten: base.written, uncertain: ['年明け'] }]
  if (yearPart !== '始') return [{ days, yearWritten: base.written, uncertain: [] }]
  return [
    { days: { from: isoDay(turn, 1, 1), to: isoDay(turn, 1, 3) }, yearWritten: base.written, uncertain: [] },
  ]
}

/** 夏頃, 来春, 令和5年秋; spring without a year begins with the fiscal year. */
export function readSeason(groups: Groups, fiscalYear: number): readonly Reading[] {
  const word = groups['season'] ?? groups['alone']
  const season = seasons.find((one) => one.word === word)
  if (!season) return []
  const base = baseOf(groups, fiscalYear)
  const next = groups['near'] === '来' || groups['near'] === '翌' ? 1 : 0
  const days = wholeMonths(base.year + next, season.month, season.count)
  const begins = fiscalMonths(base.year).from
  const clamped = base.fiscal && next === 0 && days.from < begins ? { ...days, from: begins } : days
  return [{ days: clamped, yearWritten: base.written || next > 0, uncertain: [season.word] }]
}

function baseOf(groups: Groups, fiscalYear: number, isFiscal = groups['fiscal'] !== undefined): Base {
  const { relativeFiscal = '', relative = '' } = groups
  const year = readYear(groups)
  if (year !== null) return { year, fiscal: isFiscal, written: true }
  const fiscalDistance = relativeFiscalYears[relativeFiscal]
  if (fiscalDistance !== undefined) return { year: fiscalYear + fiscalDistance, fiscal: true, written: true }
  const distance = relativeYears[relative]
  if (distance !== undefined) return { year: fiscalYear + distance, fiscal: false, written: true }
  return { year: fiscalYear, fiscal: true, written: false }
}

/** 5 or 5~7 as months; the last month is the first of its name after the first one. */
function monthsOf(item: string, base: Base): ClosedDays {
  const [first = '', last = first] = splitRange(item)
  const begin = oneMonth(first, base)
  return { from: begin.from, to: daysNotBefore(oneMonth(last, base), begin.from).to }
}

function oneMonth(written: string, { year, fiscal }: Base): ClosedDays {
  const month = readNumeral(written)
  return wholeMonths(fiscal ? yearOfFiscalMonth(year, month) : year, month)
}

/** The days of a list (1・2日, 1日~3日, 上旬・中旬, 上旬~中旬) in the last of some months, or all of these. */
function daysWithin(months: ClosedDays, list: string | undefined): readonly ClosedDays[] {
  if (list === undefined) return [months]
  const several = months.from.slice(0, 7) !== months.to.slice(0, 7)
  return splitList(list).map((item) => {
    const pieces = splitRange(item.replace(/\(.\)/g, '')).map(daysOf)
    const first = Math.min(...pieces.map((one) => one.first))
    const last = Math.max(...pieces.map((one) => one.last))
    return { from: several ? months.from : dayOf(months.to, first), to: dayOf(months.to, last) }
  })
}

/** 中旬 or 12日 as days of a month. */
function daysOf(written: string): Pick<MonthPart, 'first' | 'last'> {
  const part = partOf(written)
  const day = readNumeral(written.replace('日', ''))
  return part ?? { first: day, last: day }
}

const partOf = (written: string): MonthPart | undefined =>
  monthParts.find(({ words }) => fits(words, written) || fits(words, `${written}旬`))

const vaguePart = (written: string | undefined): string | undefined =>
  written !== undefined && partOf(written)?.vague ? written : undefined

function dayOf(date: string, day: number): string {
  return isoDay(Number(date.slice(0, 4)), Number(date.slice(5, 7)), day)
}

/** The year before a dash in 令和4~6年度. */
function firstYear({ firstEra, first, era }: Groups): number | null {
  if (first === undefined) return null
  if (first.length === 4) return readYear({ western: first })
  return readYear({ era: firstEra ?? era, number: first })
}

/** 内 and 中 leave the beginning open, unless the year is still to come. */
function partOfYear(whole: ClosedDays, part: string | undefined, toCome: boolean): Days {
  const year = Number(whole.from.slice(0, 4))
  const month = Number(whole.from.slice(5, 7))
  if (part === '内' || part === '中') return { from: toCome ? whole.from : null, to: whole.to }
  if (part === '末') return { from: whole.to, to: whole.to }
  if (part === '末年始') return { from: isoDay(year, 12, 29), to: isoDay(year + 1, 1, 3) }
  if (part === '前半') return wholeMonths(year, month, 6)
  if (part === '後半') return wholeMonths(year, month + 6, 6)
  return part === undefined ? whole : wholeMonths(year, month)
}

const atEdge = (days: ClosedDays, edge: string | undefined): ClosedDays =>
  edge === '末' ? { from: days.to, to: days.to } : days

const fits = (words: string, written: string | undefined): boolean =>
  written !== undefined && isWholly(words, written)
