import type { ProblemLevel } from '../../template/sheet-reading.ts'
import { parseAddress } from '../../workbook/cell-address.ts'
import type { Finding, HealthCode, HealthProblem } from './health-problem.ts'
import { healthRules, type RuleSettings } from './health-rules.ts'
import type { SheetInContext } from './sheet-in-context.ts'

const codes = Object.keys(healthRules) as readonly HealthCode[]
const levels: readonly ProblemLevel[] = ['must-fix', 'confirm', 'note']

/** Everything that the rules which are on find in a sheet, the gravest first. */
export function checkHealth(one: SheetInContext, settings: RuleSettings): readonly HealthProblem[] {
  return inOrder(
    codes.flatMap((code) => {
      const { find } = healthRules[code]
      const isOn = levelOf(code, settings) !== null
      const found: readonly Finding<HealthCode>[] = isOn && find ? find(one) : []
      return found.flatMap((finding) => problemOf(code, finding, settings) ?? [])
    }),
  )
}

/** A finding as a problem of its rule's level; null where the rule is off. */
export function problemOf<Code extends HealthCode>(
  code: Code,
  finding: Finding<Code>,
  settings: RuleSettings,
): HealthProblem | null {
  const level = levelOf(code, settings)
  return level === null ? null : ({ ...finding, code, level } as unknown as HealthProblem)
}

/** Problems by their level, then from top to bottom; those of one place stay in the order of the rules. */
export function inOrder(problems: readonly HealthProblem[]): readonly HealthProblem[] {
  return [...problems].sort(
    (a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || comparePlaces(a, b),
  )
}

function levelOf(code: HealthCode, settings: RuleSettings): ProblemLevel | null {
  const { level, on } = { ...healthRules[code], ...settings[code] }
  return on ? level : null
}

function comparePlaces(one: HealthProblem, other: HealthProblem): number {
  if (one.sheet !== other.sheet || one.cell === other.cell) return 0
  const [a, b] = [parseAddress(one.cell ?? ''), parseAddress(other.cell ?? '')]
  if (!a || !b) return a ? 1 : b ? -1 : 0
  return a.row - b.row || a.column - b.column
}
