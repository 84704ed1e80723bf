import { rejectFile } from '../../consolidation/reject-file.ts'
import type { RejectTrouble } from '../../consolidation/checked-file.ts'
import { commonestVersion } from '../../consolidation/kept/commonest.ts'
import type { KeptFile } from '../../consolidation/kept/consolidation.ts'
import type { KeptReturn } from '../../consolidation/kept/kept-return.ts'
import { expectedRoster } from '../../consolidation/roster.ts'
import type { Consolidator, NamedBytes, ReferenceFile } from '../../consolidator/consolidator.ts'
import type { ConsolidationStore, ReturnToKeep } from '../../drafts/consolidation-store.ts'
import type { SessionTrouble } from './consolidation-session.ts'
import type { SessionRecord } from './session-record.ts'

/** What checking needs of the world. */
export interface CheckerPorts {
  readonly consolidator: Consolidator
  readonly store: Pick<ConsolidationStore, 'bytesOf' | 'file'>
}

/** Checks versions against the terms of a consolidation, which the worker is told when they have changed. */
export class ReturnChecker {
  readonly #record: SessionRecord
  readonly #ports: CheckerPorts
  /** What the worker has been told last. */
  #told = ''
  /** The return that stands for the template, where nobody says which was sent out. */
  #commonest: string | null = null

  constructor(record: SessionRecord, ports: CheckerPorts) {
    this.#record = record
    this.#ports = ports
  }

  /** Names what files are held to now. */
  get under(): string {
    const { termsId, terms } = this.#record.consolidation
    const reference = terms.template?.print ?? this.#commonest ?? ''
    return `${termsId} ${reference}`
  }

  /** Where no template is named, takes the commonest among the returns for it; what stays is checked under another name. */
  chooseReference(): void {
    if (this.#record.consolidation.terms.template !== null) this.#commonest = null
    else this.#commonest = commonestVersion(this.#record.returns, this.#commonest)?.print ?? null
  }

  /** The version as it is kept after its check; without bytes it is one that could not be read. */
  async check(version: KeptReturn, bytes: Uint8Array<ArrayBuffer>): Promise<ReturnToKeep> {
    await this.tell()
    const { file, print } = version
    const checkedUnder = this.under
    try {
      const outcome = await this.#ports.consolidator.check({ file, bytes, print })
      if (!outcome.ok) return this.reject(version, outcome.trouble)
      const { facts, shape, texts } = outcome.value
      return { version: { ...version, checked: facts, shape, checkedUnder }, texts }
    } catch {
      // A fault of ours costs its own file alone.
      return this.reject(version, { code: 'failed' })
    }
  }

  /** A version that can't be read, as it is kept. */
  reject(version: KeptReturn, trouble: RejectTrouble): ReturnToKeep {
    const roster = expectedRoster(this.#record.consolidation.terms.roster)
    const checked = rejectFile(version.file, trouble, { roster })
    return { version: { ...version, checked, shape: null, checkedUnder: this.under }, texts: [] }
  }

  /** Tells the worker what holds now; nothing where it has been told. */
  async tell(): Promise<void> {
    const { under } = this
    if (this.#told === under) return
    try {
      const trouble = await this.#tellNow()
      this.#told = under
      this.#record.setTrouble('terms', trouble)
    } catch {
      // A fault of ours, told again with the next file.
      const name = this.#record.consolidation.terms.template?.name ?? ''
      this.#record.setTrouble('terms', { kind: 'terms', name, trouble: { code: 'failed' } })
    }
  }

  /** What of the terms can't be used. */
  async #tellNow(): Promise<SessionTrouble | null> {
    const { terms } = this.#record.consolidation
    const { fiscalYear, phase, roster, settings } = terms
    const reference = await this.#reference()
    const lastYear = await Promise.all(terms.lastYear.map((file) => this.#fileOf(file)))
    const outcome = await this.#ports.consolidator.expect({
      fiscalYear,
      phase,
      roster,
      settings,
      reference,
      lastYear: lastYear.flatMap((file) => file ?? []),
    })
    const named = [...(terms.template ? [terms.template] : []), ...terms.lastYear]
    const found = [...(terms.template ? [reference] : []), ...lastYear]
    const lost = named.find((_, i) => found[i] === null)
    if (lost) return { kind: 'terms', name: lost.name, trouble: { code: 'absent' } }
    return outcome.ok ? null : { kind: 'terms', name: reference?.name ?? '', trouble: outcome.trouble }
  }

  async #reference(): Promise<ReferenceFile | null> {
    const { id, terms } = this.#record.consolidation
    if (terms.template) {
      const file = await this.#fileOf(terms.template)
      return file && { ...file, isBlank: true }
    }
    const version = this.#record.returns.find(({ print }) => print === this.#commonest)
    if (!version) return null
    const bytes = await this.#ports.store.bytesOf(id, version.file, version.print)
    return bytes && { name: version.file, bytes, isBlank: false }
  }

  async #fileOf({ name, print }: KeptFile): Promise<NamedBytes | null> {
    const bytes = await this.#ports.store.file(print)
    return bytes && { name, bytes }
  }
}
