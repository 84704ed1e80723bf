import { OpenElsewhere } from './save-failure.ts'

/** A window that is just closing holds its lock a moment longer. */
const WAIT_MS = 1_000

/** What can be open in one window only. */
export type LockName = `draft ${string}` | `consolidation ${string}`

/** What this window alone works on; another window that wants the same is told so. */
export class Locks {
  readonly #releases = new Set<() => void>()

  /** Does the work while no other window has the thing; rejects with `OpenElsewhere` where one has. */
  async during<Value>(name: LockName, work: () => Promise<Value>): Promise<Value> {
    const wait = new AbortController()
    const timer = setTimeout(() => wait.abort(new OpenElsewhere(name)), WAIT_MS)
    return navigator.locks.request(name, { signal: wait.signal }, () => {
      clearTimeout(timer)
      return work()
    })
  }

  /** Has the thing until the function that it gives is called; rejects with `OpenElsewhere` where another window has it. */
  hold(name: LockName): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const holding = () =>
        new Promise<void>((release) => {
          const once = () => {
            this.#releases.delete(once)
            release()
          }
          this.#releases.add(once)
          resolve(once)
        })
      this.during(name, holding).catch(reject)
    })
  }

  /** Lets go of everything that is held. */
  releaseAll(): void {
    for (const release of this.#releases) release()
  }
}
