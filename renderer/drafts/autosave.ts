/** Why a draft could not be kept. */
export type SaveFailure = 'no-space' | 'database-closed' | 'unknown'

/** What the screen says about the draft's safety. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'failed'; readonly failure: SaveFailure }

/** What autosave needs of the world. */
export interface AutosavePorts<T> {
  readonly write: (value: T) => Promise<void>
  readonly onState: (state: SaveState) => void
  readonly now: () => number
  /** Starts a timer and gives the function that stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** Keeps the newest value by itself. */
export interface Autosave<T> {
  /** Tells of a newer value; it is written soon. */
  readonly changed: (value: T) => void
  /** Writes what is not yet written, now; true when everything is kept. */
  readonly flush: () => Promise<boolean>
  readonly isUnsaved: () => boolean
}

/** A pause in typing this long starts a save. */
export const PAUSE_MS = 400
/** While typing on, a save starts this long after the first unsaved change, so that it ends within two seconds. */
export const LONGEST_MS = 1_200
/** After a failure the next try, while the work goes on. */
export const RETRY_MS = 3_000

/**
 * Saves calmly: after a pause, or while typing on before two seconds are over; one at a time; again after a
 * failure. A state of 'saved' is told only after the write is complete, and only if nothing newer came meanwhile.
 */
export function createAutosave<T>({ write, onState, now, after }: AutosavePorts<T>): Autosave<T> {
  let pending: { readonly value: T; readonly since: number } | null = null
  let running: Promise<boolean> | null = null
  let stopTimer: () => void = () => {}

  function schedule(): void {
    stopTimer()
    if (pending === null || running !== null) return
    const left = pending.since + LONGEST_MS - now()
    stopTimer = after(Math.max(0, Math.min(PAUSE_MS, left)), () => void flush())
  }

  async function writeOnce(): Promise<boolean> {
    const taken = pending
    if (taken === null) return true
    pending = null
    try {
      await write(taken.value)
      if (pending === null) onState({ kind: 'saved', at: now() })
      return true
    } catch (error) {
      pending ??= taken
      onState({ kind: 'failed', failure: failureOf(error) })
      return false
    }
  }

  async function flush(): Promise<boolean> {
    stopTimer()
    if (running !== null) await running
    if (pending === null) return true
    running ??= writeOnce()
    const kept = await running
    running = null
    if (kept) schedule()
    else stopTimer = after(RETRY_MS, () => void flush())
    return kept && pending === null
  }

  return {
    changed: (value) => {
      const failing = running === null && pending !== null && pending.since === 0
      pending = { value, since: pending?.since ?? now() }
      if (!failing) onState({ kind: 'unsaved' })
      schedule()
    },
    flush,
    isUnsaved: () => pending !== null || running !== null,
  }
}

/** IndexedDB's own names for what went wrong (W3C Indexed Database API 3.0, 2.9). */
function failureOf(error: unknown): SaveFailure {
  const names = new Set<unknown>()
  for (let cause = error; cause instanceof Error; cause = 'inner' in cause ? cause.inner : null)
    names.add(cause.name)
  if (names.has('QuotaExceededError')) return 'no-space'
  if (names.has('DatabaseClosedError') || names.has('InvalidStateError')) return 'database-closed'
  return 'unknown'
}
