import type { Consolidation } from '../../../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { versionKey } from '../../../consolidation/kept/standing.ts'
import type { ConsolidationStore, KeptTexts } from '../../../drafts/consolidation-store.ts'

/** One consolidation in memory, on a disk that can be made to fail. */
export class FakeStore {
  readonly returns = new Map<string, KeptReturn>()
  readonly bytes = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly texts = new Map<string, readonly KeptTexts[]>()
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  log: readonly LoggedEvent[] = []
  /** Thrown by what is called so, from now on. */
  readonly failing = new Map<keyof ConsolidationStore, Error>()
  /** Files that the disk has no room for. */
  readonly tooLarge = new Set<string>()

  constructor(public consolidation: Consolidation) {}

  readonly store: ConsolidationStore = {
    list: async () => [this.consolidation],
    open: async (id) => {
      this.#meet('open')
      if (id !== this.consolidation.id) return null
      return { consolidation: this.consolidation, returns: [...this.returns.values()], log: this.log }
    },
    lengthOf: async () => this.returns.size + this.log.length,
    keep: async (consolidation) => {
      this.#meet('keep')
      this.consolidation = consolidation
    },
    count: async (_, tally) => {
      this.#meet('count')
      this.consolidation = { ...this.consolidation, tally }
    },
    add: async (_, versions, events) => {
      this.#meet('add')
      if (versions.some(({ version }) => this.tooLarge.has(version.file))) throw noSpace()
      for (const { version, bytes, texts } of versions) {
        const key = versionKey(version)
        this.returns.set(key, version)
        if (bytes) this.bytes.set(key, bytes)
        if (texts) this.texts.set(key, texts)
      }
      this.log = [...this.log, ...events]
    },
    bytesOf: async (_, file, print) => {
      this.#meet('bytesOf')
      return this.bytes.get(versionKey({ file, print })) ?? null
    },
    returned: async (print) => {
      const version = [...this.returns.values()].find((one) => one.print === print)
      return (version && this.bytes.get(versionKey(version))) ?? null
    },
    textsOf: async (_, file, print) => this.texts.get(versionKey({ file, print })) ?? [],
    keepFile: async ({ print }, bytes) => void this.files.set(print, bytes),
    file: async (print) => {
      this.#meet('file')
      return this.files.get(print) ?? null
    },
    purge: async () => {},
  }

  #meet(verb: keyof ConsolidationStore): void {
    const error = this.failing.get(verb)
    if (error) throw error
  }
}

/** What a full disk throws. */
export function noSpace(): Error {
  return new DOMException('The disk is full.', 'QuotaExceededError')
}
