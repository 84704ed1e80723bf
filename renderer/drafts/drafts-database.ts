import { Dexie, type Table } from 'dexie'
import identity from '../../identity.json' with { type: 'json' }
import type { Consolidation } from '../consolidation/kept/consolidation.ts'
import type { LoggedEvent } from '../consolidation/kept/event.ts'
import type { KeptReturn } from '../consolidation/kept/kept-return.ts'
import type { Version } from '../history/version.ts'
import type { Step } from '../sheet/history.ts'
import type { Draft, StoredTemplate } from './draft.ts'
import type { StoredForm } from './stored-form.ts'
import { NewerVersion } from './save-failure.ts'

/** A draft as it lies in the database: the model, and how far its history is done. */
export interface DraftRow extends Draft {
  /** The `seq` of the last step that is done; 0 when all are undone or there is none. */
  readonly doneSeq: number
  /** Another one after each write of text and steps: who knows it knows which steps lie here. */
  readonly stamp: string
}

/** One undoable step of a draft; `seq` grows along its history. */
export interface StepRow {
  readonly draftId: string
  readonly seq: number
  readonly step: Step
}

/** Names a version of a file in a consolidation. */
interface VersionKey {
  readonly consolidationId: string
  readonly file: string
  readonly print: string
}

/** What is known of a version that came back. */
export interface ReturnRow extends VersionKey {
  readonly version: KeptReturn
}

/** What lies in it, apart: a ledger is read without it. */
export interface ReturnContentRow extends VersionKey {
  /** Null where the file could not be read off the disk. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly texts: readonly { readonly department: string | null; readonly packed: Uint8Array }[]
}

/** A line of a consolidation's log; `seq` counts over all of them. */
export interface EventRow extends LoggedEvent {
  readonly seq?: number
  readonly consolidationId: string
}

/** A file that consolidations name, by its content. */
export interface ConsolidationFileRow {
  readonly print: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * The one place that knows the shapes on disk. Versions are only ever appended, each with its reason; a draft
 * written by any released version opens in today's.
 */
export class DraftsDatabase extends Dexie {
  declare readonly drafts: Table<DraftRow, string>
  declare readonly steps: Table<StepRow, [string, number]>
  declare readonly templates: Table<StoredTemplate, string>
  declare readonly forms: Table<StoredForm, string>
  declare readonly consolidations: Table<Consolidation, string>
  declare readonly returns: Table<ReturnRow, [string, string, string]>
  declare readonly returnContents: Table<ReturnContentRow, [string, string, string]>
  declare readonly events: Table<EventRow, number>
  declare readonly consolidationFiles: Table<ConsolidationFileRow, string>
  declare readonly versions: Table<Version, [string, number]>

  /**
   * `strict`: a transaction is complete only when it is on disk, not when the system has promised to write it.
   * What is read comes from there too, never from a cache. Opened by `ready` alone, which looks first.
   */
  constructor(name: string = identity.databaseName) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false })
    this.version(1).stores({ drafts: 'id', steps: '[draftId+seq]', templates: 'id' })
    // 2: templates known by name (様式); nothing of version 1 changes.
    this.version(2).stores({ forms: 'id' })
    // 3: consolidations (取りまとめ) with what came back; nothing of earlier versions changes.
    this.version(3).stores({
      consolidations: 'id',
      returns: '[consolidationId+file+print]',
      returnContents: '[consolidationId+file+print]',
      events: '++seq, consolidationId',
      consolidationFiles: 'print',
    })
    // 4: earlier versions of sheets (履歴), and what came back is found by its print, as copies of it are named;
    // nothing of earlier versions of the database changes.
    this.version(4).stores({
      versions: '[draftId+at]',
      returnContents: '[consolidationId+file+print], print',
    })
  }

  /**
   * Opens the database where it isn't open, also after it was closed from outside or could not be opened before.
   * Rejects with `NewerVersion` before it touches one that a later version has upgraded: Dexie would open it and
   * make it fit.
   */
  async ready(): Promise<void> {
    if (this.isOpen()) return
    const databases = await indexedDB.databases()
    const onDisk = databases.find(({ name }) => name === this.name)?.version ?? 0
    if (onDisk > this.verno * 10) throw new NewerVersion(`${this.name} is of version ${onDisk / 10}`)
    await this.open()
  }
}
