import type { KeptRecord, RecordName, RecordSummary } from './record.ts'
import type { RecordTrouble } from './record-file.ts'

/** Why a record of a list could not be had. */
export type SourceTrouble = RecordTrouble | { readonly code: 'gone' } | { readonly code: 'unreadable' }

/** A record of a list, or why not. */
export type FoundRecord =
  { readonly ok: true; readonly record: KeptRecord } | { readonly ok: false; readonly trouble: SourceTrouble }

/** Records lying somewhere: in the database, among the copies, in a backup. Rejects where the place can't be read. */
export interface RecordSource {
  list(): Promise<readonly RecordSummary[]>
  read(name: RecordName): Promise<FoundRecord>
  /** The bytes of this print; null where they are not there, or are others. */
  content(print: string): Promise<Uint8Array<ArrayBuffer> | null>
}
