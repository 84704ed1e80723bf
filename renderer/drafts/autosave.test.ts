import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAutosave, LONGEST_MS, PAUSE_MS, RETRY_MS, type SaveState } from './autosave.ts'

const full = new DOMException('', 'QuotaExceededError')

/** A clock that stands still until it is told to go on. */
function createClock() {
  let time = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => time,
    after: (milliseconds: number, run: () => void) => {
      const timer = { at: time + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    async goOn(milliseconds: number) {
      const end = time + milliseconds
      for (;;) {
        await settled()
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((one) => one !== next)
        time = Math.max(time, next.at)
        next.run()
      }
      time = end
    },
  }
}

/** Lets everything that waits for nothing but promises run. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** An autosave of numbers; each write takes `duration`, and fails as long as `error` says so. */
function start(duration = 0) {
  const clock = createClock()
  const states: SaveState[] = []
  const begun: { readonly value: number; readonly at: number }[] = []
  const kept: number[] = []
  const disk = { error: null as Error | null, atOnce: 0, most: 0 }
  const autosave = createAutosave<number>({
    ...clock,
    onState: (state) => states.push(state),
    write: async (value) => {
      begun.push({ value, at: clock.now() })
      disk.atOnce += 1
      disk.most = Math.max(disk.most, disk.atOnce)
      await new Promise<void>((resolve) => clock.after(duration, resolve))
      disk.atOnce -= 1
      if (disk.error) throw disk.error
      kept.push(value)
    },
  })
  return { autosave, clock, states, begun, kept, disk, shown: () => states.at(-1) }
}

describe('autosave', () => {
  it('tries nothing again after its end, so that a closed editor never overwrites an open one', async () => {
    const { autosave, clock, begun, disk } = start()
    disk.error = full
    autosave.changed(1)
    const flushed = autosave.flush()
    await clock.goOn(1)
    expect(await flushed).toBe(false)
    autosave.stop()
    disk.error = null
    await clock.goOn(RETRY_MS * 3)
    expect(begun).toHaveLength(1)
  })

  it('saves the newest value after a pause, and says so when it is kept', async () => {
    const { autosave, clock, states, begun } = start(20)
    autosave.changed(1)
    await clock.goOn(100)
    autosave.changed(2)
    await clock.goOn(PAUSE_MS + 19)
    expect(begun).toEqual([{ value: 2, at: 100 + PAUSE_MS }])
    expect(autosave.isUnsaved()).toBe(true)
    expect(states).toEqual([{ kind: 'unsaved' }])
    await clock.goOn(1)
    await settled()
    expect(states.at(-1)).toEqual({ kind: 'saved', at: 520 })
    expect(autosave.isUnsaved()).toBe(false)
    await clock.goOn(10_000)
    expect(begun).toHaveLength(1)
  })

  it('starts a save in time whatever the rhythm of typing, and ends with the last value', async () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pauses, fc.integer({ min: 0, max: 700 }), async (pauses, duration) => {
        const { autosave, clock, begun, kept, disk } = start(duration)
        const came: number[] = []
        for (const pause of pauses) {
          came.push(clock.now())
          autosave.changed(came.length - 1)
          await clock.goOn(pause)
        }
        await clock.goOn(5_000)
        for (const [value, at] of came.entries()) {
          const taken = begun.find((one) => one.value >= value)
          expect((taken?.at ?? Infinity) - at).toBeLessThanOrEqual(LONGEST_MS)
        }
        expect(kept.at(-1)).toBe(came.length - 1)
        expect(disk.most).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it('says saved only when nothing newer came', async () => {
    const { autosave, clock, states } = start(50)
    autosave.changed(1)
    await clock.goOn(PAUSE_MS + 10)
    autosave.changed(2)
    await clock.goOn(100)
    expect(states).toEqual([{ kind: 'unsaved' }])
    await clock.goOn(PAUSE_MS + 100)
    expect(states.map(({ kind }) => kind)).toEqual(['unsaved', 'saved'])
  })
})

describe('a failed save', () => {
  it('is tried again by itself until it works', async () => {
    const { autosave, clock, begun, disk, shown } = start()
    disk.error = full
    autosave.changed(1)
    await clock.goOn(PAUSE_MS + RETRY_MS)
    await settled()
    expect(begun.map(({ at }) => at)).toEqual([PAUSE_MS, PAUSE_MS + RETRY_MS])
    expect(shown()).toEqual({ kind: 'failed', failure: 'no-space' })
    disk.error = null
    await clock.goOn(RETRY_MS)
    await settled()
    expect(shown()).toEqual({ kind: 'saved', at: PAUSE_MS + 2 * RETRY_MS })
  })

  it('stays on the screen while typing goes on, which is tried as soon as ever', async () => {
    const { autosave, clock, states, begun, disk, kept } = start()
    disk.error = full
    autosave.changed(0)
    await clock.goOn(PAUSE_MS)
    await settled()
    for (let n = 1; n <= 20; n += 1) {
      autosave.changed(n)
      await clock.goOn(200)
    }
    expect(new Set(states.slice(1).map(({ kind }) => kind))).toEqual(new Set(['failed']))
    const gaps = begun.slice(1).map(({ at }, index) => at - (begun[index]?.at ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(LONGEST_MS + 200)
    disk.error = null
    await clock.goOn(RETRY_MS)
    await settled()
    expect(kept).toEqual([20])
    expect(states.at(-1)?.kind).toBe('saved')
  })

  it('is no longer shown once a write succeeded, though newer text waits', async () => {
    const { autosave, clock, disk, shown } = start(50)
    disk.error = full
    autosave.changed(1)
    await clock.goOn(PAUSE_MS + 50)
    await settled()
    disk.error = null
    await clock.goOn(RETRY_MS + 10)
    autosave.changed(2)
    expect(shown()?.kind).toBe('failed')
    await clock.goOn(40)
    await settled()
    expect(shown()).toEqual({ kind: 'unsaved' })
  })
})

describe('flush', () => {
  it('writes at once, and nothing where nothing changed', async () => {
    const { autosave, clock, begun } = start()
    expect(await autosave.flush()).toBe(true)
    autosave.changed(1)
    const flushed = autosave.flush()
    await clock.goOn(0)
    expect(await flushed).toBe(true)
    await clock.goOn(10_000)
    expect(begun).toEqual([{ value: 1, at: 0 }])
  })

  it('waits for a running write and writes what came after it, once for all who ask', async () => {
    const { autosave, clock, begun, disk } = start(50)
    autosave.changed(1)
    const first = autosave.flush()
    autosave.changed(2)
    const rest = [autosave.flush(), autosave.flush(), autosave.flush()]
    await clock.goOn(200)
    expect(await Promise.all([first, ...rest])).toEqual([true, true, true, true])
    expect(begun.map(({ value }) => value)).toEqual([1, 2])
    expect(disk.most).toBe(1)
  })

  it('answers for what came until it was called, though newer text waits', async () => {
    const { autosave, clock } = start(50)
    autosave.changed(1)
    const flushed = autosave.flush()
    autosave.changed(2)
    await clock.goOn(50)
    expect(await flushed).toBe(true)
    expect(autosave.isUnsaved()).toBe(true)
  })

  it('says no when the write fails, and tries again when the running one failed', async () => {
    const { autosave, clock, disk } = start(50)
    disk.error = full
    autosave.changed(1)
    const refused = autosave.flush()
    await clock.goOn(50)
    expect(await refused).toBe(false)
    const running = autosave.flush()
    const second = autosave.flush()
    await clock.goOn(50)
    disk.error = null
    await clock.goOn(50)
    expect(await Promise.all([running, second])).toEqual([false, true])
  })

  it('survives a write that throws at once', async () => {
    const clock = createClock()
    let calls = 0
    const autosave = createAutosave<number>({
      ...clock,
      onState: () => {},
      write: () => {
        calls += 1
        if (calls === 1) throw new Error('not ready')
        return Promise.resolve()
      },
    })
    autosave.changed(1)
    expect(await autosave.flush()).toBe(false)
    expect(await autosave.flush()).toBe(true)
  })
})
