import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** More than so many stray texts are another paper's: the first ones tell. */
const mostTold = 10

/** Texts in cells that are neither fields nor the paper's, those left out that the reference paper has too. */
export const valuesWhereNoneBelong: Check<Finding<'values-where-none-belong'>> = ({
  sheet,
  isOnReference,
  differences,
}) =>
  differences.some(({ kind }) => kind === 'other')
    ? []
    : sheet.unclaimed
        .filter(({ text }) => !isOnReference(text))
        .slice(0, mostTold)
        .map(({ cell, text, sheet: name }) => ({ sheet: name ?? sheet.sheetName, cell, text }))
