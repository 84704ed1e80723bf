import { failureOf, type SaveFailure } from './save-failure.ts'

export type { SaveFailure } from './save-failure.ts'

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
  /** Writes what came until now and is not yet kept, at once; true when all of it is kept. */
  readonly flush: () => Promise<boolean>
  readonly isUnsaved: () => boolean
  /** Ends for good: nothing is written or tried again after this. A write that is under way goes on. */
  readonly stop: () => void
}

/** A pause in typing this long starts a save. */
export const PAUSE_MS = 400
/** While typing on, a save starts this long after the first unsaved change, so that it ends within two seconds. */
export const LONGEST_MS = 1_000
/** After a failure the next try, if nothing changes; a change is tried as soon as any other. */
export const RETRY_MS = 3_000

/**
 * Saves calmly: after a pause, or while typing on before two seconds are over; one at a time; again after a
 * failure. 'saved' is told only after the write is complete and if nothing newer came meanwhile; 'failed' stays,
 * whatever is typed, until a write succeeds.
 */
export function createAutosave<T>({ write, onState, now, after }: AutosavePorts<T>): Autosave<T> {
  let newest: { readonly value: T } | null = null
  /** How many changes were told, and how many of them are kept: those before the last one that was written. */
  let told = 0
  let kept = 0
  /** When the first change came that no write has taken; null when the last write took all. */
  let since: number | null = null
  let running: Promise<void> | null = null
  let shown: SaveState | null = null
  let stopTimer: () => void = () => {}
  let ended = false

  function show(state: SaveState): void {
    if (state.kind === 'unsaved' && shown?.kind === 'unsaved') return
    shown = state
    onState(state)
  }

  function schedule(): void {
    stopTimer()
    if (ended || kept === told || running !== null) return
    const wait = since === null ? RETRY_MS : Math.min(PAUSE_MS, since + LONGEST_MS - now())
    stopTimer = after(Math.max(0, wait), () => void save())
  }

  async function attempt(): Promise<SaveFailure | null> {
    if (newest === null) return null
    const number = told
    since = null
    try {
      await write(newest.value)
      kept = number
      return null
    } catch (error) {
      return failureOf(error)
    }
  }

  function settle(failure: SaveFailure | null): void {
    running = null
    schedule()
    if (failure !== null) show({ kind: 'failed', failure })
    else show(kept === told ? { kind: 'saved', at: now() } : { kind: 'unsaved' })
  }

  function save(): Promise<void> {
    stopTimer()
    running ??= attempt().then(settle)
    return running
  }

  async function flush(): Promise<boolean> {
    const wanted = told
    if (running !== null) await running
    if (kept < wanted) await save()
    return kept >= wanted
  }

  return {
    changed: (value) => {
      newest = { value }
      told += 1
      since ??= now()
      if (shown?.kind !== 'failed') show({ kind: 'unsaved' })
      schedule()
    },
    flush,
    isUnsaved: () => kept < told,
    stop: () => {
      ended = true
      stopTimer()
    },
  }
}
