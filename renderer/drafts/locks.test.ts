// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { Locks } from './locks.ts'
import { failureOf } from './save-failure.ts'

/** The Web Locks of one browser: a name is granted to one at a time, in the order of asking. */
function browserLocks() {
  const tails = new Map<string, Promise<unknown>>()
  return {
    request: async (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<unknown>) => {
      const before = tails.get(name) ?? Promise.resolve()
      let finish = () => {}
      const mine = new Promise<void>((resolve) => {
        finish = resolve
      })
      tails.set(
        name,
        before.then(() => mine),
      )
      const given = await Promise.race([
        before.then(() => true),
        new Promise<false>((resolve) => signal.addEventListener('abort', () => resolve(false))),
      ])
      try {
        if (!given) throw signal.reason
        return await work()
      } finally {
        finish()
      }
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  Object.defineProperty(navigator, 'locks', { value: browserLocks(), configurable: true })
  return () => vi.useRealTimers()
})

test('what one window works on another is refused after a second, and has it afterwards', async () => {
  const [here, there] = [new Locks(), new Locks()]
  const release = await here.hold('draft a')
  const work = vi.fn(async () => 'done')
  const refused = there.during('draft a', work).catch(failureOf)
  await vi.advanceTimersByTimeAsync(1_100)
  expect([await refused, work.mock.calls.length]).toEqual(['open-elsewhere', 0])
  release()
  expect(await there.during('draft a', work)).toBe('done')
  expect(await there.during('consolidation a', work)).toBe('done')
})

test('a window that is just closing is waited for', async () => {
  const [here, there] = [new Locks(), new Locks()]
  const release = await here.hold('draft a')
  const wanted = there.during('draft a', async () => 'done')
  await vi.advanceTimersByTimeAsync(900)
  release()
  expect(await wanted).toBe('done')
})

test('lets go of everything at once', async () => {
  const [here, there] = [new Locks(), new Locks()]
  await here.hold('draft a')
  await here.hold('consolidation b')
  here.releaseAll()
  expect(await there.during('draft a', async () => 'a')).toBe('a')
  expect(await there.during('consolidation b', async () => 'b')).toBe('b')
})
