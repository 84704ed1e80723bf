import { eras } from './eras.ts'
import { readNumeral } from './numerals.ts'

/** The parts of a match by name; a part that is not there is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>

/** Spellings of an era in folded text, 令和 before 令. */
export const eraWords = eras.flatMap((era) => [era.name, ...era.short]).join('|')
/** A year's number in its era. */
export const eraNumber = '(?:元|\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** A western year of our time. */
export const westernYear = '(?:19|20)\\d\\d'

/** A pattern for 令和4, R4, 2022 or a bare 4 with the groups `era`, `number`, `western` and `bare`. */
export const anyYear = `(?<![A-Za-z])(?<era>${eraWords}) ?(?<number>${eraNumber})|(?<![\\d.,])(?<western>${westernYear})|(?<![\\d第.A-Za-z])(?<bare>\\d{1,2})`

/**
 * The western year that a match of `anyYear` names, null when none is there. A bare number is one of the current era,
 * from 20 on the end of a western year (23年3月).
 */
export function readYear({ era, number, western, bare }: Groups): number | null {
  if (western !== undefined) return Number(western)
  if (bare !== undefined && Number(bare) >= 20) return 2000 + Number(bare)
  const written = number ?? bare
  const found = eras.find((one) => era === undefined || one.name === era || one.short.includes(era))
  const value = written === undefined ? 0 : readNumeral(written)
  return value === 0 || !found ? null : found.firstYear + value - 1
}
