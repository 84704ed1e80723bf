import type { RecordName } from '../records/record.ts'
import type { Manner } from '../records/bring-in.ts'
import type { Outcome } from '../workbook/trouble.ts'
import { compareBackup, type Offer } from './compare-backup.ts'
import {
  makeBackup,
  type BackupPorts,
  type BackupStep,
  type MadeBackup,
  type MakeTrouble,
} from './make-backup.ts'
import { readBackup, type Backup, type BackupTrouble } from './read-backup.ts'
import { restoreRecord, restoreTemplates, type Restored, type RestorePorts } from './restore-record.ts'

/** Makes and reads backups of what is kept here. */
export interface Backups {
  /** As `makeBackup`. */
  make(onStep: (step: BackupStep) => void, signal: AbortSignal): Promise<MadeBackup | MakeTrouble>
  /** As `readBackup`. */
  read(bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Outcome<Backup, BackupTrouble>>
  /** As `compareBackup`. */
  compare(backup: Backup, signal: AbortSignal): Promise<readonly Offer[]>
  /** As `restoreRecord`. */
  restore(name: RecordName, manner: Manner, backup: Backup): Promise<Restored>
  /** As `restoreTemplates`. */
  restoreTemplates(backup: Backup): Promise<void>
}

/** What backups need of the world. */
export interface BackupsPorts {
  readonly from: BackupPorts
  readonly into: RestorePorts
  /** Does the work that puts another in a record's place while nobody has that open; rejects where somebody has. */
  readonly alone: <Value>(name: RecordName, work: () => Promise<Value>) => Promise<Value>
}

/** Backups of one database. */
export function createBackups({ from, into, alone }: BackupsPorts): Backups {
  return {
    make: (onStep, signal) => makeBackup(from, onStep, signal),
    read: (bytes, signal) => readBackup(bytes, from.codec, signal),
    compare: (backup, signal) => compareBackup(backup.records, from.records, signal),
    restore: async (name, manner, backup) => {
      const restore = () => restoreRecord(name, manner, backup, into)
      return manner === 'in-place' ? alone(name, restore) : restore()
    },
    restoreTemplates: (backup) => restoreTemplates(backup, into),
  }
}
