/** The halves of a sheet. */
export const sides = { previous: '前年度', current: '今年度' } as const

/** What stands beside an item, by the half. */
export const outcomes = { previous: '達成状況・達成度', current: '期限・数値目標等' } as const

/** The texts of a half that a year takes over from the one before. */
export const fields = { title: '重点目標', initiatives: '取組項目' } as const

/** What of a paper has moved. */
export const lines = { rows: '行', columns: '列', both: '行と列' } as const

/** A text in corner brackets, no more of it than names it. */
export const quoted = (text: string) => `「${text.length > 30 ? `${text.slice(0, 30)}…` : text}」`

/** The first of many, and how many more there are. */
export const listed = (all: readonly string[], most = 5) =>
  all.slice(0, most).join('、') + (all.length > most ? `ほか${all.length - most}か所` : '')

/** A character by its code: U+E000. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
