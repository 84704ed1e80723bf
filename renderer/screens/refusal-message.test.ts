import { describe, expect, it } from 'vitest'
import { refusalDetail, refusalMessage } from './refusal-message.ts'
import type { Refusal } from './refusal.ts'

const refusals: Refusal[] = [
  { code: 'empty-folder' },
  { code: 'nothing-dropped' },
  { code: 'owner-file' },
  { code: 'not-kept', failure: 'no-space' },
  { code: 'not-kept', failure: 'unknown' },
  { code: 'fault', detail: 'TypeError: x' },
  { code: 'old-xls' },
  { code: 'too-slow' },
  { code: 'gave-up' },
]

describe('refusalMessage', () => {
  it.each(refusals)('says $code in polite sentences and leaves no gap', (refusal) => {
    expect(refusalMessage(refusal)).toMatch(/(ください|ません|です|ます)。$/)
    expect(refusalMessage(refusal)).not.toMatch(/undefined|null|[a-z]+-[a-z]+/)
  })
})

it('keeps codes and what was thrown for the details', () => {
  expect(refusals.map(refusalDetail).slice(3, 7)).toEqual([
    'not-kept: no-space',
    'not-kept: unknown',
    'TypeError: x',
    'old-xls',
  ])
})
