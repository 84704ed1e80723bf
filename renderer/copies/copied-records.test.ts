import { expect, it } from 'vitest'
import { encodeRecord } from '../records/record-file.ts'
import { summaryOf } from '../records/record.ts'
import { bytesOf, makeDraft } from '../records/testing/make-records.ts'
import { aboutOf } from '../records/record-about.ts'
import { copiedRecords, summariesOf } from './copied-records.ts'
import { MemoryCopies } from './testing/memory-copies.ts'

it('lists and reads what was copied', async () => {
  const disk = new MemoryCopies()
  const record = { kind: 'sheet', draft: await makeDraft('a', '一') } as const
  const summary = summaryOf(record)
  await disk.copies.writeCopy({ kind: 'sheet', id: 'a' }, aboutOf(summary), encodeRecord(record))
  await disk.copies.writeCopy({ kind: 'content', id: 'c' }, {}, bytesOf('様式'))
  const source = copiedRecords(disk.copies)
  expect(await source.list()).toEqual([summary])
  expect(await source.read(summary)).toEqual({ ok: true, record })
  expect(await source.read({ kind: 'form', id: 'a' })).toEqual({ ok: false, trouble: { code: 'gone' } })
  expect(await source.content('c')).toEqual(bytesOf('様式'))
  expect(await source.content('d')).toBeNull()
})

it('lists a copy that says nothing of itself by what else is known', () => {
  const entry = {
    name: { kind: 'form', id: 'f' },
    about: {},
    size: 1,
    writtenAt: 7,
    isPrevious: true,
  } as const
  expect(summariesOf({ entries: [entry] })).toEqual([
    { kind: 'form', id: 'f', title: '', fiscalYear: null, changedAt: 7, length: 0 },
  ])
})

it.each(['damaged', 'newer'] as const)('says of a copy that is %s that it is', async (kind) => {
  const { copies } = new MemoryCopies()
  const source = copiedRecords({ ...copies, readCopy: async () => ({ kind }) })
  expect(await source.read({ kind: 'sheet', id: 'a' })).toEqual({ ok: false, trouble: { code: kind } })
})
