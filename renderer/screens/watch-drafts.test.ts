import { expect, it } from 'vitest'
import type { DraftStore } from '../drafts/draft-store.ts'
import { makeDraft } from './testing/make-draft.ts'
import { watchDrafts } from './watch-drafts.ts'

it('tells of each change after it is on disk, and of none that failed', async () => {
  const log: string[] = []
  const store = {
    create: async () => void log.push('create'),
    amend: async () => Promise.reject(new Error('no')),
    purge: async () => void log.push('purge'),
    list: async () => [],
  } as unknown as DraftStore
  const { drafts, watch } = watchDrafts(store)
  const unwatch = watch(() => log.push('heard'))
  await drafts.create(makeDraft())
  await expect(drafts.amend('a', { deletedAt: 1 })).rejects.toThrow('no')
  expect(await drafts.list()).toEqual([])
  unwatch()
  await drafts.purge('a')
  expect(log).toEqual(['create', 'heard', 'purge'])
})
