/** An era as headings write it. Its year n is the western year `firstYear + n - 1`. */
export interface Era {
  readonly name: string
  /** Shorter spellings: 令4, R4. */
  readonly short: readonly string[]
  readonly firstYear: number
}

/** The eras that a municipal paper can name, the current one first. */
export const eras: readonly Era[] = [
  { name: '令和', short: ['令', 'R'], firstYear: 2019 },
  { name: '平成', short: ['平', 'H'], firstYear: 1989 },
  { name: '昭和', short: ['昭', 'S'], firstYear: 1926 },
]
