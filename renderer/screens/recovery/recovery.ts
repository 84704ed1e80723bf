import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Copies } from '../../../electron/ipc/contract.ts'
import { copiedRecords } from '../../copies/copied-records.ts'
import type { Copier } from '../../copies/copier.ts'
import { findLost, isToBeAsked, type Lost } from '../../copies/find-lost.ts'
import type { Draft } from '../../drafts/draft.ts'
import { bringIn, type BringInPorts } from '../../records/bring-in.ts'
import { recordKey, type Compared } from '../../records/compare-records.ts'
import type { RecordName } from '../../records/record.ts'
import type { RecordSource, SourceTrouble } from '../../records/record-source.ts'

/** What became of one thing that was to be brought back. */
export type Outcome =
  | { readonly kind: 'back'; readonly withoutFiles: readonly string[] }
  | { readonly kind: 'failed'; readonly why: SourceTrouble['code'] | 'not-kept' }

/** How far looking at the copies is, and what was found. */
export type RecoveryState =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'known'
      readonly lost: Lost
      /** Of what was brought back, or was to be, by `recordKey`. */
      readonly outcomes: ReadonlyMap<string, Outcome>
      /** How many of those chosen are done; null while none is being brought back. */
      readonly working: { readonly done: number; readonly of: number } | null
      /** The user has chosen to begin without them. */
      readonly isPutOff: boolean
    }

/** What looking and bringing back need of the world. */
export interface RecoveryPorts {
  readonly copies: Copies
  readonly copier: Pick<Copier, 'changed' | 'guard' | 'holds'>
  readonly records: Pick<RecordSource, 'list'>
  readonly into: BringInPorts
  /** Brings the versions of a sheet back that lie among the copies; rejects where they can't be kept. */
  readonly bringVersionsBack: (draftId: string) => Promise<void>
  /** Keeps the text of a copy as a version of its sheet; rejects where it can't be kept. */
  readonly keepCopied: (draft: Draft) => Promise<void>
}

/** Compares the copies with the database when the app starts, and brings back what the user wants. */
export class Recovery {
  readonly state: StoreApi<RecoveryState> = createStore<RecoveryState>(() => ({ kind: 'looking' }))
  readonly #ports: RecoveryPorts

  constructor(ports: RecoveryPorts) {
    this.#ports = ports
  }

  /** Looks, and has copied what isn't; where neither side tells anything, nothing is offered. */
  async look(): Promise<void> {
    const { copies, copier, records } = this.#ports
    const lost = await findLost(records, copies)
    copier.holds(lost.contents)
    copier.guard(lost.offered.map(({ offered }) => offered))
    for (const name of lost.uncopied) copier.changed(name)
    const isPutOff = !isToBeAsked(lost)
    this.state.setState({ kind: 'known', lost, outcomes: new Map(), working: null, isPutOff }, true)
  }

  /** What is still on offer. */
  get open(): readonly Compared[] {
    const state = this.state.getState()
    return state.kind === 'known' ? openOf(state) : []
  }

  /** Brings these back one after the other; what could not be is told in the outcomes, and stays on offer. */
  async bringBack(names: readonly RecordName[]): Promise<void> {
    const source = copiedRecords(this.#ports.copies)
    for (const [done, name] of names.entries()) {
      this.#set({ working: { done, of: names.length } })
      const outcome = await this.#bring(name, source)
      const state = this.state.getState()
      if (state.kind === 'known')
        this.#set({ outcomes: new Map([...state.outcomes, [recordKey(name), outcome]]) })
    }
    this.#set({ working: null })
  }

  async #bring(name: RecordName, source: RecordSource): Promise<Outcome> {
    const { into, bringVersionsBack } = this.#ports
    try {
      const brought = await bringIn(name, 'in-place', source, into)
      if (!brought.ok) return { kind: 'failed', why: brought.trouble.code }
      // The sheet itself is back: a history that can't be is no reason to say otherwise.
      if (name.kind === 'sheet') await bringVersionsBack(brought.id).catch(() => undefined)
      return { kind: 'back', withoutFiles: brought.withoutFiles }
    } catch {
      return { kind: 'failed', why: 'not-kept' }
    }
  }

  /**
   * Begins without what is on offer, or shows it again. Who begins without it will write over newer copies: their texts
   * become versions, to be found in the sheet's history.
   */
  putOff(isPutOff: boolean): void {
    this.#set({ isPutOff })
    if (isPutOff) void this.#keepNewer()
  }

  /** What can't be kept stays on offer, and its copy is set aside before another takes its place. */
  async #keepNewer(): Promise<void> {
    const source = copiedRecords(this.#ports.copies)
    for (const { offered, standing } of this.open) {
      if (offered.kind !== 'sheet' || standing !== 'newer') continue
      const found = await source.read(offered)
      if (found.ok && found.record.kind === 'sheet')
        await this.#ports.keepCopied(found.record.draft).catch(() => undefined)
    }
  }

  #set(change: Partial<Extract<RecoveryState, { readonly kind: 'known' }>>): void {
    const state = this.state.getState()
    if (state.kind === 'known') this.state.setState({ ...state, ...change }, true)
  }
}

/** What is on offer and was not brought back yet. */
export function openOf({
  lost,
  outcomes,
}: Extract<RecoveryState, { readonly kind: 'known' }>): readonly Compared[] {
  return lost.offered.filter(({ offered }) => outcomes.get(recordKey(offered))?.kind !== 'back')
}
