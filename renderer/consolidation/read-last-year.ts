import { readTable } from '../template/read-table.ts'
import { attemptRead } from '../workbook/trouble.ts'
import { assignDepartment } from './assign-department.ts'
import type { LastYearSheets } from './last-year.ts'
import type { Roster } from './roster.ts'
import type { FormMemory } from './shape/form-memory.ts'

/** What tells last year's sheets among others, and whose they are. */
export interface LastYearTerms {
  /** The year that is collected now; null where it is not known. */
  readonly fiscalYear: number | null
  readonly roster: Roster | null
}

/**
 * Adds what a file holds of last year. What can't be read is passed over, and so are sheets of other years: it is this
 * year's files that are checked.
 */
export function readLastYear(
  file: string,
  bytes: Uint8Array,
  { fiscalYear, roster }: LastYearTerms,
  memory: FormMemory,
  sheets: LastYearSheets,
): void {
  const opened = attemptRead(() => memory.open(bytes).tables.map(readTable))
  for (const sheet of opened.ok ? opened.value : []) {
    const { department } = assignDepartment(sheet.department, file, roster)
    const isOther = fiscalYear !== null && sheet.fiscalYear !== null && sheet.fiscalYear !== fiscalYear - 1
    if (department !== null && !isOther) sheets.add(department, sheet.goals)
  }
}
