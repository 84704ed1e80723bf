import type { LastYearGoal } from '../last-year.ts'
import type { FilledHalf } from './each-text.ts'
import type { Finding } from './health-problem.ts'
import type { Check } from './sheet-in-context.ts'

type Differs = Finding<'previous-differs'>

/**
 * Last year's half where it is not what last year's sheet had as its own year's: the goal and its items; what came of
 * them is new. A department with several sheets last year is held to the one that it differs least from.
 */
export const previousDiffers: Check<Differs> = ({ halves, lastYear, assignment }) => {
  const { department } = assignment
  const before = department === null ? [] : (lastYear?.sheetsOf(department) ?? [])
  const previous = halves.filter(({ side }) => side === 'previous')
  const all = before.map((goals) => differences(previous, goals))
  return all.reduce((best, one) => (one.length < best.length ? one : best), all[0] ?? [])
}

function differences(halves: readonly FilledHalf[], before: readonly LastYearGoal[]): readonly Differs[] {
  return halves.flatMap((half) => {
    const old = matching(half, before)
    const differing = (['title', 'initiatives'] as const).filter(
      (field) => !old || plain(old[field]) !== plain(half[field]),
    )
    // A goal that last year's sheet didn't have is said once.
    const told = old ? differing : differing.slice(0, 1)
    return told.map((field) => ({ ...half.at[field], number: half.goal.number, field }))
  })
}

/** The goal of the same title, else of the same number. */
function matching({ goal, title }: FilledHalf, before: readonly LastYearGoal[]): LastYearGoal | undefined {
  return (
    before.find((old) => plain(old.title) === plain(title)) ??
    before.find(({ number }) => number === goal.number)
  )
}

/** White space and widths are no difference. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
