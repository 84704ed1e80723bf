/** New names of what a formula may name, by the old ones in lower case. */
export interface NewNames {
  readonly sheets: ReadonlyMap<string, string>
  readonly tables: ReadonlyMap<string, string>
}

/**
 * Texts, other files' sheets, what stands in a table's brackets, and several sheets at once are left alone; then a
 * sheet's name in front of `!`, and what may be a table's name in front of `[` (ECMA-376 18.17.2).
 */
const tokens =
  /"(?:[^"]|"")*"|\[[^\]]*\][\p{L}\p{M}\p{N}_.\\?]+(?=!)|\[(?:[^[\]]|\[[^[\]]*\])*\]|[\p{L}\p{M}\p{N}_.\\?]+:[\p{L}\p{M}\p{N}_.\\?]+(?=!)|'((?:[^']|'')*)'(?=!)|([\p{L}\p{M}\p{N}_.\\?]+)(?=!)|([\p{L}\p{M}\p{N}_.\\?]+)(?=\[)/gu

/** A formula in which some sheets and tables are called by new names; every other character stays. */
export function renameInFormula(formula: string, { sheets, tables }: NewNames): string {
  return formula.replace(tokens, (token, quoted?: string, bare?: string, table?: string) => {
    if (table !== undefined) return tables.get(table.toLowerCase()) ?? token
    const sheet = quoted?.replace(/''/g, "'") ?? bare
    const name = sheet === undefined ? undefined : sheets.get(sheet.toLowerCase())
    return name === undefined ? token : quoteSheet(name)
  })
}

/** A sheet's name as a formula has it in front of `!`. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`
}
