import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { playedClock } from './testing/played-clock.ts'
import { watchFolder } from './watch-folder.ts'

let clock = playedClock()
let listing = 'a'
let looks = 0
let told: (readonly [at: number, listing: string])[] = []
let hint = (): void => undefined
let isHearing = true

beforeEach(() => {
  clock = playedClock()
  listing = 'a'
  looks = 0
  told = []
  isHearing = true
})

const watch = (seen?: string) =>
  watchFolder(
    {
      async look() {
        looks += 1
        return listing
      },
      hear(call) {
        hint = call
        return () => void (isHearing = false)
      },
      tell: () => void told.push([clock.now(), listing]),
      clock,
    },
    seen,
  )

test('looks every 20 s and tells of nothing while nothing changes', async () => {
  watch()
  await clock.pass(60_000)
  expect([looks, told]).toEqual([4, []])
})

test('tells once of what has stayed the same for 2 s', async () => {
  watch()
  await clock.pass(1_000)
  listing = 'ab'
  await clock.pass(21_000)
  expect(told).toEqual([[22_000, 'ab']])
  await clock.pass(60_000)
  expect(told).toHaveLength(1)
})

test('waits for a file that is still being copied', async () => {
  watch()
  await clock.pass(19_500)
  for (const size of [1, 2, 3, 4]) {
    listing = `a${size}`
    await clock.pass(1_500)
    expect(told).toEqual([])
  }
  await clock.pass(4_000)
  expect(told.map(([, seen]) => seen)).toEqual(['a4'])
})

test('tells nothing of what came and went', async () => {
  watch()
  await clock.pass(19_000)
  listing = 'ab'
  await clock.pass(2_000)
  listing = 'a'
  await clock.pass(60_000)
  expect(told).toEqual([])
})

test('tells of what happened between the window’s listing and the watch', async () => {
  watch('before')
  await clock.pass(2_000)
  expect(told).toEqual([[2_000, 'a']])
})

test('takes what the window lists meanwhile for known', async () => {
  const { saw } = watch()
  await clock.pass(19_000)
  listing = 'ab'
  await clock.pass(2_000)
  saw('ab')
  await clock.pass(60_000)
  expect(told).toEqual([])
  listing = 'a'
  await clock.pass(22_000)
  expect(told.map(([, seen]) => seen)).toEqual(['a'])
})

test('looks at once when the system hints, however often it does', async () => {
  watch()
  await clock.pass(1_000)
  listing = 'ab'
  for (let times = 0; times < 100; times++) hint()
  await clock.pass(300)
  expect(looks).toBe(2)
  for (let at = 0; at < 20; at++) {
    hint()
    await clock.pass(100)
  }
  expect(told).toEqual([[expect.any(Number), 'ab']])
  expect(told[0]?.[0]).toBeLessThanOrEqual(3_600)
})

test('is silent once it is stopped, also where it was just looking', async () => {
  const { stop } = watch('before')
  await clock.pass(1_000)
  stop()
  hint()
  await clock.pass(0)
  expect([clock.waiting(), isHearing, told]).toEqual([0, false, []])
})

test('whatever happens, the last state that rests is told, and no state twice in a row', async () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(30_000), fc.boolean()), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(steps, async (happenings) => {
      clock = playedClock()
      listing = 'a'
      told = []
      watch('a')
      for (const [next, ms, isHinted] of happenings) {
        listing = next
        if (isHinted) hint()
        await clock.pass(ms)
      }
      await clock.pass(25_000)
      const shown = ['a', ...told.map(([, seen]) => seen)]
      expect(shown.at(-1)).toBe(listing)
      expect(shown.some((state, at) => at > 0 && state === shown[at - 1])).toBe(false)
    }),
    { numRuns: 60 },
  )
})
