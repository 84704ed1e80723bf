import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeDraft } from '../records/testing/make-records.ts'
import { Copier } from './copier.ts'
import { holdSource } from './held-source.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a text typed while the copies are looked through is not written over a newer copy that is found then', async () => {
  const done: string[] = []
  const draft = await makeDraft('a', '目標')
  const held = holdSource({
    read: async () => ({ ok: true, record: { kind: 'sheet', draft } }),
    content: async () => null,
  })
  const copier = new Copier({
    copies: {
      writeCopy: async () => {
        done.push('write')
        return { kind: 'written' }
      },
      setAsideCopy: async () => {
        done.push('set aside')
        return { kind: 'set-aside' }
      },
    },
    source: held.source,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  copier.changed({ kind: 'sheet', id: 'a' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect([done, held.isOpen()]).toEqual([[], false])
  copier.guard([{ kind: 'sheet', id: 'a' }], async () => ({ kind: 'secured' }))
  held.open()
  await vi.advanceTimersByTimeAsync(10)
  expect([done, held.isOpen()]).toEqual([['set aside', 'write'], true])
})
