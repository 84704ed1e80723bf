import type { FileFacts, ReturnFacts } from '../../../consolidation/checked-file.ts'
import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import type { Terms } from '../../../consolidation/kept/consolidation.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'

/** Terms that wait for these departments in 2022. */
export function termsFor(roster: readonly string[]): Terms {
  return { fiscalYear: 2022, phase: '当初', roster, template: null, lastYear: [], settings: {} }
}

/** A return of one department as the check leaves it; named after the department and the day it came. */
export function keptReturn(
  department: string,
  change: Partial<KeptReturn> & { readonly problems?: readonly HealthProblem[] } = {},
): KeptReturn {
  const { problems = [], ...rest } = change
  const file = rest.file ?? `04_${department}.xlsx`
  const print = rest.print ?? `print of ${file}`
  return keep(file, print, { kind: 'returned', file, print, returns: [factsOf(department, problems)] }, rest)
}

/** A workbook with a sheet of each of several departments. */
export function sharedReturn(departments: readonly [string, ...string[]]): KeptReturn {
  const [first, ...more] = departments
  const file = `${departments.join('と')}.xlsx`
  const print = `print of ${file}`
  const returns = [factsOf(first, []), ...more.map((one) => factsOf(one, []))] as const
  return keep(file, print, { kind: 'returned', file, print, returns })
}

/** A file that could not be read; nobody's where `department` is null. */
export function unreadableReturn(file: string, department: string | null): KeptReturn {
  return keep(file, `print of ${file}`, {
    kind: 'rejected',
    file,
    department,
    trouble: { code: 'old-xls' },
  })
}

/** A file that is no return. */
export function ignoredFile(file: string): KeptReturn {
  return keep(file, `print of ${file}`, { kind: 'ignored', file, code: 'document' })
}

function factsOf(department: string, problems: readonly HealthProblem[]): ReturnFacts {
  return { department, written: department, fiscalYear: 2022, goals: 3, problems }
}

function keep(file: string, print: string, checked: FileFacts, change: Partial<KeptReturn> = {}): KeptReturn {
  return {
    size: 12_345,
    shape: null,
    folderPath: null,
    modifiedAt: null,
    cameAt: Date.UTC(2022, 3, 20, 1, 0),
    past: null,
    checkedUnder: 'terms',
    ...change,
    file,
    print,
    checked,
  }
}
