import { compareSheets, sizeOf } from '../../history/compare-sheets.ts'
import type { Version } from '../../history/version.ts'
import { historyText, sizeWords } from '../../text/history.ts'

/** What each version changed in the one before it, in words, by its `at`. The versions come newest first. */
export function changesSince(versions: readonly Version[]): ReadonlyMap<number, string> {
  return new Map(
    versions.map((version, place) => {
      const before = versions[place + 1]
      const words =
        before === undefined
          ? historyText.first
          : sizeWords(sizeOf(compareSheets(before.sheet, version.sheet)))
      return [version.at, words]
    }),
  )
}
