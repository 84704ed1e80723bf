import { expect, test } from 'vitest'
import { compareRecords } from './compare-records.ts'
import type { RecordSummary } from './record.ts'

const one = (id: string, changedAt: number, length = 0): RecordSummary => ({
  kind: 'consolidation',
  id,
  title: id,
  fiscalYear: 2022,
  changedAt,
  length,
})

test.each([
  ['nothing of its name is here', one('a', 1), one('b', 1), 'missing'],
  ['another kind of its name is here', one('a', 1), { ...one('a', 1), kind: 'sheet' as const }, 'missing'],
  ['it changed later', one('a', 2), one('a', 1), 'newer'],
  ['it changed earlier', one('a', 1), one('a', 2), 'older'],
  ['it is the same', one('a', 1, 3), one('a', 1, 3), 'same'],
  ['more was decided, though a clock was wrong', one('a', 1, 4), one('a', 9, 3), 'newer'],
  ['less was decided, though a clock was wrong', one('a', 9, 2), one('a', 1, 3), 'older'],
])('tells where %s', (_, offered, here, standing) => {
  const [compared] = compareRecords([offered], [here])
  expect(compared?.standing).toBe(standing)
  expect(compared?.here).toEqual(standing === 'missing' ? null : here)
})
