import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Backups } from '../../backup/backups.ts'
import type { Manner } from '../../records/bring-in.ts'
import type { Offer, Wish } from '../../backup/compare-backup.ts'
import type { Backup, BackupTrouble } from '../../backup/read-backup.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { recordKey } from '../../records/compare-records.ts'
import type { SourceTrouble } from '../../records/record-source.ts'

/** What became of one thing that was to be brought in. */
export type RestoreOutcome =
  | {
      readonly kind: 'in'
      readonly withoutFiles: readonly string[]
      readonly versionsLost: number
    }
  | { readonly kind: 'failed'; readonly why: SourceTrouble['code'] | 'open-elsewhere' | 'not-kept' }

/** How far reading a backup is, what it offers and what is wanted of it. */
export type RestoringState =
  | { readonly kind: 'reading' }
  /** `here`: what is on this PC can't be read, so nothing can be compared. */
  | { readonly kind: 'refused'; readonly trouble: BackupTrouble | { readonly code: 'here' } }
  | OfferedBackup

/** A backup that could be read. */
export interface OfferedBackup {
  readonly kind: 'offered'
  readonly backup: Backup
  readonly offers: readonly Offer[]
  /** What the user wants, by `recordKey`; of others what is meant first. */
  readonly wishes: ReadonlyMap<string, Wish>
  readonly working: { readonly done: number; readonly of: number; readonly name: string } | null
  readonly outcomes: ReadonlyMap<string, RestoreOutcome>
}

/** Reads a backup and brings in what the user wants of it. */
export class Restoring {
  readonly state: StoreApi<RestoringState> = createStore<RestoringState>(() => ({ kind: 'reading' }))
  readonly #backups: Omit<Backups, 'make'>
  readonly #stopping = new AbortController()

  constructor(backups: Omit<Backups, 'make'>) {
    this.#backups = backups
  }

  /** Never rejects: what came of it is told by the state, and of what was stopped nothing. */
  async read(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { signal } = this.#stopping
    try {
      const read = await this.#backups.read(bytes, signal)
      if (!read.ok) return this.state.setState({ kind: 'refused', trouble: read.trouble }, true)
      const backup = read.value
      const offers = await this.#backups.compare(backup, signal)
      const none = { wishes: new Map(), working: null, outcomes: new Map() }
      this.state.setState({ kind: 'offered', backup, offers, ...none }, true)
    } catch {
      if (!signal.aborted) this.state.setState({ kind: 'refused', trouble: { code: 'here' } }, true)
    }
  }

  /** Ends reading and comparing; what is being brought in comes to its end. */
  stop(): void {
    this.#stopping.abort()
  }

  wish(offer: Offer, wish: Wish): void {
    const state = this.#offered
    if (state) this.#set({ wishes: new Map([...state.wishes, [recordKey(offer.offered), wish]]) })
  }

  /** Brings in what is wanted, one after the other; what could not be is told in the outcomes and stays to be done. */
  async restore(): Promise<void> {
    const state = this.#offered
    if (!state || state.working !== null) return
    const wanted = openOf(state)
    for (const [done, offer] of wanted.entries()) {
      const { offered } = offer
      this.#set({ working: { done, of: wanted.length, name: offered.title } })
      const outcome = await this.#bring(offer, state.backup)
      const { outcomes } = this.#offered ?? state
      this.#set({ outcomes: new Map([...outcomes, [recordKey(offered), outcome]]) })
    }
    // Templates that nothing is made from are an offer for later, and no reason to say that something failed.
    await this.#backups.restoreTemplates(state.backup).catch(() => undefined)
    this.#set({ working: null })
  }

  async #bring({ offered, manner }: WantedOffer, backup: Backup): Promise<RestoreOutcome> {
    try {
      const restored = await this.#backups.restore(offered, manner, backup)
      if (!restored.ok) return { kind: 'failed', why: restored.trouble.code }
      const { withoutFiles, versionsLost } = restored
      return { kind: 'in', withoutFiles, versionsLost }
    } catch (error) {
      return { kind: 'failed', why: failureOf(error) === 'open-elsewhere' ? 'open-elsewhere' : 'not-kept' }
    }
  }

  get #offered(): OfferedBackup | null {
    const state = this.state.getState()
    return state.kind === 'offered' ? state : null
  }

  #set(change: Partial<OfferedBackup>): void {
    const state = this.#offered
    if (state) this.state.setState({ ...state, ...change }, true)
  }
}

/** What is to be done with something. */
export const wishOf = (
  { wishes }: Pick<OfferedBackup, 'wishes'>,
  { offered, wishes: possible }: Offer,
): Wish => wishes.get(recordKey(offered)) ?? possible[0]

/** Something that is to be brought in, and how. */
export interface WantedOffer extends Offer {
  readonly manner: Manner
}

/** What is to be brought in and is not in yet. */
export function openOf(state: Pick<OfferedBackup, 'offers' | 'wishes' | 'outcomes'>): readonly WantedOffer[] {
  return state.offers.flatMap((offer) => {
    const manner = wishOf(state, offer)
    const isIn = state.outcomes.get(recordKey(offer.offered))?.kind === 'in'
    return manner === 'leave' || isIn ? [] : { ...offer, manner }
  })
}
