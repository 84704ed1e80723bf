import { rejectFile } from '../consolidation/reject-file.ts'
import { expectedRoster, type Roster } from '../consolidation/roster.ts'
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import type { OpenedConsolidation } from '../drafts/consolidation-store.ts'
import type { Draft } from '../drafts/draft.ts'
import { templateIdOf } from '../drafts/template-id.ts'
import { emptyHistory } from '../sheet/history.ts'
import {
  contentsOf,
  type ConsolidationRecord,
  type ContentName,
  type FormRecord,
  type RecordName,
  type SheetRecord,
} from './record.ts'
import { isSameValue } from './same-record.ts'
import type { RecordSource, SourceTrouble } from './record-source.ts'
import type { Stores } from './kept-records.ts'

/** How a record comes in where one of its name is here already. */
export type Manner =
  /** In its place: what is here is kept as a version of the past, or was only shorter. */
  | 'in-place'
  /** Beside it, under a name of its own. */
  | 'beside'

/** What became of bringing a record in. */
export type BroughtIn =
  | {
      readonly ok: true
      readonly id: string
      /** Files that it names and that could not be found: the record is here without them. */
      readonly withoutFiles: readonly string[]
    }
  | { readonly ok: false; readonly trouble: SourceTrouble }

/** What bringing in needs of the world. */
export interface BringInPorts extends Stores {
  /** Keeps a sheet as it stands as a version of the past; rejects where it can't be kept. */
  readonly keepVersion: (draft: Draft) => Promise<void>
  readonly newId: () => string
  readonly now: () => number
  /** What a thing is called that comes in beside another: `令和4年度（控え）`. */
  readonly besideName: (name: string) => string
  /** What is here now, of a sheet the newest text that anybody typed, also where the database did not take it. */
  readonly here: Pick<RecordSource, 'read'>
  /** Ends what is going on with a record before another takes its place. */
  readonly close: (name: RecordName) => Promise<void>
  /** Told of what came in, once all of it is here: half of it is never copied over the copy that it comes from. */
  readonly changed: (name: RecordName) => void
}

/** So many returned files are held in memory at once. */
const filesAtOnce = 50

/**
 * Brings a record in from where it lies, with the files that it names. Nothing that is here is lost: what both have
 * changed, and what can't be kept as a version, comes in beside. Rejects where the database does not take it.
 */
export async function bringIn(
  name: RecordName,
  manner: Manner,
  source: RecordSource,
  ports: BringInPorts,
): Promise<BroughtIn> {
  const found = await source.read(name)
  if (!found.ok) return found
  const { record } = found
  if (manner === 'in-place') await ports.close(name)
  const bringer = new Bringer(source, manner, ports)
  const id = await bringer.bring(record)
  ports.changed({ kind: name.kind, id })
  return { ok: true, id, withoutFiles: bringer.withoutFiles }
}

class Bringer {
  readonly #source: RecordSource
  readonly #isBeside: boolean
  readonly #ports: BringInPorts
  readonly #absent = new Map<string, string>()

  constructor(source: RecordSource, manner: Manner, ports: BringInPorts) {
    this.#source = source
    this.#isBeside = manner === 'beside'
    this.#ports = ports
  }

  get withoutFiles(): readonly string[] {
    return [...this.#absent.values()]
  }

  /** The id under which it is here now. */
  bring(record: SheetRecord | ConsolidationRecord | FormRecord): Promise<string> {
    switch (record.kind) {
      case 'sheet':
        return this.#sheet(record)
      case 'consolidation':
        return this.#consolidation(record)
      case 'form':
        return this.#form(record)
    }
  }

  async #sheet(record: SheetRecord): Promise<string> {
    const { drafts, newId, now, keepVersion } = this.#ports
    for (const template of contentsOf(record)) {
      const bytes = (await drafts.template(template.print)) ? null : await this.#content(template)
      if (bytes) await drafts.keepTemplate({ id: template.print, name: template.name, bytes, addedAt: now() })
    }
    // Whom a file token lets write is known to the shell that gave it, if that is still there.
    const { exported } = record.draft
    const draft: Draft = { ...record.draft, exported: exported && { ...exported, token: null } }
    const here = await this.#draftHere(draft.id)
    if (here && !this.#isBeside && here.templateId === draft.templateId) {
      await keepVersion(here)
      await drafts.write(draft.id, { sheet: draft.sheet, updatedAt: now() }, emptyHistory)
      if (draft.deletedAt === null) await drafts.amend(draft.id, { deletedAt: null })
      return draft.id
    }
    const id = here ? newId() : draft.id
    await drafts.create({ ...draft, id })
    return id
  }

