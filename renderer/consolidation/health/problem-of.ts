import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { Finding, HealthCode, HealthProblem } from './health-problem.ts'
import { healthRules, type RuleSettings } from './health-rules.ts'

/** A finding as a problem of its rule's level; null where the rule is off. */
export function problemOf<Code extends HealthCode>(
  code: Code,
  finding: Finding<Code>,
  settings: RuleSettings,
): HealthProblem | null {
  const level = levelOf(code, settings)
  return level === null ? null : ({ ...finding, code, level } as unknown as HealthProblem)
}

/** How much a rule matters under these settings; null where it is off. */
export function levelOf(code: HealthCode, settings: RuleSettings): ProblemLevel | null {
  const { level, on } = { ...healthRules[code], ...settings[code] }
  return on ? level : null
}
