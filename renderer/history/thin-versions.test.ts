import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_VERSIONS, thinVersions, type Thinnable } from './thin-versions.ts'
import type { Why } from './version.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Noon in Japan. */
const now = Date.parse('2026-11-20T12:00:00+09:00')

const version = (at: number, why: Why = 'worked', name: string | null = null): Thinnable => ({
  at,
  name,
  reasons: [{ why, at, file: null }],
})
const timesOf = (versions: readonly Thinnable[]) => versions.map(({ at }) => at)
const japan = (text: string) => Date.parse(`${text}+09:00`)

const why = fc.constantFrom<Why>('worked', 'worked', 'worked', 'imported', 'exported', 'before-restore')
/** Most of it within some days. */
const age = fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: 100 * DAY }))
const versions = (maxLength: number) =>
  fc
    .uniqueArray(fc.record({ age, why, name: fc.option(fc.constant('名前'), { freq: 3 }) }), {
      selector: (one) => one.age,
      maxLength,
    })
    .map((all) => all.map((one) => version(now - one.age, one.why, one.name)))

describe('thinning', () => {
  it('keeps all of the last hour, one an hour of the last day, and one of each day before', () => {
    const all = [
      japan('2026-11-17T09:10:00'),
      japan('2026-11-17T23:59:00'),
      japan('2026-11-18T00:01:00'),
      japan('2026-11-19T15:05:00'),
      japan('2026-11-19T15:55:00'),
      japan('2026-11-19T16:00:00'),
      japan('2026-11-20T11:10:00'),
      japan('2026-11-20T11:15:00'),
      japan('2026-11-20T11:20:00'),
    ].map((at) => version(at))
    const gone = [japan('2026-11-17T09:10:00'), japan('2026-11-19T15:05:00')]
    expect(timesOf(thinVersions(all, now))).toEqual(timesOf(all).filter((at) => !gone.includes(at)))
  })

  it('rather keeps what a file or a restore stands behind', () => {
    const came = version(japan('2026-11-17T09:00:00'), 'imported')
    const went = version(japan('2026-11-17T10:00:00'), 'exported')
    const worked = version(japan('2026-11-17T11:00:00'))
    const newest = version(japan('2026-11-20T11:20:00'))
    expect(thinVersions([came, went, worked, newest], now)).toEqual([went, newest])
  })

  it('leaves the named ones beside the others, and lets the oldest of fifty go for the newest', () => {
    const named = Array.from({ length: 60 }, (_, day) => version(now - day * DAY - HOUR, 'named', `${day}`))
    const newest = version(now)
    expect(thinVersions([newest, ...named], now)).toEqual([newest, ...named.slice(0, MOST_VERSIONS - 1)])
    const worked = Array.from({ length: 60 }, (_, minute) => version(now - minute * 1_000))
    const kept = thinVersions([...worked, ...named.slice(0, 3)], now)
    expect(kept).toEqual([...worked.slice(0, MOST_VERSIONS - 3), ...named.slice(0, 3)])
  })

  it('is nothing of nothing', () => {
    expect(thinVersions([], now)).toEqual([])
  })
})

describe('thinning, whatever the versions', () => {
  it('never keeps more than fifty, invents nothing, and never drops the newest', () => {
    fc.assert(
      fc.property(versions(120), (all) => {
        const kept = thinVersions(all, now)
        expect(kept.length).toBeLessThanOrEqual(MOST_VERSIONS)
        expect(all.filter((one) => kept.includes(one))).toEqual(kept)
        if (all.length > 0) expect(timesOf(kept)).toContain(Math.max(...timesOf(all)))
      }),
    )
  })

  it('keeps every named one as long as fifty have room', () => {
    fc.assert(
      fc.property(versions(120), (all) => {
        const named = all.filter(({ name }) => name !== null)
        fc.pre(named.length < MOST_VERSIONS)
        expect(thinVersions(all, now)).toEqual(expect.arrayContaining(named))
      }),
    )
  })

  it('done twice is done once', () => {
    fc.assert(
      fc.property(versions(120), (all) => {
        const once = thinVersions(all, now)
        expect(thinVersions(once, now)).toEqual(once)
      }),
    )
  })

  it('done on the way gives what it gives in the end, and ever less', () => {
    const later = fc.integer({ min: 0, max: 40 * DAY })
    fc.assert(
      fc.property(versions(MOST_VERSIONS), later, (all, wait) => {
        const end = thinVersions(all, now + wait)
        expect(thinVersions(thinVersions(all, now), now + wait)).toEqual(end)
        expect(thinVersions(all, now)).toEqual(expect.arrayContaining([...end]))
      }),
    )
  })

  it('does not mind in which order they come', () => {
    fc.assert(
      fc.property(versions(80), (all) => {
        const backwards = thinVersions([...all].reverse(), now)
        expect([...backwards].reverse()).toEqual(thinVersions(all, now))
      }),
    )
  })
})
