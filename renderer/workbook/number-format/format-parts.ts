/** One piece of a number format's section. */
export type FormatPart =
  /** Stands as it is; what is written as `_x` is a space here. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'digit'; readonly as: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'at' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'date'; readonly letter: DateLetter; readonly length: number }
  /** `[h]`: hours counted on past a day. */
  | { readonly kind: 'elapsed'; readonly unit: 'h' | 'm' | 's'; readonly length: number }
  | { readonly kind: 'half-day'; readonly am: string; readonly pm: string }
  | { readonly kind: 'subsecond'; readonly length: number }

/** What a run of letters in a date format stands for; `minute` is an `m` beside hours or seconds. */
export type DateLetter = 'y' | 'm' | 'd' | 'h' | 'minute' | 's' | 'e' | 'g' | 'a' | 'b' | 'r'

/** `[>=1000]` */
export interface FormatCondition {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '<>'
  readonly value: number
}

/** One of a format's up to four sections. */
export interface FormatSection {
  readonly kind: 'number' | 'date' | 'text' | 'general'
  readonly parts: readonly FormatPart[]
  readonly condition: FormatCondition | null
  /** `[DBNum1]` to `[DBNum3]`: kanji, legal kanji, full-width figures. */
  readonly numerals: 0 | 1 | 2 | 3
  /** Names of days, months and half days are Japanese: `[$-411]`. */
  readonly japanese: boolean
  /** The first year of an era is 元: `[$-ja-JP-x-gannen]`. */
  readonly firstYearAsGan: boolean
  /** Years are those of eras: `[$-30411]`. */
  readonly eraYears: boolean
}
