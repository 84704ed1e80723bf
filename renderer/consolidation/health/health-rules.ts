import type { ProblemLevel } from '../../template/sheet-reading.ts'
import { likelyCut } from './check-cut.ts'
import { departmentDiffers, noDepartment, unknownDepartment } from './check-department.ts'
import {
  initiativeWithoutOutcome,
  nothingFilledIn,
  outcomeWithoutInitiative,
  repeatedGoal,
  thisYearEmpty,
} from './check-filling.ts'
import { itemsLackOutcome, markersOutOfOrder, outcomesUnpaired } from './check-outline.ts'
import { previousDiffers } from './check-previous.ts'
import { headingsChanged, mergesBroken, otherLayout, rowsMoved, wrongPhase } from './check-shape.ts'
import { foundOnReading, looksLikeFormula, overLimits, privateUseCharacters } from './check-texts.ts'
import { valuesWhereNoneBelong } from './check-unclaimed.ts'
import { otherYearsPassedOver, wrongFiscalYear } from './check-year.ts'
import type { Finding, HealthCode } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** One rule of the health check. */
export interface HealthRule<Code extends HealthCode> {
  readonly level: ProblemLevel
  /** Whether it is looked at where a consolidation says nothing of it. */
  readonly on: boolean
  /** Looks at one sheet; null for what only a department's files together show. */
  readonly find: Check<Finding<Code>> | null
}

const rule = <Code extends HealthCode>(
  level: ProblemLevel,
  find: Check<Finding<Code>> | null,
): HealthRule<Code> => ({ level, on: true, find })

/** The health check: what is looked at, and how much it matters. */
export const healthRules: { readonly [Code in HealthCode]: HealthRule<Code> } = {
  'wrong-fiscal-year': rule('must-fix', wrongFiscalYear),
  'nothing-filled-in': rule('must-fix', nothingFilledIn),
  formula: rule('must-fix', foundOnReading('formula')),
  'over-limits': rule('must-fix', overLimits),
  'this-year-empty': rule('confirm', thisYearEmpty),
  'no-fiscal-year': rule('confirm', foundOnReading('no-fiscal-year')),
  'years-apart': rule('confirm', foundOnReading('years-apart')),
  'wrong-phase': rule('confirm', wrongPhase),
  'looks-like-formula': rule('confirm', looksLikeFormula),
  'unknown-department': rule('confirm', unknownDepartment),
  'no-department': rule('confirm', noDepartment),
  'department-differs': rule('confirm', departmentDiffers),
  'several-files': rule('confirm', null),
  'other-layout': rule('confirm', otherLayout),
  'rows-moved': rule('confirm', rowsMoved),
  'headings-changed': rule('confirm', headingsChanged),
  'merges-broken': rule('confirm', mergesBroken),
  'values-where-none-belong': rule('confirm', valuesWhereNoneBelong),
  'repeated-number': rule('confirm', foundOnReading('repeated-number')),
  'repeated-goal': rule('confirm', repeatedGoal),
  'initiative-without-outcome': rule('confirm', initiativeWithoutOutcome),
  'outcome-without-initiative': rule('confirm', outcomeWithoutInitiative),
  'previous-differs': rule('confirm', previousDiffers),
  'items-without-outcome': rule('note', itemsLackOutcome),
  'outcomes-unpaired': rule('note', outcomesUnpaired),
  'markers-out-of-order': rule('note', markersOutOfOrder),
  'likely-cut': rule('note', likelyCut),
  'private-use-characters': rule('note', privateUseCharacters),
  'no-department-cell': rule('note', foundOnReading('no-department-cell')),
  'other-years-passed-over': rule('note', otherYearsPassedOver),
  'same-file': rule('note', null),
}

/** What a consolidation has decided about rules; the others are as `healthRules` has them. */
export type RuleSettings = {
  readonly [Code in HealthCode]?: { readonly level?: ProblemLevel; readonly on?: boolean }
}
