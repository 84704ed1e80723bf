import { healthChecks } from './health-checks.ts'
import type { Finding, HealthCode, HealthProblem } from './health-problem.ts'
import { healthRules, type RuleSettings } from './health-rules.ts'
import { inOrder } from './in-order.ts'
import { levelOf, problemOf } from './problem-of.ts'
import type { SheetInContext } from './sheet-in-context.ts'

const codes = Object.keys(healthRules) as readonly HealthCode[]

/** Everything that the rules which are on find in a sheet, the gravest first. */
export function checkHealth(one: SheetInContext, settings: RuleSettings): readonly HealthProblem[] {
  return inOrder(
    codes.flatMap((code) => {
      const find = healthChecks[code]
      const isOn = levelOf(code, settings) !== null
      const found: readonly Finding<HealthCode>[] = isOn && find ? find(one) : []
      return found.flatMap((finding) => problemOf(code, finding, settings) ?? [])
    }),
  )
}
