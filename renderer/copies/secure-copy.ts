import type { Draft } from '../drafts/draft.ts'
import { bringIn, isBeginningOf, type BringInPorts } from '../records/bring-in.ts'
import type { ConsolidationRecord, KeptRecord, RecordName } from '../records/record.ts'
import type { RecordSource, SourceTrouble } from '../records/record-source.ts'
import { isSameRecord, isSameValue } from '../records/same-record.ts'

/** What securing a copy needs of the world. */
export interface SecurePorts {
  readonly into: BringInPorts
  /** What lies in the database; a text that was typed and refused does not. */
  readonly records: Pick<RecordSource, 'read'>
  /** Keeps the text of a copy as a version of its sheet; rejects where it can't be kept. */
  readonly keepCopied: (draft: Draft) => Promise<void>
}

/** What became of securing a copy. */
export type SecuredCopy =
  /** All of it was here already. */
  | { readonly kind: 'held' }
  | { readonly kind: 'secured'; readonly withoutFiles: readonly string[] }
  | { readonly kind: 'unread'; readonly trouble: SourceTrouble }

/**
 * Has the database hold what a copy alone holds, before another takes its place: a sheet's text as a version, another
 * consolidation or form beside the one here. Rejects where the database does not take it.
 */
export async function secureCopy(
  name: RecordName,
  source: RecordSource,
  { into, records, keepCopied }: SecurePorts,
): Promise<SecuredCopy> {
  const found = await source.read(name)
  if (!found.ok) return { kind: 'unread', trouble: found.trouble }
  const here = await records.read(name)
  if (here.ok && holdsAll(here.record, found.record)) return { kind: 'held' }
  if (found.record.kind === 'sheet') {
    await keepCopied(found.record.draft)
    return { kind: 'secured', withoutFiles: [] }
  }
  const brought = await bringIn(name, 'beside', source, into)
  if (!brought.ok) return { kind: 'unread', trouble: brought.trouble }
  return { kind: 'secured', withoutFiles: brought.withoutFiles }
}

/** Whether what is here went on from the other, so that the other holds nothing that isn't here. */
function holdsAll(here: KeptRecord, other: KeptRecord): boolean {
  if (here.kind !== 'consolidation' || other.kind !== 'consolidation') return isSameRecord(here, other)
  const own = new Set(here.returns.map(keyOf))
  return (
    isBeginningOf(other, here) &&
    other.returns.every((version) => own.has(keyOf(version))) &&
    (here.consolidation.updatedAt >= other.consolidation.updatedAt ||
      isSameValue(unlogged(here), unlogged(other)))
  )
}

const keyOf = ({ file, print }: ConsolidationRecord['returns'][number]): string => `${print} ${file}`

/** What changes without a line in the log. */
const unlogged = ({ consolidation: { due, sender } }: ConsolidationRecord) => ({ due, sender })
