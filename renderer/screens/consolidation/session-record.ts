import { createStore, type StoreApi } from 'zustand/vanilla'
import { makeBoard } from '../../consolidation/kept/board.ts'
import type { Consolidation } from '../../consolidation/kept/consolidation.ts'
import type { ConsolidationEvent, LoggedEvent } from '../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { standingOf, versionKey, type Standing } from '../../consolidation/kept/standing.ts'
import type {
  ConsolidationStore,
  OpenedConsolidation,
  ReturnToKeep,
} from '../../drafts/consolidation-store.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import type { ConsolidationState, SessionTrouble, Work } from './consolidation-session.ts'

/** What keeping needs of the world. */
export interface RecordPorts {
  readonly store: Pick<ConsolidationStore, 'add' | 'keep' | 'count'>
  readonly now: () => number
  /** Starts a timer and gives the function that stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** While files come in one after another, the board is drawn anew this often. */
const boardMs = 200

/**
 * What came and was decided, in memory as on disk: memory changes after the disk has. What could not be written is said
 * in `troubles` and changes nothing.
 */
export class SessionRecord {
  readonly store: StoreApi<ConsolidationState>
  readonly #ports: RecordPorts
  readonly #returns: Map<string, KeptReturn>
  #log: LoggedEvent[]
  #consolidation: Consolidation
  #standing: Standing
  #stopTimer: (() => void) | null = null

  constructor({ consolidation, returns, log }: OpenedConsolidation, ports: RecordPorts) {
    this.#ports = ports
    this.#consolidation = consolidation
    this.#returns = new Map(returns.map((one) => [versionKey(one), one]))
    this.#log = [...log]
    this.#standing = standingOf(log)
    this.store = createStore<ConsolidationState>(() => ({
      ...this.#derived(),
      work: { kind: 'idle' },
      troubles: [],
      known: [],
    }))
  }

  get consolidation(): Consolidation {
    return this.#consolidation
  }

  get returns(): readonly KeptReturn[] {
    return [...this.#returns.values()]
  }

  get standing(): Standing {
    return this.#standing
  }

  /** Keeps versions and events, all or nothing; false where the disk did not take them. */
  async add(versions: readonly ReturnToKeep[], events: readonly ConsolidationEvent[]): Promise<boolean> {
    const at = this.#ports.now()
    const lines = events.map((event) => ({ at, event }))
    const isKept = await this.#try(() => this.#ports.store.add(this.#consolidation.id, versions, lines))
    if (!isKept) return false
    for (const { version } of versions) this.#returns.set(versionKey(version), version)
    if (lines.length > 0) {
      this.#log = [...this.#log, ...lines]
      this.#standing = standingOf(this.#log)
    }
    return true
  }

  /** Keeps the consolidation itself changed, and says so in the log. */
  async change(change: Partial<Consolidation>, events: readonly ConsolidationEvent[]): Promise<boolean> {
    const before = this.#consolidation
    // A clock may be set back: what is changed later is never the older.
    const updatedAt = Math.max(this.#ports.now(), before.updatedAt + 1)
    const changed = { ...before, ...change, updatedAt }
    if (!(await this.#try(() => this.#ports.store.keep(changed)))) return false
    this.#consolidation = changed
    await this.add([], events)
    this.publish()
    return true
  }

  setWork(work: Work): void {
    this.store.setState({ work })
  }

  setKnown(known: readonly string[]): void {
    this.store.setState({ known })
  }

  /** Puts a trouble in the place of those of its kind; null where there is none any more. */
  setTrouble(kind: SessionTrouble['kind'], trouble: SessionTrouble | null): void {
    const others = this.store.getState().troubles.filter((one) => one.kind !== kind)
    this.store.setState({ troubles: trouble === null ? others : [...others, trouble] })
  }

  /** Says that something could not be kept, or read from where it was. */
  lost(error: unknown): void {
    this.setTrouble('keeping', { kind: 'keeping', failure: failureOf(error) })
  }

  /** Derives the board anew before long; asked again and again it does so at most every 0.2 s. */
  publishSoon(): void {
    this.#stopTimer ??= this.#ports.after(boardMs, () => this.publish())
  }

  /** Derives the board anew now. */
  publish(): void {
    this.#stopTimer?.()
    this.#stopTimer = null
    this.store.setState(this.#derived())
  }

  /** Notes down how far the consolidation is, for the home screen; that it could be, says nothing of what could not. */
  async count(): Promise<void> {
    const { tally } = this.store.getState().board
    const before = this.#consolidation.tally
    const isSame =
      tally.expected === before.expected && tally.returned === before.returned && tally.open === before.open
    if (isSame) return
    this.#consolidation = { ...this.#consolidation, tally }
    try {
      await this.#ports.store.count(this.#consolidation.id, tally)
    } catch (error) {
      this.lost(error)
    }
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      this.setTrouble('keeping', null)
      return true
    } catch (error) {
      this.lost(error)
      return false
    }
  }

  #derived(): Pick<ConsolidationState, 'consolidation' | 'returns' | 'log' | 'standing' | 'board'> {
    const { returns } = this
    const [consolidation, log, standing] = [this.#consolidation, this.#log, this.#standing]
    return { consolidation, returns, log, standing, board: makeBoard(returns, standing, consolidation.terms) }
  }
}
