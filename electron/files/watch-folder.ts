/** A clock that can be played by a test: milliseconds, and something to do later that can be called off. */
export interface Clock {
  now(): number
  after(ms: number, act: () => void): () => void
}

/** The real clock. It keeps no process alive. */
export const clock: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms).unref()
    return () => clearTimeout(timer)
  },
}

/** What watching needs of a folder. */
export interface WatchPort {
  /** What the folder's listing looks like now; the same text for the same files. */
  look(): Promise<string>
  /** Calls back when something may have happened there, where the system tells; gives how to stop. */
  hear(hint: () => void): () => void
  /** Told that the folder looks otherwise than before, and has come to rest. */
  tell(): void
  readonly clock: Clock
}

/** A folder under watch. */
export interface FolderWatch {
  /** The window has just been shown the folder as this text says: only what differs from it is news. */
  saw(listing: string): void
  stop(): void
}

/** Shares tell nothing of what others do there: the listing itself is looked at this often. */
const poll = 20_000
/** A file that is being copied changes its size or time within this. */
const rest = 2_000
/** A hint rarely comes alone. */
const hintPause = 300

/**
 * Watches a folder by looking at its listing every 20 s, and soon after a hint of the system's. Tells of a listing
 * that differs from the one last told or seen (`seen`, else the first one), once it has stayed the same for 2 s.
 */
export function watchFolder({ look, hear, tell, clock }: WatchPort, seen?: string): FolderWatch {
  let known = seen
  let fresh: { readonly listing: string; readonly since: number } | null = null
  let isLooking = false
  let due: { readonly at: number; readonly callOff: () => void } | null = null
  let isStopped = false

  const lookWithin = (ms: number): void => {
    const at = clock.now() + ms
    if (isStopped || (due !== null && due.at <= at)) return
    due?.callOff()
    due = { at, callOff: clock.after(ms, () => void lookNow()) }
  }
  const lookNow = async (): Promise<void> => {
    due = null
    if (isLooking) return lookWithin(hintPause)
    isLooking = true
    const asked = clock.now()
    const listing = await look()
    isLooking = false
    if (!isStopped) lookWithin(weigh(listing, asked))
  }
  /** How long until the next look. */
  const weigh = (listing: string, at: number): number => {
    known ??= listing
    if (listing === known) {
      fresh = null
      return poll
    }
    if (fresh?.listing !== listing) fresh = { listing, since: at }
    const left = fresh.since + rest - at
    if (left > 0) return left
    known = listing
    fresh = null
    tell()
    return poll
  }
  const deafen = hear(() => lookWithin(hintPause))
  lookWithin(0)
  return {
    saw(listing) {
      known = listing
    },
    stop() {
      isStopped = true
      due?.callOff()
      deafen()
    },
  }
}
