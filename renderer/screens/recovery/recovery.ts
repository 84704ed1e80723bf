import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Copies } from '../../../electron/ipc/contract.ts'
import { copiedRecords } from '../../copies/copied-records.ts'
import type { Copier, Secure, Secured } from '../../copies/copier.ts'
import { findLost, isToBeAsked, type Lost } from '../../copies/find-lost.ts'
import { copyMissing, type MissingPorts } from '../../copies/copy-missing.ts'
import { secureCopy, type SecuredCopy, type SecurePorts } from '../../copies/secure-copy.ts'
import { withStandIns } from '../../copies/version-stand-ins.ts'
import { failureOf } from '../../drafts/save-failure.ts'
import { bringIn } from '../../records/bring-in.ts'
import { recordKey, type Compared } from '../../records/compare-records.ts'
import type { RecordName, RecordSummary } from '../../records/record.ts'
import type { RecordSource, SourceTrouble } from '../../records/record-source.ts'

/** What became of one thing on offer. */
export type Outcome =
  /** What the copy held is here. */
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

/** Something that is here again, and the files that it names and that lay nowhere. */
export interface Incomplete {
  readonly record: RecordSummary
  readonly files: readonly string[]
}

/** What looking and bringing back need of the world. */
export interface RecoveryPorts extends SecurePorts {
  readonly copies: Copies
  readonly copier: Pick<Copier, 'changed' | 'during' | 'guard' | 'holds'>
  readonly records: Pick<RecordSource, 'list' | 'read'>
  /** Told once it is known which copies hold more than what is here: from now on others may be written. */
  readonly compared: () => void
  /** Brings the versions of a sheet back that lie among the copies; rejects where they can't be kept. */
  readonly bringVersionsBack: (draftId: string) => Promise<void>
  /** Closing now would break something off. */
  readonly hold: (isHeld: boolean) => void
  readonly missing: MissingPorts
}

/** Compares the copies with the database when the app starts, and brings back what the user wants. */
export class Recovery {
  readonly state: StoreApi<RecoveryState> = createStore<RecoveryState>(() => ({ kind: 'looking' }))
  readonly #ports: RecoveryPorts
  #last: Promise<unknown> = Promise.resolve()

  constructor(ports: RecoveryPorts) {
    this.#ports = ports
  }

