import type { ConsolidationEvent } from '../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { versionKey } from '../../consolidation/kept/standing.ts'
import type { ReturnToKeep } from '../../drafts/consolidation-store.ts'
import type { SessionRecord } from './session-record.ts'

/** So many versions are written together, or those of so long: each transaction waits for the disk. */
const mostVersions = 16
const longestMs = 300

/**
 * Versions on their way to the disk, several in one transaction, while the next are being checked. Until they are there
 * nobody is shown them.
 */
export class KeepBatch {
  readonly #record: SessionRecord
  readonly #now: () => number
  readonly #all: Map<string, KeptReturn>
  #versions: ReturnToKeep[] = []
  #events: ConsolidationEvent[] = []
  #since: number
  #writing: Promise<boolean> = Promise.resolve(true)

  constructor(record: SessionRecord, now: () => number) {
    this.#record = record
    this.#now = now
    this.#all = new Map(record.returns.map((one) => [versionKey(one), one]))
    this.#since = now()
  }

  /** All versions, as they are when everything is written. */
  get returns(): readonly KeptReturn[] {
    return [...this.#all.values()]
  }

  add(versions: readonly ReturnToKeep[], events: readonly ConsolidationEvent[]): void {
    if (this.#versions.length === 0) this.#since = this.#now()
    for (const { version } of versions) this.#all.set(versionKey(version), version)
    this.#versions.push(...versions)
    this.#events.push(...events)
  }

  /** Begins to write where enough has come together; false once the disk has refused. */
  async writeSome(): Promise<boolean> {
    const isDue = this.#versions.length >= mostVersions || this.#now() - this.#since >= longestMs
    if (this.#versions.length === 0 || !isDue) return true
    if (!(await this.#writing)) return false
    this.#begin()
    return true
  }

  /** Writes what is left; false where the disk has refused. */
  async writeAll(): Promise<boolean> {
    if (!(await this.#writing)) return false
    this.#begin()
    return this.#writing
  }

  #begin(): void {
    const [versions, events] = [this.#versions, this.#events]
    this.#versions = []
    this.#events = []
    if (versions.length > 0) this.#writing = this.#write(versions, events)
  }

  async #write(versions: readonly ReturnToKeep[], events: readonly ConsolidationEvent[]): Promise<boolean> {
    const isKept = await this.#record.add(versions, events)
    this.#record.publishSoon()
    return isKept
  }
}
