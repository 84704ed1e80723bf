import type { Goal } from '../sheet/sheet.ts'

/** A place on the paper and the goal that goes there, null for a place that is left empty. */
export interface Assignment<P> {
  readonly place: P
  readonly goal: Goal | null
}

/**
 * Each goal to the place of its number, the others to free places in order; null when there is no room. Goals whose
 * numbers rise stand so on the paper too: one goes before its own place where the later ones need the room.
 */
export function assignGoals<P>(
  places: readonly P[],
  numberOf: (place: P) => number,
  goals: readonly Goal[],
): readonly Assignment<P>[] | null {
  if (goals.length > places.length) return null
  const isRising = goals.every((goal, i) => i === 0 || goal.number > (goals[i - 1]?.number ?? 0))
  const assigned = isRising ? inOrder(places, numberOf, goals) : byNumber(places, numberOf, goals)
  return places.map((place) => ({ place, goal: assigned.get(place) ?? null }))
}

function inOrder<P>(
  places: readonly P[],
  numberOf: (place: P) => number,
  goals: readonly Goal[],
): ReadonlyMap<P, Goal> {
  const ordered = [...places].sort((a, b) => numberOf(a) - numberOf(b))
  const assigned = new Map<P, Goal>()
  let next = 0
  for (const [i, goal] of goals.entries()) {
    const own = ordered.findIndex((place, at) => at >= next && numberOf(place) === goal.number)
    const at = own < 0 ? next : Math.min(own, ordered.length - goals.length + i)
    const place = ordered[at]
    if (place !== undefined) assigned.set(place, goal)
    next = at + 1
  }
  return assigned
}

function byNumber<P>(
  places: readonly P[],
  numberOf: (place: P) => number,
  goals: readonly Goal[],
): ReadonlyMap<P, Goal> {
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
  return assigned
}
