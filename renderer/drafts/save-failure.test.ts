import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { DraftGone, failureOf, NewerVersion } from './save-failure.ts'

const quota = new DOMException('', 'QuotaExceededError')

describe('failureOf', () => {
  it.each([
    ['no-space', quota],
    ['no-space', new Dexie.AbortError(quota)],
    ['no-space', new Dexie.BulkError('', [quota] as never)],
    ['database-closed', new Dexie.DatabaseClosedError()],
    ['database-closed', new DOMException('', 'InvalidStateError')],
    ['draft-gone', new DraftGone('a')],
    ['newer-version', new NewerVersion()],
    ['newer-version', new Dexie.DatabaseClosedError(new Dexie.VersionError(''))],
    ['unknown', new Error('QuotaExceededError')],
    ['unknown', undefined],
  ])('says %s of %s', (failure, error) => {
    expect(failureOf(error)).toBe(failure)
  })

  it('is not caught in a circle of causes', () => {
    const error = new Error('a')
    error.cause = error
    expect(failureOf(error)).toBe('unknown')
  })
})
