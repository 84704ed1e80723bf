import type { CheckedFile, FileFacts, ReturnFacts } from './checked-file.ts'

/** What the ledger says of a checked file: everything but its texts. */
export function factsOf(checked: CheckedFile): FileFacts {
  if (checked.kind !== 'returned') return checked
  const [first, ...more] = checked.returns
  return { ...checked, returns: [withoutTexts(first), ...more.map(withoutTexts)] }
}

function withoutTexts({ department, written, fiscalYear, goals, problems }: ReturnFacts): ReturnFacts {
  return { department, written, fiscalYear, goals, problems }
}
