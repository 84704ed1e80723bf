import { eras, type Era } from './eras.ts'
import { kanjiDigits, readNumeral } from './numerals.ts'

/** A fiscal year found in a text; `start` and `end` are UTF-16 offsets of its year and nothing more. */
export interface FoundYear {
  /** The western year in which the fiscal year's April falls. */
  readonly year: number
  readonly start: number
  readonly end: number
  readonly style: YearStyle
}

/** How a year is written, so that another one can be written in its place in the same way. */
export interface YearStyle {
  /** The era's spelling, null for a western year or a bare `4年度`. */
  readonly era: string | null
  readonly western: boolean
  readonly digits: 'half' | 'full' | 'kanji'
}

const eraSpellings: ReadonlyMap<string, Era> = new Map(
  eras.flatMap((era) => [era.name, ...era.short].map((spelling) => [spelling, era] as const)),
)
const number = String.raw`(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})`
const era = eras.flatMap((one) => [one.name, ...one.short]).join('|')
/** 令和4年度, 令和元年度, 令和4年重点目標 (no date: 令和4年3月), R4, R4年度. */
const eraYear = String.raw`(?<![A-Za-z])(?<era>${era})\s*(?<eraNumber>${number})(?=\s*年(?!\s*(?:\d|元|[一二三四五六七八九十])+\s*月)|(?<=[A-Z]\s*\d{1,2})(?![\dA-Z.\-/]))`
const westernYear = String.raw`(?<![\d.,])(?<western>(?:19|20)\d\d)(?=\s*年度|\s*(?:FY|年(?!\s*\d+\s*月)))`
/** ４年度 without an era; 第3年度 and 2か年度 are none. */
const bareYear = String.raw`(?<![\d第.,～〜~-])(?<bare>\d{1,2}|元)(?=\s*年度(?!間|分|目(?!標)))`
const anyYear = new RegExp(`${eraYear}|${westernYear}|${bareYear}`, 'g')

/** A text longer than this is no heading. */
const longestHeading = 120

/**
 * Every fiscal year that a heading names, in order. A bare `4年度` takes the era of a year before it, else the
 * current one. A long text or a date (令和4年4月1日) gives none.
 */
export function findFiscalYears(text: string): readonly FoundYear[] {
  if (text.length > longestHeading) return []
  const found: FoundYear[] = []
  let context: Era | undefined = eras[0]
  const folded = foldWidths(text)
  for (const match of folded.matchAll(anyYear)) {
    const groups = match.groups ?? {}
    const written = groups['western'] ?? groups['eraNumber'] ?? groups['bare'] ?? ''
    const spelling = groups['era'] ?? null
    if (spelling !== null) context = eraSpellings.get(spelling)
    const value = readNumeral(written)
    const western = groups['western'] !== undefined
    if (value === 0 || !context) continue
    const start = match.index + match[0].indexOf(written, spelling?.length ?? 0)
    found.push({
      year: western ? value : context.firstYear + value - 1,
      start: spelling === null ? start : match.index,
      end: start + written.length,
      style: {
        era: spelling === null ? null : text.slice(match.index, match.index + spelling.length),
        western,
        digits: digitsOf(text, start, written),
      },
    })
  }
  return found
}

/**
 * The text with its fiscal years moved so that the last one becomes `year`, each in the style it is written in:
 * 【令和3年度重点目標】 -> 【令和7年度重点目標】. A text without a year is given back as it is.
 */
export function replaceYear(text: string, year: number): string {
  const found = findFiscalYears(text)
  const latest = Math.max(...found.map((one) => one.year))
  return found.reduceRight(
    (changed, one) =>
      changed.slice(0, one.start) + writeYear(one, year + one.year - latest) + changed.slice(one.end),
    text,
  )
}

/** 和暦 of a fiscal year as the screen writes it: 令和4年度, 令和元年度. */
export function formatFiscalYear(year: number): string {
  return `${writeYear({ style: { era: '令和', western: false, digits: 'half' } }, year)}年度`
}

function writeYear({ style }: Pick<FoundYear, 'style'>, year: number): string {
  if (style.western) return writeDigits(year, style.digits)
  const target = eras.find((one) => year >= one.firstYear)
  if (!target) return writeDigits(year, style.digits)
  const value = year - target.firstYear + 1
  const spelling = style.era === null ? '' : spellingLike(style.era, target)
  const first = value === 1 && !/[A-ZＡ-Ｚ]/.test(spelling)
  return spelling + (first ? '元' : writeDigits(value, style.digits))
}

/** The same kind of spelling in another era: Ｈ30 -> Ｒ元's R, 平 -> 令. */
function spellingLike(spelling: string, target: Era): string {
  const folded = foldWidths(spelling)
  if (spelling.length > 1) return target.name
  const like = target.short.find((one) => /[A-Z]/.test(one) === /[A-Z]/.test(folded)) ?? target.name
  return folded === spelling ? like : widen(like)
}

function digitsOf(text: string, start: number, written: string): YearStyle['digits'] {
  if (/[一二三四五六七八九十]/.test(written)) return 'kanji'
  return /[０-９]/.test(text.slice(start, start + written.length)) ? 'full' : 'half'
}

function writeDigits(value: number, digits: YearStyle['digits']): string {
  if (digits === 'half') return String(value)
  if (digits === 'full') return widen(String(value))
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return (
    (tens > 1 ? kanjiDigits.charAt(tens) : '') +
    (tens > 0 ? '十' : '') +
    (ones > 0 ? kanjiDigits.charAt(ones) : '')
  )
}

/** Full-width letters and digits made half-width, one for one, so that offsets stay. */
function foldWidths(text: string): string {
  return text.replace(/[Ａ-Ｚａ-ｚ０-９]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
}

function widen(text: string): string {
  return text.replace(/[A-Z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
}
