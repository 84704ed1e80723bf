import type { FileFacts, ReturnFacts } from '../../checked-file.ts'
import type { HealthProblem } from '../../health/health-problem.ts'
import type { ConsolidationEvent, LoggedEvent } from '../event.ts'
import type { Consolidation, Terms } from '../consolidation.ts'
import type { KeptReturn } from '../kept-return.ts'

/** The terms of 令和4年度 with three departments and nothing else said. */
export const plainTerms: Terms = {
  fiscalYear: 2022,
  phase: '当初',
  roster: ['財政部', '総務部', '会計課'],
  template: null,
  lastYear: [],
  settings: {},
}

/** A consolidation in which nothing happened yet. */
export function makeConsolidation(id: string, more: Partial<Consolidation> = {}): Consolidation {
  return {
    id,
    name: '令和4年度 当初',
    terms: plainTerms,
    termsId: 't1',
    due: null,
    sender: '',
    folder: null,
    tally: { expected: 3, returned: 0, open: 0 },
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    ...more,
  }
}

/** What a department sent, without a fault. */
export function returnOf(department: string | null, ...problems: readonly HealthProblem[]): ReturnFacts {
  return { department, written: department, fiscalYear: 2022, goals: 2, problems }
}

/** A version of a file that could be read, with what each department sent in it. */
export function keptReturn(
  file: string,
  returns: readonly [ReturnFacts, ...ReturnFacts[]],
  more: Partial<KeptReturn> = {},
): KeptReturn {
  const print = more.print ?? `print of ${file}`
  return keptVersion(file, print, { kind: 'returned', file, print, returns }, more)
}

/** A version of a file that could not be read. */
export function keptUnread(
  file: string,
  department: string | null,
  more: Partial<KeptReturn> = {},
): KeptReturn {
  const trouble = { code: 'damaged', part: null } as const
  const print = more.print ?? `print of ${file}`
  return keptVersion(file, print, { kind: 'rejected', file, department, trouble }, more)
}

function keptVersion(file: string, print: string, checked: FileFacts, more: Partial<KeptReturn>): KeptReturn {
  return {
    file,
    print,
    size: 10_000,
    folderPath: null,
    modifiedAt: null,
    cameAt: 1,
    past: null,
    checked,
    shape: null,
    checkedUnder: 't1',
    ...more,
  }
}

/** A log of these events, one a millisecond. */
export function logOf(...events: readonly ConsolidationEvent[]): readonly LoggedEvent[] {
  return events.map((event, index) => ({ at: index + 1, event }))
}
