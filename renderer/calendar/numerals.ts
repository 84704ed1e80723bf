/** The digits of Japanese numbers, each at the place of its value. */
export const kanjiDigits = '〇一二三四五六七八九'

const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const groups: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 }

/** The value of a whole number written in half-width digits, in kanji (十二, 二〇, 三百五, 二千万) or as 元 (1); 0 for others. */
export function readNumeral(written: string): number {
  if (written === '元') return 1
  if (/^\d+$/.test(written)) return Number(written)
  return [...written].reduce(addKanji, { total: 0, group: 0, digit: 0 }).total
}

/** The factor that a scale stands for: 千 1,000, 百万 1,000,000, 億 100,000,000; 1 for none. */
export function readScale(written: string): number {
  return [...written].reduce((factor, one) => factor * (places[one] ?? groups[one] ?? 1), 1)
}

interface Sum {
  /** What is read so far, `group` and `digit` included. */
  readonly total: number
  /** What stands below the next 万 or 億. */
  readonly group: number
  readonly digit: number
}

function addKanji({ total, group, digit }: Sum, one: string): Sum {
  const above = total - group - digit
  const place = places[one]
  const size = groups[one]
  if (size !== undefined) return { total: above + (group + digit || 1) * size, group: 0, digit: 0 }
  const value = place === undefined ? digit * 10 + kanjiDigits.indexOf(one) : (digit || 1) * place
  const below = place === undefined ? group : group + value
  return { total: above + group + value, group: below, digit: place === undefined ? value : 0 }
}
