import { departmentKey } from '../department-key.ts'
import { assertNever } from '../../sheet/assert-never.ts'
import type { ConsolidationEvent } from './event.ts'
import { acceptanceKey, assignmentKey, versionKey, type Standing } from './standing.ts'

/**
 * The events that take these decisions back, as things stood before them; the last first. What came by itself can't be
 * taken back.
 */
export function opposites(
  events: readonly ConsolidationEvent[],
  before: Standing,
): readonly ConsolidationEvent[] {
  return [...events].reverse().flatMap((event) => oppositeOf(event, before) ?? [])
}

function oppositeOf(event: ConsolidationEvent, before: Standing): ConsolidationEvent | null {
  switch (event.kind) {
    case 'came':
    case 'replaced':
    case 'gone':
    case 'terms-changed':
      return null
    case 'assigned':
      return { ...event, department: before.assigned.get(assignmentKey(event)) ?? null }
    case 'left-out':
      return { ...event, isOut: before.leftOut.has(versionKey(event)) }
    case 'accepted':
      return { ...event, isAccepted: before.accepted.has(acceptanceKey(event.print, event.problem)) }
    case 'sent-back':
    case 'final': {
      const decided = event.kind === 'final' ? before.final : before.sentBack
      return { ...event, prints: decided.get(departmentKey(event.department))?.prints ?? [] }
    }
    case 'noted':
      return { ...event, text: before.notes.get(departmentKey(event.department)) ?? '' }
    default:
      return assertNever(event)
  }
}
