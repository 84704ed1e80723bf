import type { ProblemLevel } from '../../template/sheet-reading.ts'
import { parseAddress } from '../../workbook/cell-address.ts'
import type { HealthProblem } from './health-problem.ts'

const levels: readonly ProblemLevel[] = ['must-fix', 'confirm', 'note']

/** Problems by their level, then from top to bottom; those of one place stay in the order of the rules. */
export function inOrder(problems: readonly HealthProblem[]): readonly HealthProblem[] {
  return [...problems].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || comparePlaces(a, b),
  )
}

function comparePlaces(one: HealthProblem, other: HealthProblem): number {
  if (one.sheet !== other.sheet || one.cell === other.cell) return 0
  const [a, b] = [parseAddress(one.cell ?? ''), parseAddress(other.cell ?? '')]
  if (!a || !b) return a ? 1 : b ? -1 : 0
  return a.row - b.row || a.column - b.column
}
