import type { Goal } from '../../sheet/sheet.ts'
import { isBlank, type FilledHalf } from './each-text.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

/** A paper that came back as it was sent out. */
export const nothingFilledIn: Check<Finding<'nothing-filled-in'>> = ({ sheet }) =>
  sheet.goals.length === 0 ? [{ sheet: sheet.sheetName }] : []

/** A paper with last year's half only, which was perhaps filled in before it was sent out. */
export const thisYearEmpty: Check<Finding<'this-year-empty'>> = ({ sheet, halves, table }) => {
  const hasCurrent = table.pages.some(({ layout }) => layout.goals.some((goal) => goal.current))
  const isEmpty = halves.length > 0 && halves.every(({ side }) => side === 'previous')
  return hasCurrent && isEmpty ? [{ sheet: sheet.sheetName }] : []
}

/** Items with nothing at all beside them. */
export const initiativeWithoutOutcome: Check<Finding<'initiative-without-outcome'>> = ({ halves }) =>
  halves
    .filter((half) => !isBlank(half.initiatives) && isBlank(half.outcome) && !half.isComputed)
    .map(({ goal, side, at }) => ({ ...at.outcome, number: goal.number, side }))

/** An outcome with no item beside it. */
export const outcomeWithoutInitiative: Check<Finding<'outcome-without-initiative'>> = ({ halves }) =>
  halves
    .filter((half) => isBlank(half.initiatives) && !isBlank(half.outcome) && !half.isComputed)
    .map(({ goal, side, at }) => ({ ...at.initiatives, number: goal.number, side }))

/** A goal whose texts are all those of an earlier one: a block that was copied and not filled in anew. */
export const repeatedGoal: Check<Finding<'repeated-goal'>> = ({ halves }) => {
  const firstOf = new Map<string, number>()
  return byGoal(halves).flatMap((ofGoal) => {
    const [first] = ofGoal
    const text = JSON.stringify(ofGoal.map((half) => [half.side, half.title, half.initiatives, half.outcome]))
    if (!first || ofGoal.every(({ initiatives }) => isBlank(initiatives))) return []
    const { number } = first.goal
    const before = firstOf.get(text)
    if (before === undefined) firstOf.set(text, number)
    return before === undefined ? [] : [{ ...first.at.title, number, first: before }]
  })
}

function byGoal(halves: readonly FilledHalf[]): readonly (readonly FilledHalf[])[] {
  const groups = new Map<Goal, FilledHalf[]>()
  for (const half of halves) groups.set(half.goal, [...(groups.get(half.goal) ?? []), half])
  return [...groups.values()]
}
