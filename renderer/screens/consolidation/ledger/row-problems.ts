import { departmentKey } from '../../../consolidation/department-key.ts'
import { inOrder } from '../../../consolidation/health/in-order.ts'
import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import type { BoardRow } from '../../../consolidation/kept/board.ts'
import type { ConsolidationEvent, ProblemKey } from '../../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { acceptanceKey, problemKey, type Standing } from '../../../consolidation/kept/standing.ts'

/** A problem of one of a department's files. */
export interface FiledProblem {
  readonly file: string
  readonly print: string
  readonly key: ProblemKey
  readonly problem: HealthProblem
}

/** What was found in a department's files: what is open, and what somebody has accepted. */
export interface RowProblems {
  readonly open: readonly FiledProblem[]
  readonly accepted: readonly FiledProblem[]
}

/** Everything that was found in the files of a department that count, the gravest first within each file. */
export function rowProblems(row: BoardRow, standing: Standing): RowProblems {
  const shown = row.files.flatMap(({ file, print, problems }) => filed(file, print, problems))
  const isAccepted = ({ print, key }: FiledProblem) => standing.accepted.has(acceptanceKey(print, key))
  const open = shown.filter((one) => !isAccepted(one))
  const found = [...shown, ...row.current.flatMap((version) => foundIn(version, row.department, standing))]
  const accepted = new Map(
    found.filter(isAccepted).map((one) => [`${one.file}\n${acceptanceKey(one.print, one.key)}`, one]),
  )
  return { open, accepted: [...accepted.values()] }
}

/** What accepts a problem, or takes that back. */
export function acceptance(
  department: string,
  { file, print, key }: FiledProblem,
  isAccepted: boolean,
): ConsolidationEvent {
  return { kind: 'accepted', department, file, print, problem: key, isAccepted }
}

/** As the check found it: the board leaves out what was accepted. */
function foundIn(
  { checked, file, print }: KeptReturn,
  department: string,
  { assigned }: Standing,
): readonly FiledProblem[] {
  if (checked?.kind !== 'returned') return []
  const key = departmentKey(department)
  const isAll = checked.returns.length === 1 || assigned.has(print)
  return checked.returns
    .filter((one) => isAll || departmentKey(one.department ?? '') === key)
    .flatMap(({ problems }) => filed(file, print, problems))
}

function filed(file: string, print: string, problems: readonly HealthProblem[]): readonly FiledProblem[] {
  return inOrder(problems).map((problem) => ({ file, print, key: problemKey(problem), problem }))
}
