import { departmentKey } from '../department-key.ts'
import type { ConsolidationEvent, LoggedEvent } from './event.ts'

/** Notes that follow one another within this time were typed in one go. */
const ONE_GO_MS = 300_000

/** A log for the eyes: of a note that was kept while it was typed, only what it came to. */
export function readableLog(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  return log.filter(({ at, event }, place) => {
    const next = log[place + 1]
    return next === undefined || next.at - at > ONE_GO_MS || !isSameNote(event, next.event)
  })
}

function isSameNote(one: ConsolidationEvent, other: ConsolidationEvent): boolean {
  if (one.kind !== 'noted' || other.kind !== 'noted') return false
  return departmentKey(one.department) === departmentKey(other.department)
}
