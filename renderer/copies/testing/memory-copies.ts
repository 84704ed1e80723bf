import type {
  Copies,
  CopyAbout,
  CopyEntry,
  CopyName,
  CopyWriteOutcome,
} from '../../../electron/ipc/contract.ts'

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
  /** What writing answers from now on. */
  answer: CopyWriteOutcome = { kind: 'written' }

  readonly copies: Copies = {
    copiesFolder: async () => ({ path: '/控え', trouble: null }),
    listCopies: async () => ({ kind: 'listed', entries: this.#entries(), damaged: [], newer: [] }),
    readCopy: async (name) => {
      const found = this.kept.get(keyOf(name))
      return found ? { kind: 'read', ...found, writtenAt: 1, isPrevious: false } : { kind: 'missing' }
    },
    writeCopy: async (name, about, bytes) => {
      this.written.push(keyOf(name))
      const { kind } = this.answer
      if (kind === 'written' || kind === 'stood-in') this.kept.set(keyOf(name), { name, about, bytes })
      return this.answer
    },
    setAsideCopy: async (name) => {
      if (this.answer.kind === 'trouble') return this.answer
      this.kept.delete(keyOf(name))
      this.aside.push(keyOf(name))
      return { kind: 'set-aside' }
    },
    moveCopies: async () => ({ kind: 'cancelled' }),
    showCopies: async () => {},
  }

  #entries(): readonly CopyEntry[] {
    return [...this.kept.values()].map(({ name, about, bytes }) => ({
      name,
      about,
      size: bytes.length,
      writtenAt: 1,
      isPrevious: false,
    }))
  }
}

const keyOf = ({ kind, id }: CopyName): string => `${kind} ${id}`
