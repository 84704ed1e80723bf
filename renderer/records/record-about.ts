import type { CopyAbout } from '../../electron/ipc/contract.ts'
import type { RecordName, RecordSummary } from './record.ts'

const kinds: readonly string[] = ['sheet', 'consolidation', 'form'] satisfies RecordName['kind'][]

/** What a copy and a backup note about a record, so that a list needs no bodies. */
export function aboutOf({ title, fiscalYear, changedAt, length }: RecordSummary): CopyAbout {
  // A name may be long; what is noted may not.
  return { title: title.slice(0, 200), fiscalYear, changedAt, length }
}

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

/** Whether what is called so is a record, and no version or content of one. */
export const isRecordKind = (kind: string): kind is RecordName['kind'] => kinds.includes(kind)
