/** Why a draft could not be kept. */
export type SaveFailure =
  'no-space' | 'database-closed' | 'draft-gone' | 'newer-version' | 'open-elsewhere' | 'unknown'

/** There is no draft of this id: it was removed for good, or never kept. */
export class DraftGone extends Error {
  override readonly name = 'DraftGone'
}

/** Another window has it open: what is changed here would be undone there. */
export class OpenElsewhere extends Error {
  override readonly name = 'OpenElsewhere'
}

/** A later version of the app has written the database; nothing in it was touched. */
export class NewerVersion extends Error {
  override readonly name = 'NewerVersion'
}

/** The names of IndexedDB (W3C Indexed Database API 3.0, 2.9), Dexie and our own for what can go wrong. */
const failures: ReadonlyMap<string, SaveFailure> = new Map([
  ['QuotaExceededError', 'no-space'],
  ['DraftGone', 'draft-gone'],
  ['NewerVersion', 'newer-version'],
  ['OpenElsewhere', 'open-elsewhere'],
  ['VersionError', 'newer-version'],
  ['DatabaseClosedError', 'database-closed'],
  ['InvalidStateError', 'database-closed'],
])

/** What a rejection of the store means; of an error and its causes, the innermost that has a name here decides. */
export function failureOf(error: unknown): SaveFailure {
  const known = innermostFirst(error).find(({ name }) => failures.has(name))
  return failures.get(known?.name ?? '') ?? 'unknown'
}

/** The error and those it was caused by; Dexie names a cause `inner`, and those of many rows `failures`. */
function innermostFirst(error: unknown): readonly Error[] {
  const found: Error[] = []
  let next = error
  while (next instanceof Error && !found.includes(next)) {
    found.unshift(next)
    next = causeOf(next)
  }
  return found
}

function causeOf(error: Error): unknown {
  if ('inner' in error && error.inner) return error.inner
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0]
  return error.cause
}
