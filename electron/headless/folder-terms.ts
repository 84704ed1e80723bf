import { parseArguments } from './parse-arguments.ts'

/** What `check`, `consolidate` and `export` are told besides the folder; paths as given. */
export interface FolderTerms {
  readonly template?: string
  readonly lastYear?: string
  readonly year?: number
  readonly roster?: string
}

/** The options of those commands, for the usage. */
export const folderOptions =
  '[--template 様式.xlsx] [--last-year フォルダー] [--year 2022] [--roster 部局一覧]'

/** The names of those options. */
export const folderOptionNames = ['template', 'last-year', 'year', 'roster'] as const

type FolderOption = (typeof folderOptionNames)[number]

/** Reads the arguments of a command that takes so many places before its options; null for wrong usage. */
export function parseFolderArguments(
  list: readonly string[],
  places: number,
): { readonly places: readonly string[]; readonly terms: FolderTerms } | null {
  const parsed = parseArguments(list, folderOptionNames)
  const terms = parsed?.places.length === places ? folderTerms(parsed.options) : null
  return parsed && terms && { places: parsed.places, terms }
}

/** The terms that options say; null where a year is none. */
export function folderTerms({
  template,
  'last-year': lastYear,
  year,
  roster,
}: Readonly<Partial<Record<FolderOption, string>>>): FolderTerms | null {
  if (year !== undefined && !/^(19|20)\d\d$/.test(year)) return null
  return {
    ...(template === undefined ? {} : { template }),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(roster === undefined ? {} : { roster }),
  }
}
