import type { Copies, Desktop } from '../electron/ipc/contract.ts'
import type { LineWorker } from './worker/worker-line.ts'

/** A share that hangs holds up the end of a world no longer than this. */
const END_MS = 3_000

/** What a world may use of the window until its end: afterwards it hears nothing, writes no copy and runs no timer. */
export class Lifetime {
  readonly desktop: Desktop
  readonly #flushers = new Set<() => Promise<unknown>>()
  readonly #endings = new Set<() => void>()
  #isOver = false

  constructor(desktop: Desktop) {
    this.desktop = {
      ...desktop,
      onFlush: (listener) => {
        this.#flushers.add(listener)
        const forget = this.#until(desktop.onFlush(listener))
        return () => {
          this.#flushers.delete(listener)
          forget()
        }
      },
      onMenu: (listener) => this.#until(desktop.onMenu(listener)),
      onFolderChange: (listener) => this.#until(desktop.onFolderChange(listener)),
      unwatchFolder: async (token) => {
        // The next world may watch it already.
        if (!this.#isOver) await desktop.unwatchFolder(token)
      },
      copies: desktop.copies && this.#copiesOf(desktop.copies),
    }
  }

  /** Starts a timer and gives the function that stops it. */
  readonly after = (milliseconds: number, run: () => void): (() => void) => {
    if (this.#isOver) return () => {}
    const timer = setTimeout(() => {
      stop()
      run()
    }, milliseconds)
    const stop = this.#until(() => clearTimeout(timer))
    return stop
  }

  /** A way to start workers that end with the world. */
  hiring<Worker extends LineWorker>(startWorker: () => Worker): () => Worker {
    return () => {
      if (this.#isOver) throw new Error('This world is over.')
      const worker = startWorker()
      this.#until(() => worker.terminate())
      return worker
    }
  }

  /** Has everything written down that is not, as far as that is possible in some seconds, and `close` done; then ends. */
  async end(close: () => Promise<unknown>): Promise<void> {
    const written = Promise.allSettled([...this.#flushers].map((flush) => flush())).then(close)
    await Promise.race([written, new Promise((resolve) => setTimeout(resolve, END_MS))])
    this.#isOver = true
    for (const ending of this.#endings) ending()
    this.#endings.clear()
  }

  /** Has this done at the end, where it was not done before: what it gives does it, once. */
  #until(ending: () => void): () => void {
    const once = () => {
      if (this.#endings.delete(once)) ending()
    }
    this.#endings.add(once)
    if (this.#isOver) once()
    return once
  }

  #copiesOf(copies: Copies): Copies {
    const refused = { kind: 'trouble', trouble: 'failed' } as const
    return {
      ...copies,
      writeCopy: async (...args) => (this.#isOver ? refused : copies.writeCopy(...args)),
      setAsideCopy: async (...args) => (this.#isOver ? refused : copies.setAsideCopy(...args)),
    }
  }
}
