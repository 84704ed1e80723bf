import type { Copies, CopyAbout, CopyEntry, CopyListOutcome } from '../../electron/ipc/contract.ts'
import { decodeRecord } from '../records/record-file.ts'
import type { RecordName, RecordSummary } from '../records/record.ts'
import type { FoundRecord, RecordSource } from '../records/record-source.ts'

const kinds: readonly string[] = ['sheet', 'consolidation', 'form'] satisfies RecordName['kind'][]

/** What is noted on a copy about its record. */
export function aboutOf({ title, fiscalYear, changedAt, length }: RecordSummary): CopyAbout {
  // A name may be long; what is noted may not.
  return { title: title.slice(0, 200), fiscalYear, changedAt, length }
}

/** The records among copies. One that says nothing of itself is listed by what else is known. */
export function summariesOf({ entries }: Pick<CopyListOutcome, 'entries'>): readonly RecordSummary[] {
  return entries.flatMap((entry) => summaryOfEntry(entry) ?? [])
}

const summaryOfEntry = ({ name, about, writtenAt }: CopyEntry): RecordSummary | null =>
  summaryOfAbout(name, about, writtenAt)

/** What `aboutOf` noted of a record, as far as it is there; null where it is of none. */
export function summaryOfAbout(
  { kind, id }: { readonly kind: string; readonly id: string },
  about: CopyAbout,
  writtenAt: number,
): RecordSummary | null {
  if (!isRecordKind(kind)) return null
  const { title, fiscalYear, changedAt, length } = about
  return {
    kind,
    id,
    title: typeof title === 'string' ? title : '',
    fiscalYear: typeof fiscalYear === 'number' ? fiscalYear : null,
    changedAt: typeof changedAt === 'number' ? changedAt : writtenAt,
    length: typeof length === 'number' ? length : 0,
  }
}

const isRecordKind = (kind: string): kind is RecordName['kind'] => kinds.includes(kind)

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
