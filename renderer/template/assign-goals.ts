import type { Goal } from '../sheet/sheet.ts'

/** A place on the paper and the goal that goes there, null for a place that is left empty. */
export interface Assignment<P> {
  readonly place: P
  readonly goal: Goal | null
}

/** Each goal to the place of its number, the others to the free places in order; null when there is no room. */
export function assignGoals<P>(
  places: readonly P[],
  numberOf: (place: P) => number,
  goals: readonly Goal[],
): readonly Assignment<P>[] | null {
  if (goals.length > places.length) return null
  const assigned = new Map<P, Goal>()
  const waiting: Goal[] = []
  for (const goal of goals) {
    const place = places.find((one) => numberOf(one) === goal.number && !assigned.has(one))
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
