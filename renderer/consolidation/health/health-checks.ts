import { activeContentOf } from './check-active-content.ts'
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

/** What each rule looks at in a sheet; null for what only a department's files together show. */
export const healthChecks: { readonly [Code in HealthCode]: Check<Finding<Code>> | null } = {
  'wrong-fiscal-year': wrongFiscalYear,
  'nothing-filled-in': nothingFilledIn,
  formula: foundOnReading('formula'),
  'over-limits': overLimits,
  'this-year-empty': thisYearEmpty,
  'no-fiscal-year': foundOnReading('no-fiscal-year'),
  'years-apart': foundOnReading('years-apart'),
  'wrong-phase': wrongPhase,
  'looks-like-formula': looksLikeFormula,
  'external-link': activeContentOf('external-link'),
  'dde-link': activeContentOf('dde-link'),
  macro: activeContentOf('macro'),
  'embedded-object': activeContentOf('embedded-object'),
  'activex-control': activeContentOf('activex-control'),
  'external-data': activeContentOf('external-data'),
  'external-picture': activeContentOf('external-picture'),
  'outside-name': activeContentOf('outside-name'),
  'unknown-department': unknownDepartment,
  'no-department': noDepartment,
  'department-differs': departmentDiffers,
  'several-files': null,
  'other-layout': otherLayout,
  'rows-moved': rowsMoved,
  'headings-changed': headingsChanged,
  'merges-broken': mergesBroken,
  'values-where-none-belong': valuesWhereNoneBelong,
  'repeated-number': foundOnReading('repeated-number'),
  'repeated-goal': repeatedGoal,
  'initiative-without-outcome': initiativeWithoutOutcome,
  'outcome-without-initiative': outcomeWithoutInitiative,
  'previous-differs': previousDiffers,
  'items-without-outcome': itemsLackOutcome,
  'outcomes-unpaired': outcomesUnpaired,
  'markers-out-of-order': markersOutOfOrder,
  'likely-cut': likelyCut,
  'private-use-characters': privateUseCharacters,
  'no-department-cell': foundOnReading('no-department-cell'),
  'other-years-passed-over': otherYearsPassedOver,
  hyperlink: activeContentOf('hyperlink'),
  'same-file': null,
}
