import type { ActiveKind } from '../../workbook/active-content/active-content.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** More than so many of one kind are one habit: the first ones tell. */
const mostTold = 10

/** What is more than text and form, at its cell where it has one; the book takes none of it along. */
export function activeContentOf(kind: ActiveKind): Check<Finding<ActiveKind>> {
  return ({ activeContent }) =>
    activeContent
      .filter((one) => one.kind === kind)
      .slice(0, mostTold)
      .map(({ kind: _, ...finding }) => finding)
}
