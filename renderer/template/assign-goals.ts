import type { Goal } from '../sheet/sheet.ts'
import type { GoalPlace } from './layout.ts'

/** A place on the paper and the goal that goes there, null for a place that is left empty. */
export interface Assignment {
  readonly place: GoalPlace
  readonly goal: Goal | null
}

/** Each goal to the place of its number, the others to the free places in order; null when there is no room. */
export function assignGoals(
  places: readonly GoalPlace[],
  goals: readonly Goal[],
): readonly Assignment[] | null {
  if (goals.length > places.length) return null
  const assigned = new Map<GoalPlace, Goal>()
  const waiting: Goal[] = []
  for (const goal of goals) {
    const place = places.find((one) => one.number === goal.number && !assigned.has(one))
    if (place) assigned.set(place, goal)
    else waiting.push(goal)
  }
  for (const place of places) {
    if (assigned.has(place)) continue
    const goal = waiting.shift()
    if (goal) assigned.set(place, goal)
  }
  return places.map((place) => ({ place, goal: assigned.get(place) ?? null }))
}
