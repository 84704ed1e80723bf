import { departmentKey } from '../department-key.ts'
import type { HealthProblem } from '../health/health-problem.ts'
import { assertNever } from '../../sheet/assert-never.ts'
import type { ConsolidationEvent, LoggedEvent, ProblemKey } from './event.ts'

/** Versions that a decision about a department was made of, and when. */
export interface Decided {
  readonly prints: readonly string[]
  readonly at: number
}

/** What people have decided so far. Departments stand under their folded keys. */
export interface Standing {
  /** Whose a version is, where a person said so; keys as `assignmentKey` makes them. */
  readonly assigned: ReadonlyMap<string, string>
  /** Keys as `versionKey` makes them: of two copies one may be left out. */
  readonly leftOut: ReadonlySet<string>
  /** Keys as `acceptanceKey` makes them. */
  readonly accepted: ReadonlySet<string>
  readonly sentBack: ReadonlyMap<string, Decided>
  readonly final: ReadonlyMap<string, Decided>
  readonly notes: ReadonlyMap<string, string>
}

/** How things stand after a log's events, the earliest first. */
export function standingOf(log: readonly LoggedEvent[]): Standing {
  const standing: Mutable = {
    assigned: new Map(),
    leftOut: new Set(),
    accepted: new Set(),
    sentBack: new Map(),
    final: new Map(),
    notes: new Map(),
  }
  for (const { at, event } of log) follow(standing, event, at)
  return standing
}

/** Names a problem by what it is and where. */
export function problemKey({ code, sheet = '', cell = '' }: HealthProblem): ProblemKey {
  return `${code}\n${sheet}\n${cell}`
}

/** Names a version of a file among all that came. */
export function versionKey({ file, print }: { readonly file: string; readonly print: string }): string {
  return `${file}\n${print}`
}

/** Names what is assigned: bytes, wherever they lie; a file that could not be read is known by its name alone. */
export function assignmentKey(version: { readonly file: string; readonly print: string }): string {
  return version.print === '' ? versionKey(version) : version.print
}

/** Names the acceptance of a version's problem. */
export function acceptanceKey(print: string, problem: ProblemKey): string {
  return `${print}\n${problem}`
}

interface Mutable {
  readonly assigned: Map<string, string>
  readonly leftOut: Set<string>
  readonly accepted: Set<string>
  readonly sentBack: Map<string, Decided>
  readonly final: Map<string, Decided>
  readonly notes: Map<string, string>
}

function follow(standing: Mutable, event: ConsolidationEvent, at: number): void {
  switch (event.kind) {
    case 'came':
    case 'replaced':
    case 'gone':
    case 'terms-changed':
      return
    case 'assigned':
      return putOrRemove(standing.assigned, assignmentKey(event), event.department)
    case 'left-out':
      return addOrRemove(standing.leftOut, versionKey(event), event.isOut)
    case 'accepted':
      return addOrRemove(standing.accepted, acceptanceKey(event.print, event.problem), event.isAccepted)
    case 'sent-back':
    case 'final': {
      const { kind, department, prints } = event
      const decided = prints.length === 0 ? null : { prints, at }
      return putOrRemove(
        kind === 'final' ? standing.final : standing.sentBack,
        departmentKey(department),
        decided,
      )
    }
    case 'noted':
      return putOrRemove(standing.notes, departmentKey(event.department), event.text || null)
    default:
      return assertNever(event)
  }
}

function putOrRemove<Value>(map: Map<string, Value>, key: string, value: Value | null): void {
  if (value === null) map.delete(key)
  else map.set(key, value)
}

function addOrRemove(set: Set<string>, key: string, isIn: boolean): void {
  if (isIn) set.add(key)
  else set.delete(key)
}
