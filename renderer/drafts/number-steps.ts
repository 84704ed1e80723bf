import type { Step } from '../sheet/history.ts'

/**
 * Numbers that grow along the steps. A step keeps the number it has wherever that still grows, so that few rows
 * change; the others are numbered on from the step before them.
 */
export function numberSteps(
  steps: readonly Step[],
  known: ReadonlyMap<Step, number>,
): ReadonlyMap<Step, number> {
  let last = 0
  return new Map(
    steps.map((step) => {
      last = Math.max(known.get(step) ?? 0, last + 1)
      return [step, last]
    }),
  )
}
