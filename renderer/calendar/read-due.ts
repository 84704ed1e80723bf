import { findDatePoints, type DatePoint } from './date-points.ts'
import { daysNotBefore, fiscalMonths, type Days } from './days.ts'
import {
  asNeededWords,
  notAfterDate,
  notAfterSlash,
  notAfterYear,
  notBeforeSlash,
  recurringWords,
  sinceWords,
  throughoutWords,
  untilWords,
  vaguePrefixes,
  vagueWords,
  type Every,
} from './due-vocabulary.ts'
import { foldText, type Place } from './fold-text.ts'
import { matchAt, matchesIn } from './match-at.ts'
import { unitWords } from './units.ts'

/** When something is due, and where the text says so. */
export interface Due extends Days, Place {
  /** What is done once in these days (or through them all), again and again, or whenever it is needed. */
  readonly kind: 'span' | 'recurring' | 'as-needed'
  /** How often something recurring recurs, null for other kinds. */
  readonly every: Every | null
  /** Words that leave it uncertain, in the order written: 頃, 予定, 夏. */
  readonly uncertain: readonly string[]
}

/** A due date in the folded text. */
interface Found extends Days {
  readonly start: number
  readonly end: number
  readonly kind: Due['kind']
  readonly every: Every | null
  readonly uncertain: readonly string[]
}

const weekday = '(?: ?\\([月火水木金土日](?:[・,]?祝)?\\))?'
const joint = new RegExp(`^${weekday}(?:頃|ごろ)? ?(?:から|より|~|-|→) ?$`)
const listJoint = new RegExp(`^${weekday} ?(?:[・、,]|及び|と|並びに)? ?$`)
const sticky = (pattern: string): RegExp => new RegExp(pattern, 'y')
const refusals: Readonly<Record<DatePoint['form'], RegExp>> = {
  month: sticky(notAfterDate),
  slash: sticky(`${notAfterDate}|${notAfterSlash}|(?:${unitWords})`),
  year: sticky(notAfterYear),
}
const fractionBefore = new RegExp(`${notBeforeSlash}$`)
const suffix = sticky(
  `${weekday}(?:(?<until>${untilWords})|(?<since>${sinceWords})|[をのに]? ?\\(?(?<vague>${vagueWords})\\)?)`,
)
/** 3月策定予定: the doubt stands a verb behind the date. */
const laterDoubt = sticky('[^\\s、。,()・:;\\d]{0,8}?(?<vague>予定|見込)')
const doubtBefore = new RegExp(`(?:${vaguePrefixes}) ?$`)
const openBefore = /~ ?$/

const wordForms: readonly (Pick<Due, 'kind' | 'every'> & {
  readonly sign: RegExp
  readonly pattern: RegExp
})[] = [
  ...recurringWords.map(({ words, sign, every }) => ({
    sign,
    pattern: new RegExp(words, 'g'),
    kind: 'recurring' as const,
    every,
  })),
  { ...asNeededWords, pattern: new RegExp(asNeededWords.words, 'g'), kind: 'as-needed', every: null },
  { ...throughoutWords, pattern: new RegExp(throughoutWords.words, 'g'), kind: 'span', every: null },
]
const anyWord = new RegExp(wordForms.map(({ sign }) => sign.source).join('|'))

/**
 * Everything that a text says of when something is due, in order. Months without a year fall in the fiscal year that
 * begins in April of `fiscalYear`; days before it are no due dates (令和3年度実績), nor are names with dates in them
 * (3月補正予算, 8月号). 3月 is all of March, 3月末 its last day; まで and 年内 leave the beginning open, 以降 the end.
 */
export function readDue(text: string, fiscalYear: number): readonly Due[] {
  const folded = foldText(text)
  const found = [...findWords(folded.text, fiscalYear), ...findDates(folded.text, fiscalYear)]
  return withoutOverlap(found).map(({ start, end, from, to, kind, every, uncertain }) => {
    const { offset, length } = folded.place(start, end)
    return { offset, length, from, to, kind, every, uncertain }
  })
}

