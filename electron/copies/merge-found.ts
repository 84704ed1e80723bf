import type { CopiesFound, CopyName } from '../ipc/contract.ts'
import { comesAfter } from './comes-after.ts'

const keyOf = ({ kind, id }: CopyName): string => `${kind}-${id}`

/** What two folders hold together: of a copy in both the one that holds more or is the later one, and damage only where neither has it whole. */
export function mergeFound(one: CopiesFound, other: CopiesFound): CopiesFound {
  const entries = new Map(one.entries.map((entry) => [keyOf(entry.name), entry]))
  for (const entry of other.entries) {
    const there = entries.get(keyOf(entry.name))
    if (there === undefined || !comesAfter(there, entry)) entries.set(keyOf(entry.name), entry)
  }
  const newer = new Map([...one.newer, ...other.newer].map((name) => [keyOf(name), name]))
  const damaged = new Map([...one.damaged, ...other.damaged].map((name) => [keyOf(name), name]))
  const busy = new Map([...one.busy, ...other.busy].map((name) => [keyOf(name), name]))
  const unread = (names: ReadonlyMap<string, CopyName>) =>
    [...names].flatMap(([key, name]) => (newer.has(key) || entries.has(key) ? [] : name))
  return {
    entries: [...entries].flatMap(([key, entry]) => (newer.has(key) ? [] : entry)),
    damaged: unread(damaged),
    busy: unread(busy),
    newer: [...newer.values()],
  }
}
