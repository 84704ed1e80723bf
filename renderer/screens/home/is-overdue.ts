import type { Consolidation } from '../../consolidation/kept/consolidation.ts'

/** Whether somebody still is waited for on a day after the due one; `now` in milliseconds since 1970. */
export function isOverdue({ due, tally }: Pick<Consolidation, 'due' | 'tally'>, now: number): boolean {
  if (due === null || tally.expected === null || tally.returned >= tally.expected) return false
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number)
  return now >= new Date(year, month - 1, day + 1).getTime()
}