function findDates(text: string, fiscalYear: number): readonly Found[] {
  const points = findDatePoints(text, fiscalYear).filter((point) => !isRefused(text, point))
  const begins = fiscalMonths(fiscalYear).from
  const found: Found[] = []
  let last: DatePoint | null = null
  for (let at = 0; at < points.length; at += 1) {
    const [first, next] = [points[at], points[at + 1]]
    if (!first) break
    const placed = placeAfter(text, last, first)
    const joined = next ? joinPoints(text, placed, next) : null
    if (joined) at += 1
    last = joined ?? placed
    if (last.days.to !== null && last.days.to < begins) continue
    found.push(withSurroundings(text, last, joined !== null, found.at(-1)?.end ?? 0))
  }
  return found
}

function isRefused(text: string, { form, start, end }: DatePoint): boolean {
  const isFraction = form === 'slash' && fractionBefore.test(text.slice(Math.max(0, start - 4), start))
  return isFraction || matchAt(refusals[form], text, end) !== null
}

/** 令和5年4月、6月: what follows a written year in a list is of the first year that comes after. */
function placeAfter(text: string, before: DatePoint | null, point: DatePoint): DatePoint {
  const earliest = before?.days.from
  const listed = before && listJoint.test(text.slice(before.end, point.start))
  const { from, to } = point.days
  if (!listed || !before.yearWritten || point.yearWritten || !earliest || from === null || to === null)
    return point
  return { ...point, days: daysNotBefore({ from, to }, earliest), yearWritten: true }
}

/** Two dates with から or ～ between are one span; null when there is none between, or the end would come first. */
function joinPoints(text: string, first: DatePoint, last: DatePoint): DatePoint | null {
  const between = text.slice(first.end, last.start)
  const { from, to } = last.days
  if (between.length > 12 || !joint.test(between)) return null
  if (first.days.from === null || from === null || to === null) return null
  const end = last.yearWritten ? to : daysNotBefore({ from, to }, first.days.from).to
  if (end < first.days.from) return null
  const uncertain = [...first.uncertain, ...(/頃|ごろ/.exec(between) ?? []), ...last.uncertain]
  return { ...first, end: last.end, days: { from: first.days.from, to: end }, uncertain }
}

/** What stands round a date: ～9月, 7月以降, 3月末まで, 夏頃, 3月予定. */
function withSurroundings(text: string, point: DatePoint, joined: boolean, floor: number): Found {
  const opened = openBefore.exec(text.slice(Math.max(floor, point.start - 2), point.start))
  const doubted = doubtBefore.exec(text.slice(Math.max(floor, point.start - 6), point.start))
  const after = readSuffixes(text, point.end)
  const { from, to } = point.days
  const until = (opened !== null || after.until) && !joined
  return {
    start: point.start - (opened?.[0].length ?? doubted?.[0].length ?? 0),
    end: after.end,
    from: until ? null : from,
    to: after.since && !joined ? null : to,
    kind: 'span',
    every: null,
    uncertain: [...(doubted ? [doubted[0].trim()] : []), ...point.uncertain, ...after.vague],
  }
}

interface Suffixes {
  readonly end: number
  readonly until: boolean
  readonly since: boolean
  readonly vague: readonly string[]
}

function readSuffixes(text: string, start: number): Suffixes {
  let read: Suffixes = { end: start, until: false, since: false, vague: [] }
  for (let match = matchAt(suffix, text, start); match; match = matchAt(suffix, text, read.end)) {
    const { until, since, vague } = match.groups ?? {}
    read = {
      end: read.end + match[0].length,
      until: read.until || until !== undefined,
      since: read.since || since !== undefined,
      vague: vague === undefined ? read.vague : [...read.vague, vague],
    }
  }
  const later = matchAt(laterDoubt, text, read.end)?.groups?.['vague']
  return later === undefined ? read : { ...read, vague: [...read.vague, later] }
}

function findWords(text: string, fiscalYear: number): readonly Found[] {
  if (!anyWord.test(text)) return []
  const { from, to } = fiscalMonths(fiscalYear)
  return wordForms.flatMap(({ sign, pattern, kind, every }) => {
    if (!sign.test(text)) return []
    return matchesIn(pattern, text).map(({ 0: match, index }) => {
      const place = { start: index, end: index + match.length }
      return { ...place, from, to, kind, every, uncertain: [] }
    })
  })
}

/** In order; of two that overlap the one that begins first, else the longer. */
function withoutOverlap(found: Found[]): readonly Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return found.filter(({ start, end }) => {
    const free = start >= reached
    if (free) reached = end
    return free
  })
}
