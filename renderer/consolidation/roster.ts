import { departmentKey } from './department-key.ts'

/** The departments that a consolidation waits for, in their order (部局一覧). */
export interface Roster {
  readonly names: readonly string[]
  /** The department that a text names; null where it names none, or several. */
  find(text: string): string | null
}

/** What may be left off a department's name where nothing else on the roster begins alike. */
const endings = /^(部|課|局|室|所|署|事務局|委員会|センター|地域自治センター)$/

/**
 * A roster of these names, empty ones and repeated ones left out. A text names a department by its whole name, else by
 * a longer text around it (04_総務部_提出), else by the name without its last word (都市建設).
 */
export function makeRoster(names: readonly string[]): Roster {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const key = departmentKey(name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, name.trim())
  }
  const keys = [...byKey.keys()]
  return {
    names: [...byKey.values()],
    find: (text) => byKey.get(keyIn(departmentKey(text), keys) ?? '') ?? null,
  }
}

/** The roster that a consolidation names; null where it names nobody: whoever comes is expected then. */
export function expectedRoster(names: readonly string[]): Roster | null {
  return names.length === 0 ? null : makeRoster(names)
}

function keyIn(text: string, keys: readonly string[]): string | null {
  if (keys.includes(text)) return text
  const inside = keys.filter((key) => text.includes(key))
  const longest = inside.filter((key) => !inside.some((other) => other !== key && other.includes(key)))
  if (longest.length > 0) return only(longest)
  if (text.length < 2) return null
  return only(keys.filter((key) => key.startsWith(text) && endings.test(key.slice(text.length))))
}

function only(keys: readonly string[]): string | null {
  return keys.length === 1 ? (keys[0] ?? null) : null
}