  /** Looks, and has copied what isn't; where neither side tells anything, nothing is offered. */
  async look(): Promise<void> {
    const { copies, copier, records } = this.#ports
    const lost = await findLost(records, copies)
    copier.holds(lost.contents)
    copier.guard(
      lost.offered.map(({ offered }) => offered),
      this.#secure,
    )
    copier.guard([...lost.overtaken, ...lost.unreadable], this.#secure)
    for (const name of lost.uncopied) copier.changed(name)
    const isPutOff = !isToBeAsked(lost)
    this.state.setState({ kind: 'known', lost, outcomes: new Map(), working: null, isPutOff }, true)
    this.#ports.compared()
    await copyMissing(lost, this.#ports.missing)
  }

  /** What is still on offer. */
  get open(): readonly Compared[] {
    const state = this.state.getState()
    return state.kind === 'known' ? openOf(state) : []
  }

  /** Whether all that was on offer is here, and nothing remains to be said of it. */
  get isAllBack(): boolean {
    const state = this.state.getState()
    return state.kind === 'known' && openOf(state).length === 0 && incompleteOf(state).length === 0
  }

  /** Brings these back one after the other; what could not be is told in the outcomes, and stays on offer. */
  async bringBack(names: readonly RecordName[]): Promise<void> {
    const { copier, hold } = this.#ports
    hold(true)
    for (const [done, name] of names.entries()) {
      this.#set({ working: { done, of: names.length } })
      await copier.during(this.#inTurn(() => this.#bringOne(name)))
    }
    hold(false)
    this.#set({ working: null })
  }

  async #bringOne(name: RecordName): Promise<void> {
    if (this.#isBack(name)) return
    const { copies } = this.#ports
    this.#note(name, await this.#bring(name, withStandIns(copiedRecords(copies), copies)))
  }

  async #bring(name: RecordName, source: RecordSource): Promise<Outcome> {
    const { into, copier, bringVersionsBack } = this.#ports
    try {
      const brought = await bringIn(name, 'in-place', source, into)
      if (!brought.ok) return { kind: 'failed', why: brought.trouble.code }
      // What came in beside leaves its copy to what is here, or it would be offered for ever.
      if (brought.id !== name.id) copier.changed(name)
      // The sheet itself is back: a history that can't be is no reason to say otherwise.
      if (name.kind === 'sheet') await bringVersionsBack(brought.id).catch(() => undefined)
      return { kind: 'back', withoutFiles: brought.withoutFiles }
    } catch {
      return { kind: 'failed', why: 'not-kept' }
    }
  }

  /**
   * Begins without what is on offer, or shows it again. Its copies stay until work goes on without them; texts become
   * versions at once, to be found in the sheet's history.
   */
  putOff(isPutOff: boolean): void {
    this.#set({ isPutOff })
    if (isPutOff) void this.#inTurn(() => this.#keepNewer())
  }

  /** What can't be kept stays on offer, and is secured before another copy takes its place. */
  async #keepNewer(): Promise<void> {
    const { copies, keepCopied } = this.#ports
    for (const { offered, standing } of this.open) {
      if (offered.kind !== 'sheet' || standing !== 'newer') continue
      const found = await copiedRecords(copies).read(offered)
      if (found.ok && found.record.kind === 'sheet')
        await keepCopied(found.record.draft).catch(() => undefined)
    }
  }

  /** Work goes on without what was on offer: from now on that is here too, and on offer no more. */
  readonly #secure: Secure = (name) =>
    this.#inTurn(async () => {
      if (this.#isBack(name)) return { kind: 'secured' }
      try {
        const secured = await secureCopy(name, copiedRecords(this.#ports.copies), this.#ports)
        const withoutFiles = secured.kind === 'secured' ? secured.withoutFiles : []
        if (secured.kind !== 'unread') this.#note(name, { kind: 'back', withoutFiles })
        return await this.#securedOf(secured)
      } catch (error) {
        return { kind: 'failed', trouble: failureOf(error) === 'no-space' ? 'no-space' : 'failed' }
      }
    })

  async #securedOf(secured: SecuredCopy): Promise<Secured> {
    if (secured.kind !== 'unread') return { kind: secured.kind }
    // What is damaged, or of a later version, holds nothing that could be brought in; its file is kept.
    if (secured.trouble.code !== 'unreadable') return { kind: 'secured' }
    const { trouble } = await this.#ports.copies.copiesFolder()
    return { kind: 'failed', trouble: trouble ?? 'busy' }
  }

  /** One piece of work after another: what is being brought back is not secured meanwhile. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => undefined)
    return done
  }

  #isBack(name: RecordName): boolean {
    const state = this.state.getState()
    return state.kind === 'known' && state.outcomes.get(recordKey(name))?.kind === 'back'
  }

  #note(name: RecordName, outcome: Outcome): void {
    const state = this.state.getState()
    if (state.kind === 'known')
      this.#set({ outcomes: new Map([...state.outcomes, [recordKey(name), outcome]]) })
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

/** What is here again without all of its files: what it is called, and the files. */
export function incompleteOf({
  lost,
  outcomes,
}: Extract<RecoveryState, { readonly kind: 'known' }>): readonly Incomplete[] {
  return lost.offered.flatMap(({ offered }) => {
    const outcome = outcomes.get(recordKey(offered))
    const files = outcome?.kind === 'back' ? outcome.withoutFiles : []
    return files.length > 0 ? [{ record: offered, files }] : []
  })
}
