import type { Copies, CopyEntry, CopyListOutcome, CopyName } from '../../electron/ipc/contract.ts'
import { isRecordKind, summaryOfAbout } from '../records/record-about.ts'
import { decodeRecord } from '../records/record-file.ts'
import type { RecordName, RecordSummary } from '../records/record.ts'
import type { FoundRecord, RecordSource } from '../records/record-source.ts'

/** The records among copies. One that says nothing of itself is listed by what else is known. */
export function summariesOf({ entries }: Pick<CopyListOutcome, 'entries'>): readonly RecordSummary[] {
  return entries.flatMap((entry) => summaryOfEntry(entry) ?? [])
}

const summaryOfEntry = ({ name, about, writtenAt }: CopyEntry): RecordSummary | null =>
  summaryOfAbout(name, about, writtenAt)

/** The records among names of copies. */
export const recordNames = (names: readonly CopyName[]): readonly RecordName[] =>
  names.flatMap(({ kind, id }) => (isRecordKind(kind) ? [{ kind, id }] : []))

/** The copies as records. */
export function copiedRecords(copies: Pick<Copies, 'listCopies' | 'readCopy'>): RecordSource {
  return {
    list: async () => summariesOf(await copies.listCopies()),
    read: async ({ kind, id }): Promise<FoundRecord> => {
      const copy = await copies.readCopy({ kind, id })
      switch (copy.kind) {
        case 'read': {
          const decoded = decodeRecord(copy.bytes)
          return decoded.ok ? { ok: true, record: decoded.value } : decoded
        }
        case 'missing':
          return { ok: false, trouble: { code: 'gone' } }
        case 'damaged':
        case 'newer':
          return { ok: false, trouble: { code: copy.kind } }
        case 'trouble':
          return { ok: false, trouble: { code: 'unreadable' } }
      }
    },
    content: async (print) => {
      const copy = await copies.readCopy({ kind: 'content', id: print })
      return copy.kind === 'read' ? copy.bytes : null
    },
  }
}
