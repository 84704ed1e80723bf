import { applyPatches, enablePatches, type Objectish, type Patch } from 'immer'

enablePatches()

/** One step back and forth, plain enough to be stored as JSON. */
export interface Step {
  readonly undo: readonly Patch[]
  readonly redo: readonly Patch[]
  /** The field it was typed in; null never merges. */
  readonly group: string | null
  /** When it was last added to, in ms since 1970. */
  readonly at: number
}

/** What can be undone, the latest last, and what can be done again, the next one last. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** How a change belongs to those before it. */
export interface ChangeNote {
  readonly group: string | null
  readonly at: number
}

/** A value and its history after going back or forth. */
export interface Travelled<T> {
  readonly value: T
  readonly history: History
}

/** A history in which nothing has happened. */
export const emptyHistory: History = { past: [], future: [] }

/** Typing in one field within this time is one step. */
const PAUSE_MS = 1_000
/** More steps than this are forgotten, the oldest first. */
const MOST_STEPS = 1_000

/**
 * Notes the change from `before` to `after`, two versions that share what they have in common. It joins the step
 * before when both were typed in the same field with less than a second between. What was undone before can't be
 * done again. The same value twice is no change.
 */
export function record<T extends Objectish>(
  history: History,
  before: T,
  after: T,
  note: ChangeNote,
): History {
  const redo = patchesBetween(before, after)
  if (redo.length === 0) return history
  const undo = patchesBetween(after, before)
  const last = history.past.at(-1)
  if (last && joins(last, note) && history.future.length === 0) {
    const start = applyPatches(before, [...last.undo])
    const merged = { undo: patchesBetween(after, start), redo: patchesBetween(start, after), ...note }
    return { past: [...history.past.slice(0, -1), merged], future: [] }
  }
  const past = [...history.past, { undo, redo, ...note }]
  return { past: past.slice(-MOST_STEPS), future: [] }
}

function joins(last: Step, note: ChangeNote): boolean {
  return last.group !== null && last.group === note.group && note.at - last.at < PAUSE_MS
}

/** Takes the latest step back; null where there is none. */
export function undo<T extends Objectish>(history: History, value: T): Travelled<T> | null {
  const step = history.past.at(-1)
  if (!step) return null
  const { past, future } = history
  return {
    value: applyPatches(value, [...step.undo]),
    history: { past: past.slice(0, -1), future: [...future, closed(step)] },
  }
}

/** Does the step that was last taken back again; null where there is none. */
export function redo<T extends Objectish>(history: History, value: T): Travelled<T> | null {
  const step = history.future.at(-1)
  if (!step) return null
  const { past, future } = history
  return {
    value: applyPatches(value, [...step.redo]),
    history: { past: [...past, step], future: future.slice(0, -1) },
  }
}

/** A step that was taken back takes no more typing in. */
const closed = (step: Step): Step => ({ ...step, group: null })

/** The patches that make `to` out of `from`; what both share by reference is not looked into. */
export function patchesBetween(from: unknown, to: unknown, path: readonly (string | number)[] = []): Patch[] {
  if (Object.is(from, to)) return []
  if (Array.isArray(from) && Array.isArray(to)) return arrayPatches(from, to, path)
  if (!isRecord(from) || !isRecord(to)) return [{ op: 'replace', path: [...path], value: to }]
  const gone = Object.keys(from).filter((key) => !(key in to))
  const kept = Object.keys(to).flatMap((key): Patch[] => {
    if (!(key in from)) return [{ op: 'add', path: [...path, key], value: to[key] }]
    return patchesBetween(from[key], to[key], [...path, key])
  })
  return [...gone.map((key): Patch => ({ op: 'remove', path: [...path, key] })), ...kept]
}

/** Lists of one length are compared place by place, others replaced between what they share at both ends. */
function arrayPatches(
  from: readonly unknown[],
  to: readonly unknown[],
  path: readonly (string | number)[],
): Patch[] {
  if (from.length === to.length)
    return to.flatMap((value, index) => patchesBetween(from[index], value, [...path, index]))
  let start = 0
  while (start < Math.min(from.length, to.length) && Object.is(from[start], to[start])) start += 1
  let shared = 0
  const most = Math.min(from.length, to.length) - start
  while (shared < most && Object.is(from[from.length - 1 - shared], to[to.length - 1 - shared])) shared += 1
  const removed = from.length - shared - start
  const removals = Array.from({ length: removed }, (_, n): Patch => ({
    op: 'remove',
    path: [...path, start + removed - 1 - n],
  }))
  const additions = to
    .slice(start, to.length - shared)
    .map((value, n): Patch => ({ op: 'add', path: [...path, start + n], value }))
  return [...removals, ...additions]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
