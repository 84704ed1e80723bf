import type { Unsaved } from '../../electron/ipc/contract.ts'

/** Tells of one place whether it holds something that is typed and not kept. */
export type Hold = (holds: boolean) => void

/** Where several places hold something, the first of these is named. */
const order: readonly Unsaved[] = ['text', 'restoring', 'note', 'terms', 'form']

/** What the window holds that is not kept, over all places where one types: one that lets go frees no other's. */
export class UnsavedPlaces {
  readonly #tell: (unsaved: Unsaved | null) => void
  readonly #held = new Map<Hold, Unsaved>()
  #told: Unsaved | null = null

  /** `tell` hears of every change of what is to be named. */
  constructor(tell: (unsaved: Unsaved | null) => void) {
    this.#tell = tell
  }

  /** A further place, which holds nothing yet. Whoever asked lets go of it in the end. */
  place(kind: Unsaved): Hold {
    const hold: Hold = (holds) => {
      if (holds) this.#held.set(hold, kind)
      else this.#held.delete(hold)
      this.#tellOnce()
    }
    return hold
  }

  #tellOnce(): void {
    const kinds = new Set(this.#held.values())
    const now = order.find((kind) => kinds.has(kind)) ?? null
    if (now === this.#told) return
    this.#told = now
    this.#tell(now)
  }
}