  async #draftHere(id: string): Promise<Draft | null> {
    const found = await this.#ports.here.read({ kind: 'sheet', id })
    return found.ok && found.record.kind === 'sheet' ? found.record.draft : null
  }

  async #consolidation(record: ConsolidationRecord): Promise<string> {
    const { consolidations, newId, besideName } = this.#ports
    const offered = record.consolidation
    const here = await consolidations.open(offered.id)
    const isBeside = here !== null && (this.#isBeside || !isBeginningOf(here, record))
    const beside = isBeside ? { id: newId(), name: besideName(offered.name) } : {}
    const placed = here && !isBeside ? goneOn(here, record) : { ...offered, folder: null, ...beside }
    const { id } = placed
    await this.#termsFiles(record)
    await consolidations.keep(placed)
    await this.#returns(record, id)
    const known = isBeside ? 0 : (here?.log.length ?? 0)
    await consolidations.add(id, [], record.log.slice(known))
    return id
  }

  async #termsFiles({ consolidation }: ConsolidationRecord): Promise<void> {
    const { consolidations } = this.#ports
    const { template, lastYear } = consolidation.terms
    for (const file of [...(template ? [template] : []), ...lastYear]) {
      const bytes = (await consolidations.file(file.print)) ? null : await this.#content(file)
      if (bytes) await consolidations.keepFile(file, bytes)
    }
  }

  async #returns({ consolidation, returns }: ConsolidationRecord, id: string): Promise<void> {
    const { consolidations } = this.#ports
    const roster = expectedRoster(consolidation.terms.roster)
    for (let from = 0; from < returns.length; from += filesAtOnce) {
      const some = returns.slice(from, from + filesAtOnce)
      const read = await Promise.all(some.map((version) => this.#returned(version, id, roster)))
      await consolidations.add(id, read, [])
    }
  }

  async #returned(version: KeptReturn, id: string, roster: Roster | null) {
    const { file, print } = version
    const unread = { ...version, checked: rejectFile(file, { code: 'absent' }, { roster }) }
    if (print === '') return { version: unread }
    if (await this.#ports.consolidations.bytesOf(id, file, print)) return { version }
    const bytes = await this.#content({ print, name: file })
    return bytes ? { version, bytes } : { version: unread }
  }

  async #form({ form }: FormRecord): Promise<string> {
    const { forms, newId, besideName } = this.#ports
    const isHere = (await forms.list()).some(({ id }) => id === form.id)
    const kept = isHere ? { ...form, id: newId(), name: besideName(form.name) } : form
    await forms.keep(kept)
    return kept.id
  }

  /** The bytes that the name promises; others are none. */
  async #content({ print, name }: ContentName): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#source.content(print)
    if (bytes && (await templateIdOf(bytes)) === print) return bytes
    this.#absent.set(print, name)
    return null
  }
}

/**
 * A consolidation that goes on in what is offered: what its log does not tell is as it was changed last, and what is not
 * deleted here stays so.
 */
function goneOn(
  { consolidation: here, log }: OpenedConsolidation,
  record: ConsolidationRecord,
): Consolidation {
  const offered = record.consolidation
  const later = here.updatedAt > offered.updatedAt ? here : offered
  const { due, sender, updatedAt } = later
  const deletedAt = here.deletedAt === null ? null : offered.deletedAt
  const told = record.log.length > log.length ? offered : later
  return { ...told, due, sender, updatedAt, deletedAt, folder: here.folder }
}

/** Whether everything that was decided here is in what is offered: then nothing is lost by going on from there. */
export function isBeginningOf(
  { log }: Pick<OpenedConsolidation, 'log'>,
  offered: Pick<ConsolidationRecord, 'log'>,
): boolean {
  return log.every((line, i) => isSameValue(line, offered.log[i]))
}
