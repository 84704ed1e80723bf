import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { HealthCode } from './health-problem.ts'

/** One rule of the health check, as it is where a consolidation says nothing of it. */
export interface HealthRule {
  readonly level: ProblemLevel
  /** Whether it is looked at. */
  readonly on: boolean
}

const rule = (level: ProblemLevel): HealthRule => ({ level, on: true })

/** The health check: what is looked at, in this order, and how much it matters. */
export const healthRules: { readonly [Code in HealthCode]: HealthRule } = {
  'wrong-fiscal-year': rule('must-fix'),
  'nothing-filled-in': rule('must-fix'),
  formula: rule('must-fix'),
  'over-limits': rule('must-fix'),
  'this-year-empty': rule('confirm'),
  'no-fiscal-year': rule('confirm'),
  'years-apart': rule('confirm'),
  'wrong-phase': rule('confirm'),
  'looks-like-formula': rule('confirm'),
  'external-link': rule('confirm'),
  'dde-link': rule('confirm'),
  macro: rule('confirm'),
  'embedded-object': rule('confirm'),
  'activex-control': rule('confirm'),
  'external-data': rule('confirm'),
  'external-picture': rule('confirm'),
  'outside-name': rule('confirm'),
  'unknown-department': rule('confirm'),
  'no-department': rule('confirm'),
  'department-differs': rule('confirm'),
  'several-files': rule('confirm'),
  'other-layout': rule('confirm'),
  'rows-moved': rule('confirm'),
  'headings-changed': rule('confirm'),
  'merges-broken': rule('confirm'),
  'values-where-none-belong': rule('confirm'),
  'repeated-number': rule('confirm'),
  'repeated-goal': rule('confirm'),
  'initiative-without-outcome': rule('confirm'),
  'outcome-without-initiative': rule('confirm'),
  'previous-differs': rule('confirm'),
  'items-without-outcome': rule('note'),
  'outcomes-unpaired': rule('note'),
  'markers-out-of-order': rule('note'),
  'likely-cut': rule('note'),
  'private-use-characters': rule('note'),
  'no-department-cell': rule('note'),
  'other-years-passed-over': rule('note'),
  hyperlink: rule('note'),
  'same-file': rule('note'),
}

/** What a consolidation has decided about rules; the others are as `healthRules` has them. */
export type RuleSettings = {
  readonly [Code in HealthCode]?: { readonly level?: ProblemLevel; readonly on?: boolean }
}
