import type { Work } from './consolidation-session.ts'

/** What is being done. */
export type WorkKind = Exclude<Work['kind'], 'idle'>

/** How far a work of so many steps is, and how long the rest will take as it went so far. */
export class WorkProgress {
  readonly #kind: WorkKind
  readonly #of: number
  readonly #now: () => number
  readonly #startedAt: number
  #done = 0
  #name = ''

  constructor(kind: WorkKind, of: number, now: () => number) {
    this.#kind = kind
    this.#of = of
    this.#now = now
    this.#startedAt = now()
  }

  /** The step that begins now. */
  begin(name: string): Work {
    this.#name = name
    return this.#work()
  }

  /** The step in hand is done. */
  end(): Work {
    this.#done += 1
    return this.#work()
  }

  #work(): Work {
    const spent = this.#now() - this.#startedAt
    const isTelling = this.#done >= fewestSteps && spent >= shortestMs
    return {
      kind: this.#kind,
      name: this.#name,
      done: this.#done,
      of: this.#of,
      leftMs: isTelling ? (spent / this.#done) * (this.#of - this.#done) : null,
    }
  }
}

/** Before that the first files say little of the rest. */
const fewestSteps = 3
const shortestMs = 1000
