import { isSameText } from '../history/same-text.ts'
import { patchesBetween } from '../sheet/history.ts'
import type { ConsolidationRecord, FormRecord, KeptRecord } from './record.ts'

/** Whether two values hold the same, in whichever order their keys stand. */
export const isSameValue = (one: unknown, other: unknown): boolean => patchesBetween(one, other).length === 0

/**
 * Whether two records say the same to a person: the same text, files and decisions, and both deleted or neither.
 * When they changed, what they were saved as and which folder is watched belongs to the computer they lie on.
 */
export function isSameRecord(one: KeptRecord, other: KeptRecord): boolean {
  if (one.kind === 'sheet' && other.kind === 'sheet')
    return (
      one.draft.templateId === other.draft.templateId &&
      (one.draft.deletedAt === null) === (other.draft.deletedAt === null) &&
      isSameText(one.draft.sheet, other.draft.sheet)
    )
  if (one.kind === 'consolidation' && other.kind === 'consolidation')
    return isSameValue(decided(one), decided(other))
  if (one.kind === 'form' && other.kind === 'form') return isSameValue(taught(one), taught(other))
  return false
}

function decided({ consolidation, returns, log }: ConsolidationRecord) {
  const { name, terms, due, sender, deletedAt } = consolidation
  const versions = returns.map(({ file, print, past }) => `${print} ${past} ${file}`)
  return { name, terms, due, sender, isDeleted: deletedAt !== null, log, versions: versions.sort() }
}

const taught = ({ form: { name, sheets, fingerprints } }: FormRecord) => ({ name, sheets, fingerprints })
