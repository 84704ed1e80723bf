import {
  changeWords,
  comparatorPrefixes,
  comparatorSuffixes,
  comparedWith,
  perSuffixes,
  perWords,
  type Comparator,
} from './quantity-vocabulary.ts'
import { isWholly, matchAt } from './match-at.ts'
import { eraNumber, eraWords } from './written-year.ts'

/** What words round a number say of it. */
export interface Qualities {
  /** In the order written: 延べ100人以上 is gross and at-least. */
  readonly comparators: readonly Comparator[]
  /** The number is a rise or a fall (5%増), null when it is an amount. */
  readonly change: 'more' | 'less' | null
  /** 週1回 is once a week; null when the text names no such time. */
  readonly per: 'day' | 'week' | 'month' | 'year' | null
  /** What the number is measured against, as written in half width: 前年度, R3; null for nothing. */
  readonly against: string | null
}

const joinWords = (table: readonly { readonly words: string }[]): string =>
  table.map((one) => one.words).join('|')
const prefix = new RegExp(`(?:${joinWords(comparatorPrefixes)}) ?$`)
const per = new RegExp(`(?:${joinWords(perWords)}) ?$`)
const compared = `${comparedWith}|(?:${eraWords})${eraNumber}(?:年度?)?`
const against = new RegExp(
  `(?:対 ?(?<versus>${compared})(?:比|対比)?|(?<than>${compared})(?:対比|比|より|に比べ)) ?[:で]? ?$`,
)
const suffix = new RegExp(
  `(?:の|を)? ?(?:(?<bound>${joinWords(comparatorSuffixes)})|(?<change>${joinWords(changeWords)}))`,
  'y',
)
const perSuffix = new RegExp(joinWords(perSuffixes), 'y')
const fall = /[▲△]$/
/** What is read before a number is no longer than this. */
const reach = 16

/** The words before a number at `start`, none before `floor`; `start` given back is where they begin. */
export function readBefore(
  text: string,
  start: number,
  floor: number,
): Pick<Qualities, 'comparators' | 'change' | 'per' | 'against'> & { readonly start: number } {
  let at = start
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(text.slice(Math.max(floor, at - reach), at))
    at -= match?.[0].length ?? 0
    return match
  }
  const isFall = take(fall) !== null
  const comparators: Comparator[] = []
  for (let match = take(prefix); match; match = take(prefix)) comparators.unshift(...comparatorsOf(match[0]))
  const time = take(per)?.[0].trim()
  const measure = take(against)?.groups
  return {
    start: at,
    comparators,
    change: isFall ? 'less' : null,
    per: perWords.find(({ words }) => time !== undefined && isWholly(words, time))?.per ?? null,
    against: measure?.['versus'] ?? measure?.['than'] ?? null,
  }
}

/** The words after a unit that ends at `at`. */
export function readAfter(
  text: string,
  at: number,
): Pick<Qualities, 'comparators' | 'change' | 'per'> & { readonly end: number } {
  const comparators: Comparator[] = []
  let end = at
  let change: Qualities['change'] = null
  for (let match = matchAt(suffix, text, end); match; match = matchAt(suffix, text, end)) {
    const { bound = '', change: word = '' } = match.groups ?? {}
    end += match[0].length
    comparators.push(
      ...comparatorSuffixes.filter(({ words }) => isWholly(words, bound)).map((one) => one.comparator),
    )
    change ??= changeWords.find(({ words }) => isWholly(words, word))?.change ?? null
  }
  const time = matchAt(perSuffix, text, end)?.[0]
  const often = perSuffixes.find(({ words }) => time !== undefined && isWholly(words, time))
  return { comparators, change, per: often?.per ?? null, end: end + (time?.length ?? 0) }
}

const comparatorsOf = (written: string): Comparator[] =>
  comparatorPrefixes.filter(({ words }) => isWholly(words, written.trim())).map((one) => one.comparator)
