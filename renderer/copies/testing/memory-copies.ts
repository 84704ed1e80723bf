import type {
  Copies,
  CopyAbout,
  CopyEntry,
  CopyName,
  CopyWriteOutcome,
} from '../../../electron/ipc/contract.ts'

/** What has happened to a copy's file. */
type Spoilt = 'damaged' | 'busy' | 'newer'

interface Kept {
  readonly name: CopyName
  readonly about: CopyAbout
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Copies in memory, on a disk that can be made to fail. */
export class MemoryCopies {
  readonly kept = new Map<string, Kept>()
  readonly aside: string[] = []
  /** The order in which copies were written. */
  readonly written: string[] = []
  readonly #spoilt = new Map<string, Spoilt>()
  /** What writing answers from now on. */
  answer: CopyWriteOutcome = { kind: 'written' }

  readonly copies: Copies = {
    copiesFolder: async () => ({ path: '/控え', trouble: null }),
    listCopies: async () => ({
      kind: 'listed',
      entries: this.#entries(),
      damaged: this.#names('damaged', 'busy'),
      busy: this.#names('busy'),
      newer: this.#names('newer'),
    }),
    readCopy: async (name) => {
      const found = this.kept.get(keyOf(name))
      const spoilt = this.#spoilt.get(keyOf(name))
      if (spoilt === 'busy') return { kind: 'trouble', trouble: 'busy' }
      if (spoilt !== undefined) return { kind: spoilt }
      return found ? { kind: 'read', ...found, writtenAt: 1, isPrevious: false } : { kind: 'missing' }
    },
    writeCopy: async (name, about, bytes) => {
      this.written.push(keyOf(name))
      const spoilt = this.#spoilt.get(keyOf(name))
      if (spoilt === 'busy') return { kind: 'trouble', trouble: 'busy' }
      if (spoilt === 'newer') return { kind: 'newer' }
      this.#spoilt.delete(keyOf(name))
      const { kind } = this.answer
      if (kind === 'written' || kind === 'stood-in') this.kept.set(keyOf(name), { name, about, bytes })
      return this.answer
    },
    setAsideCopy: async (name) => {
      if (this.answer.kind === 'trouble') return this.answer
      const spoilt = this.#spoilt.get(keyOf(name))
      if (spoilt === 'busy') return { kind: 'trouble', trouble: 'busy' }
      if (spoilt === 'newer') return { kind: 'newer' }
      this.#spoilt.delete(keyOf(name))
      this.kept.delete(keyOf(name))
      this.aside.push(keyOf(name))
      return { kind: 'set-aside' }
    },
    moveCopies: async () => ({ kind: 'cancelled' }),
    showCopies: async () => {},
  }

  /** From now on the file of a copy that was written is so; null mends it. */
  spoil(name: CopyName, how: Spoilt | null): void {
    if (how === null) this.#spoilt.delete(keyOf(name))
    else this.#spoilt.set(keyOf(name), how)
  }

  #names(...how: readonly Spoilt[]): readonly CopyName[] {
    return [...this.kept].flatMap(([key, { name }]) =>
      how.some((one) => one === this.#spoilt.get(key)) ? [name] : [],
    )
  }

  #entries(): readonly CopyEntry[] {
    const whole = [...this.kept].filter(([key]) => !this.#spoilt.has(key))
    return whole
      .map(([, kept]) => kept)
      .map(({ name, about, bytes }) => ({
        name,
        about,
        size: bytes.length,
        writtenAt: 1,
        isPrevious: false,
      }))
  }
}

const keyOf = ({ kind, id }: CopyName): string => `${kind} ${id}`
