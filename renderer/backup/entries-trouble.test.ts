import { expect, it } from 'vitest'
import { backupLimits } from './backup-limits.ts'
import { entriesTrouble } from './entries-trouble.ts'

it('is none where each lies for itself, in whichever order they are named', () => {
  const entries = [
    { at: 90, packed: 10, size: 50 },
    { at: 30, packed: 40, size: 40 },
    { at: 70, packed: 0, size: 0 },
  ]
  expect(entriesTrouble(entries)).toBeNull()
})

it('refuses entries that share bytes, as many as there may be', () => {
  const entry = { at: 30, packed: 40, size: 50_000_000 }
  expect(entriesTrouble(Array.from({ length: 100_000 }, () => entry))).toBe('damaged')
  expect(entriesTrouble([entry, { ...entry, at: 69 }])).toBe('damaged')
})

it('refuses entries that come to more than is ever packed', () => {
  const size = backupLimits.recordBytes
  const count = Math.ceil(backupLimits.unpackedBytes / size) + 1
  const entries = Array.from({ length: count }, (_, i) => ({ at: i * 10, packed: 10, size }))
  expect(entriesTrouble(entries)).toBe('too-large')
  expect(entriesTrouble(entries.slice(2))).toBeNull()
})
