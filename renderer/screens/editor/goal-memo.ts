import { checkGoal, type GoalCheck } from '../../sheet/check-goal.ts'
import type { EditableGoal } from '../../sheet/editable-sheet.ts'
import { goalState, type GoalState } from '../../sheet/goal-state.ts'

/** What is derived from a goal is derived once: a goal that no edit touched is the same object. */
function remember<T>(derive: (goal: EditableGoal) => T): (goal: EditableGoal) => T {
  const known = new WeakMap<EditableGoal, T>()
  return (goal) => {
    const found = known.get(goal)
    if (found !== undefined) return found
    const made = derive(goal)
    known.set(goal, made)
    return made
  }
}

/** `goalState`, worked out once for each goal as long as it doesn't change. */
export const stateOf: (goal: EditableGoal) => GoalState = remember(goalState)
/** `checkGoal`, worked out once for each goal as long as it doesn't change. */
export const checksOf: (goal: EditableGoal) => readonly GoalCheck[] = remember(checkGoal)
