import { diffArrays } from 'diff'
import type { EditableGoal } from '../sheet/editable-sheet.ts'

/** A goal in two sheets; null where it isn't. */
export interface GoalPair {
  readonly before: EditableGoal | null
  readonly after: EditableGoal | null
  /** It stands elsewhere among those that are in both. */
  readonly moved: boolean
}

type Goals = readonly EditableGoal[]

/**
 * The goals of two sheets, each once: in the later order, those that are gone behind the one that they stood behind.
 * Versions of one sheet know their goals by id; sheets that share no id know them by their title, else by their number.
 */
export function matchGoals(before: Goals, after: Goals): readonly GoalPair[] {
  const partnerOf = partners(before, after)
  const twin = new Map([...partnerOf].map(([one, other]) => [other, one]))
  const order = after.map((goal) => twin.get(goal) ?? goal)
  return diffArrays([...before], order).flatMap(({ added, removed, value }) =>
    value.flatMap((goal): readonly GoalPair[] => {
      const other = partnerOf.get(goal)
      if (removed) return other === undefined ? [{ before: goal, after: null, moved: false }] : []
      if (other === undefined) return [{ before: null, after: goal, moved: false }]
      return [{ before: goal, after: other, moved: added }]
    }),
  )
}

/** The later goal of each earlier one that has one. */
function partners(before: Goals, after: Goals): ReadonlyMap<EditableGoal, EditableGoal> {
  const byId = new Map(after.map((goal) => [goal.id, goal]))
  if (before.some(({ id }) => byId.has(id))) return paired(before, (goal) => byId.get(goal.id))
  const found = new Map<EditableGoal, EditableGoal>()
  for (const isAlike of [hasSameTitle, hasSameNumber]) {
    const taken = new Set(found.values())
    const rest = before.filter((goal) => !found.has(goal))
    for (const goal of rest) {
      const other = after.find((one) => !taken.has(one) && isAlike(goal, one))
      if (other === undefined) continue
      found.set(goal, other)
      taken.add(other)
    }
  }
  return found
}

function paired(goals: Goals, partnerOf: (goal: EditableGoal) => EditableGoal | undefined) {
  return new Map(
    goals.flatMap((goal) => {
      const other = partnerOf(goal)
      return other === undefined ? [] : [[goal, other] as const]
    }),
  )
}

const titleOf = ({ current, previous }: EditableGoal): string => (current?.title || previous?.title) ?? ''
const hasSameTitle = (one: EditableGoal, other: EditableGoal): boolean =>
  titleOf(one) !== '' && titleOf(one) === titleOf(other)
const hasSameNumber = (one: EditableGoal, other: EditableGoal): boolean => one.number === other.number
