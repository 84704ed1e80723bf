import { aboutOf } from '../records/record-about.ts'
import type { StoredTemplate } from '../drafts/draft.ts'
import { templateIdOf } from '../drafts/template-id.ts'
import type { VersionStore } from '../history/version-store.ts'
import { encodeRecord, encodeVersion } from '../records/record-file.ts'
import { contentsOf, summaryOf, type RecordSummary } from '../records/record.ts'
import type { RecordSource } from '../records/record-source.ts'
import type { Codec } from '../workbook/codec.ts'
import { BackupWriter, type Addition } from './backup-writer.ts'
import { createRests } from './create-rests.ts'
import { readBackup, type Backup } from './read-backup.ts'
import { tallyOf, type Tally } from './tally.ts'

/** What making a backup needs of the world. */
export interface BackupPorts {
  readonly records: RecordSource
  readonly versions: Pick<VersionStore, 'list'>
  /** Every stored template, also one that no sheet is made from any more. */
  readonly templates: () => Promise<readonly StoredTemplate[]>
  readonly codec: Codec
  readonly now: () => number
  readonly appVersion: string
}

/** How far it is: of what is known to be taken up, so many are done, and this is next. */
export interface BackupStep {
  readonly done: number
  readonly of: number
  readonly name: string
}

/** A backup that was made. */
export interface MadeBackup {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tally: Tally
  /** Names of things that are here and that this backup can't give back: they could not be read, or not read again. */
  readonly left: readonly string[]
}

/** Why there is no backup: what is here can't be listed, is too much, or was not found again in what was made. */
export type MakeTrouble = 'unreadable' | 'too-large' | 'not-verified'

/**
 * Makes one file of everything that is kept, and reads it back whole: what it gives is what was meant. Takes one
 * thing after the other so that the window stays quick. Rejects with the signal's reason where it is aborted.
 */
export async function makeBackup(
  ports: BackupPorts,
  onStep: (step: BackupStep) => void,
  signal: AbortSignal,
): Promise<MadeBackup | MakeTrouble> {
  const listed = await Promise.all([ports.records.list(), ports.templates()]).catch(() => null)
  if (listed === null) return 'unreadable'
  const [records, templates] = listed
  const taking = new Taking(ports, onStep, signal)
  if (!(await taking.records(records)) || !(await taking.contents(templates))) return 'too-large'
  const { writer, left } = taking
  const bytes = await writer.finish({ madeAt: ports.now(), appVersion: ports.appVersion })
  const read = await readBackup(bytes, ports.codec, signal)
  const isWhole = read.ok && read.value.damaged.length === 0 && read.value.intact === writer.entries.length
  if (!isWhole) return 'not-verified'
  left.push(...(await unreadableIn(read.value, signal)))
  return { bytes, tally: tallyOf(writer.entries), left }
}

/** Names of records that lie there whole, and that can't be read all the same; each with its earlier versions. */
async function unreadableIn(
  { records, versionsOf }: Backup,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const names: string[] = []
  const rest = createRests()
  for (const summary of await records.list()) {
    await rest()
    signal.throwIfAborted()
    const isRead = (await records.read(summary)).ok
    if (!isRead || versionsOf(summary.id).lost > 0) names.push(summary.title)
  }
  return names
}

/** Takes up what is there; the answers are false where the backup is full. */
class Taking {
  readonly writer: BackupWriter
  readonly left: string[] = []
  readonly #ports: BackupPorts
  readonly #onStep: (step: BackupStep) => void
  readonly #signal: AbortSignal
  /** Files that are named, by their prints. */
  readonly #named = new Map<string, Pick<Addition, 'about'> & { readonly name: string }>()
  #done = 0

  constructor(ports: BackupPorts, onStep: (step: BackupStep) => void, signal: AbortSignal) {
    this.writer = new BackupWriter(ports.codec)
    this.#ports = ports
    this.#onStep = onStep
    this.#signal = signal
  }

  async records(records: readonly RecordSummary[]): Promise<boolean> {
    for (const summary of records) {
      this.#step(summary.title, records.length + this.#named.size)
      if (!(await this.#orLeave(summary.title, () => this.#record(summary)))) return false
    }
    return true
  }

  async contents(templates: readonly StoredTemplate[]): Promise<boolean> {
    for (const { id, name, addedAt } of templates)
      this.#named.set(id, { name, about: { template: name, addedAt } })
    const all = this.#done + this.#named.size
    for (const [print, { name, about }] of this.#named) {
      this.#step(name, all)
      if (!(await this.#orLeave(name, () => this.#content(print, name, about)))) return false
    }
    return true
  }

  #step(name: string, of: number): void {
    this.#signal.throwIfAborted()
    this.#onStep({ done: this.#done, of, name })
    this.#done += 1
  }

  /** One thing that can't be read never costs the others. */
  async #orLeave(name: string, take: () => Promise<boolean>): Promise<boolean> {
    try {
      return await take()
    } catch {
      this.left.push(name)
      return true
    }
  }

  async #record(summary: RecordSummary): Promise<boolean> {
    const found = await this.#ports.records.read(summary)
    if (!found.ok) {
      // Deleted for good since it was listed.
      if (found.trouble.code !== 'gone') this.left.push(summary.title)
      return true
    }
    const { record } = found
    for (const { print, name } of contentsOf(record))
      if (!this.#named.has(print)) this.#named.set(print, { name, about: {} })
    const { kind, id } = summary
    const about = aboutOf({ ...summaryOf(record), length: summary.length })
    const isIn = await this.writer.add({ kind, id, about, bytes: encodeRecord(record) })
    return isIn && (kind !== 'sheet' || (await this.#versions(id)))
  }

  async #versions(draftId: string): Promise<boolean> {
    for (const version of await this.#ports.versions.list(draftId)) {
      const about = { of: draftId, at: version.at }
      const id = `${draftId} ${version.at}`
      if (!(await this.writer.add({ kind: 'version', id, about, bytes: encodeVersion(version) })))
        return false
    }
    return true
  }

  async #content(print: string, name: string, about: Addition['about']): Promise<boolean> {
    const bytes = await this.#ports.records.content(print)
    if (bytes && (await templateIdOf(bytes)) === print)
      return this.writer.add({ kind: 'content', id: print, about, bytes })
    this.left.push(name)
    return true
  }
}
