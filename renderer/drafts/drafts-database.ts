import { Dexie, type Table } from 'dexie'
import identity from '../../identity.json' with { type: 'json' }
import type { Step } from '../sheet/history.ts'
import type { Draft, StoredTemplate } from './draft.ts'

/** A draft as it lies in the database: the model, and how far its history is done. */
export interface DraftRow extends Draft {
  /** The `seq` of the last step that is done; 0 when all are undone or there is none. */
  readonly doneSeq: number
}

/** One undoable step of a draft; `seq` grows along its history. */
export interface StepRow {
  readonly draftId: string
  readonly seq: number
  readonly step: Step
}

/**
 * The one place that knows the shapes on disk. Versions are only ever appended, each with its reason; a draft
 * written by any released version opens in today's.
 */
export class DraftsDatabase extends Dexie {
  declare readonly drafts: Table<DraftRow, string>
  declare readonly steps: Table<StepRow, [string, number]>
  declare readonly templates: Table<StoredTemplate, string>

  /** `strict`: a transaction is complete only when it is on disk, not when the system has promised to write it. */
  constructor(name: string = identity.databaseName) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ drafts: 'id', steps: '[draftId+seq]', templates: 'id' })
  }
}
