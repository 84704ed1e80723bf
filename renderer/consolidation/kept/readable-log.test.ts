import { expect, test } from 'vitest'
import type { LoggedEvent } from './event.ts'
import { readableLog } from './readable-log.ts'

const minute = 60_000
const noted = (at: number, department: string, text: string): LoggedEvent => ({
  at,
  event: { kind: 'noted', department, text },
})

test('says of a note that was kept while it was typed only what it came to', () => {
  const log = [noted(0, '財政部', '電'), noted(1_000, '財政部', '電話'), noted(2_000, '財政部', '電話済')]
  expect(readableLog(log)).toEqual([log[2]])
})

test('leaves notes of other departments, of another time, and what lies between', () => {
  const log: readonly LoggedEvent[] = [
    noted(0, '財政部', '電話'),
    noted(1_000, '総務部', '電話'),
    noted(2_000, '総務部', 'メール'),
    { at: 3_000, event: { kind: 'final', department: '総務部', prints: ['a'] } },
    noted(4_000, '総務部', ''),
    noted(4_000 + 6 * minute, '総務部', '済'),
  ]
  expect(readableLog(log)).toEqual(log.filter((_, place) => place !== 1))
})
