import type { SerialDay } from './day-of-serial.ts'

/** An era as number formats show it: R, 令, 令和. */
interface FormatEra {
  readonly names: readonly [letter: string, short: string, full: string]
  readonly firstYear: number
  /** Year, month and day as one number. */
  readonly from: number
}

const eras: readonly FormatEra[] = [
  { names: ['R', '令', '令和'], firstYear: 2019, from: 20190501 },
  { names: ['H', '平', '平成'], firstYear: 1989, from: 19890108 },
  { names: ['S', '昭', '昭和'], firstYear: 1926, from: 19261225 },
  { names: ['T', '大', '大正'], firstYear: 1912, from: 19120730 },
  { names: ['M', '明', '明治'], firstYear: 1868, from: 0 },
]

/** The era of a day: its names from short to long and the year in it. */
export function eraOfDay({ year, month, day }: SerialDay): {
  readonly names: readonly [string, string, string]
  readonly year: number
} {
  const date = year * 10_000 + month * 100 + day
  const era = eras.find(({ from }) => from <= date) ?? eras[0]!
  return { names: era.names, year: year - era.firstYear + 1 }
}
