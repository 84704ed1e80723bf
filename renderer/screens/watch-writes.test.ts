import { expect, it } from 'vitest'
import { watchWrites } from './watch-writes.ts'

it('tells of each change after it is on disk, and of none that failed', async () => {
  const log: string[] = []
  const { telling, watch } = watchWrites()
  const store = telling(
    {
      create: async (what: string) => void log.push(`create ${what}`),
      amend: async () => Promise.reject<void>(new Error('no')),
      purge: async () => void log.push('purge'),
      list: async () => ['a'],
    },
    ['create', 'amend', 'purge'],
  )
  const unwatch = watch(() => log.push('heard'))
  await store.create('a')
  await expect(store.amend()).rejects.toThrow('no')
  expect(await store.list()).toEqual(['a'])
  unwatch()
  await store.purge()
  expect(log).toEqual(['create a', 'heard', 'purge'])
})

it('tells of several stores to one listener', async () => {
  const { telling, watch } = watchWrites()
  const stores = [1, 2].map(() => telling({ keep: async () => undefined }, ['keep']))
  let heard = 0
  watch(() => (heard += 1))
  for (const store of stores) await store.keep()
  expect(heard).toBe(2)
})
