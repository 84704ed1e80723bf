import {
  calendarPattern,
  dottedPattern,
  fiscalPattern,
  monthPattern,
  seasonPattern,
  slashPattern,
} from './date-patterns.ts'
import { matchesIn } from './match-at.ts'
import {
  readCalendar,
  readDotted,
  readFiscal,
  readMonths,
  readSeason,
  readSlash,
  type Reading,
} from './read-date.ts'
import type { Groups } from './written-year.ts'

/** Days that a folded text names from `start` up to `end`. */
export interface DatePoint extends Reading {
  readonly start: number
  readonly end: number
  /** What was written: a month or day, a day with a stroke (3/31), or a year or its part. */
  readonly form: 'month' | 'slash' | 'year'
}

interface Form {
  readonly form: DatePoint['form']
  /** Without this in the text there is none; most texts hold few forms, and this is quick to see. */
  readonly sign: RegExp
  readonly pattern: RegExp
  readonly read: (groups: Groups, fiscalYear: number) => readonly Reading[]
}

const forms: readonly Form[] = [
  { form: 'month', sign: /月/, pattern: monthPattern, read: readMonths },
  { form: 'month', sign: /[./-]/, pattern: dottedPattern, read: readDotted },
  { form: 'slash', sign: /\//, pattern: slashPattern, read: readSlash },
  { form: 'year', sign: /年度|期|Q/, pattern: fiscalPattern, read: readFiscal },
  { form: 'year', sign: /年/, pattern: calendarPattern, read: readCalendar },
  { form: 'month', sign: /[春夏秋冬]/, pattern: seasonPattern, read: readSeason },
]

/** Every date that a folded text names, in order and none within another, whatever follows it. */
export function findDatePoints(text: string, fiscalYear: number): readonly DatePoint[] {
  const candidates = forms.flatMap((form) => pointsOf(form, text, fiscalYear))
  candidates.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = 0
  return candidates.filter((one, index) => {
    const sameMatch = candidates[index - 1]?.end === one.start
    const free = one.start >= reached || sameMatch
    if (free) reached = Math.max(reached, one.end)
    return free
  })
}

function pointsOf({ form, sign, pattern, read }: Form, text: string, fiscalYear: number): DatePoint[] {
  if (!sign.test(text)) return []
  return matchesIn(pattern, text).flatMap(({ 0: match, index, groups = {} }) => {
    const readings = read(groups, fiscalYear)
    const ends = pieceEnds(match, readings.length)
    return readings.map((one, at) => ({
      ...one,
      form,
      start: index + (at === 0 ? 0 : (ends[at - 1] ?? 0) + 1),
      end: index + (ends[at] ?? match.length),
    }))
  })
}

/** Where the pieces of a list (6・9・12月) end in what was matched; the last ends with it. */
function pieceEnds(match: string, pieces: number): readonly number[] {
  if (pieces < 2) return [match.length]
  const marks = [...match.matchAll(/[・、,]/g)].map((one) => one.index)
  return [...marks.slice(0, pieces - 1), match.length]
}
