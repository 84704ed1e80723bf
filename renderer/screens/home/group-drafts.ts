import type { Draft } from '../../drafts/draft.ts'
import { departmentOf } from '../name-of.ts'

/** The drafts of one fiscal year; null for those whose year is not known. */
export interface YearGroup {
  readonly fiscalYear: number | null
  readonly drafts: readonly Draft[]
}

const collator = new Intl.Collator('ja', { numeric: true })

/** The drafts by year, the newest first and the unknown one last; in a year by department, then the latest first. */
export function groupDrafts(drafts: readonly Draft[]): readonly YearGroup[] {
  const years = [...new Set(drafts.map(({ sheet }) => sheet.fiscalYear))]
  return years
    .sort((one, other) => (other ?? -Infinity) - (one ?? -Infinity))
    .map((fiscalYear) => ({
      fiscalYear,
      drafts: drafts.filter(({ sheet }) => sheet.fiscalYear === fiscalYear).sort(byDepartment),
    }))
}

function byDepartment(one: Draft, other: Draft): number {
  const [first, second] = [departmentOf(one), departmentOf(other)]
  if ((first === '') !== (second === '')) return first === '' ? 1 : -1
  return collator.compare(first, second) || other.updatedAt - one.updatedAt
}
