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

/** Reads the arguments of a command that takes so many places before its options; null for wrong usage. */
export function parseFolderArguments(
  list: readonly string[],
  places: number,
): { readonly places: readonly string[]; readonly terms: FolderTerms } | null {
  const parsed = parseArguments(list, ['template', 'last-year', 'year', 'roster'])
  if (parsed?.places.length !== places) return null
  const { template, 'last-year': lastYear, year, roster } = parsed.options
  if (year !== undefined && !/^(19|20)\d\d$/.test(year)) return null
  return {
    places: parsed.places,
    terms: {
      ...(template === undefined ? {} : { template }),
      ...(lastYear === undefined ? {} : { lastYear }),
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(roster === undefined ? {} : { roster }),
    },
  }
}
