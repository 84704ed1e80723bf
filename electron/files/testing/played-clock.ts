import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from '../watch-folder.ts'

/** For tests: a clock that stands still but for what the test lets pass. */
export interface PlayedClock extends Clock {
  /** Lets time pass. What falls due is done before more passes: until something is to be done later again. */
  pass(ms: number): Promise<void>
  /** How many things are still to be done later. */
  waiting(): number
}

/** A clock at 0, for one thing that does its work again and again; `ms` is never waited for. */
export function playedClock(): PlayedClock {
  const waiting = new Set<{ readonly at: number; readonly act: () => void }>()
  let now = 0
  return {
    now: () => now,
    after(ms, act) {
      const later = { at: now + ms, act }
      waiting.add(later)
      return () => waiting.delete(later)
    },
    async pass(ms) {
      const end = now + ms
      for (;;) {
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        waiting.delete(next)
        now = next.at
        next.act()
        while (waiting.size === 0) await turn()
      }
      now = end
    },
    waiting: () => waiting.size,
  }
}
