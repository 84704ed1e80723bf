import type { HealthCode } from '../../../consolidation/health/health-problem.ts'
import { healthRules, type RuleSettings } from '../../../consolidation/health/health-rules.ts'
import type { ProblemLevel } from '../../../template/sheet-reading.ts'

/** One rule as a consolidation has it. */
export interface RuleChoice {
  readonly on: boolean
  readonly level: ProblemLevel
}

/** Every rule of the health check, in the order in which they are looked at. */
export const ruleCodes = Object.keys(healthRules) as readonly HealthCode[]

/** How a rule is under these settings. */
export function choiceUnder(settings: RuleSettings, code: HealthCode): RuleChoice {
  const { on, level } = { ...healthRules[code], ...settings[code] }
  return { on, level }
}

/** The settings with one rule changed; what is as the app has it is not kept, so that it may change with the app. */
export function changeRule(
  settings: RuleSettings,
  code: HealthCode,
  change: Partial<RuleChoice>,
): RuleSettings {
  const { [code]: _, ...others } = settings
  const { on, level } = { ...choiceUnder(settings, code), ...change }
  const rule = healthRules[code]
  const own = { ...(on === rule.on ? {} : { on }), ...(level === rule.level ? {} : { level }) }
  return Object.keys(own).length === 0 ? others : { ...others, [code]: own }
}
