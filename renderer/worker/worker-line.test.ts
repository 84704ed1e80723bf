import { describe, expect, it } from 'vitest'
import { FakeWorker, fakeTimers } from './testing/fake-worker.ts'
import { openLine } from './worker-line.ts'

function start(makeWorker = () => new FakeWorker()) {
  const workers: FakeWorker[] = []
  const { timers, after, runOut } = fakeTimers()
  const line = openLine(
    () => {
      const worker = makeWorker()
      workers.push(worker)
      return worker
    },
    { after },
  )
  return { line, workers, timers, runOut }
}

const done = (outcome: unknown) => ({ kind: 'done', outcome })
const call = (line: ReturnType<typeof start>['line'], verb: string) => line.call(verb, [])

describe('a line to a worker', () => {
  it('starts no worker before the first call, and one for all', async () => {
    const { line, workers } = start()
    expect(workers).toHaveLength(0)
    for (const value of [1, 2]) {
      const answer = call(line, 'a')
      workers[0]?.done(value)
      expect(await answer).toMatchObject(done(value))
    }
    expect(workers).toHaveLength(1)
  })

  it('tells what is to be known once, before the next call, and a fresh worker again', async () => {
    const { line, workers, runOut } = start()
    const first = call(line, 'a')
    line.tell(['known'])
    const second = call(line, 'b')
    workers[0]?.done('one')
    await first
    workers[0]?.done('two')
    await second
    const third = call(line, 'c')
    const fourth = call(line, 'd')
    expect(workers[0]?.heard).toEqual(['a', 'told', 'b', 'c'])
    runOut()
    await third
    expect(workers[1]?.heard).toEqual(['told', 'd'])
    workers[1]?.done('four')
    expect(await fourth).toMatchObject(done('four'))
  })

  it('asks one thing after another, in the order of the calls', async () => {
    const { line, workers } = start()
    const first = line.call('a', [1])
    const second = line.call('b', [2, 3])
    const [worker] = workers
    expect(worker?.calls.map(({ verb }) => verb)).toEqual(['a'])
    worker?.done('one')
    await first
    expect(worker?.calls.map(({ verb, args }) => [verb, ...args])).toEqual([
      ['a', 1],
      ['b', 2, 3],
    ])
    worker?.done('two')
    expect(await second).toMatchObject(done('two'))
  })

  it('ends a worker that takes over ten seconds, and goes on with a fresh one', async () => {
    const { line, workers, timers, runOut } = start()
    const slow = call(line, 'a')
    const next = call(line, 'b')
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([10_000])
    runOut()
    expect(await slow).toEqual({ kind: 'stopped', trouble: { code: 'too-slow' } })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    workers[0]?.done('too late')
    workers[0]?.dispatchEvent(new Event('error'))
    workers[1]?.done('two')
    expect(await next).toMatchObject(done('two'))
    expect(timers.every(({ stopped }) => stopped)).toBe(true)
  })

  it('gives a call that tells how far it is its time anew with each word', async () => {
    const { line, workers, timers } = start()
    const heard: unknown[] = []
    const long = line.call('book', [], { limitMs: 500, onProgress: (word) => heard.push(word) })
    workers[0]?.progress(1)
    workers[0]?.progress(2)
    expect(timers.map(({ milliseconds, stopped }) => [milliseconds, stopped])).toEqual([
      [500, true],
      [500, true],
      [500, false],
    ])
    workers[0]?.done('book')
    expect(await long).toMatchObject(done('book'))
    expect(heard).toEqual([1, 2])
  })

  it('ends the worker at work on a cancelled call, and goes on with a fresh one', async () => {
    const { line, workers } = start()
    const controller = new AbortController()
    const long = line.call('book', [], { signal: controller.signal })
    const next = call(line, 'b')
    controller.abort()
    expect(await long).toEqual({ kind: 'cancelled' })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    workers[1]?.done('two')
    expect(await next).toMatchObject(done('two'))
  })

  it('takes a cancelled call out of those that wait, and leaves the worker alone', async () => {
    const { line, workers } = start()
    const controller = new AbortController()
    const first = call(line, 'a')
    const waits = line.call('b', [], { signal: controller.signal })
    controller.abort()
    expect(await waits).toEqual({ kind: 'cancelled' })
    expect(await line.call('c', [], { signal: controller.signal })).toEqual({ kind: 'cancelled' })
    workers[0]?.done('one')
    expect(await first).toMatchObject(done('one'))
    expect(workers[0]?.heard).toEqual(['a'])
  })

  it('leaves the worker alone where a call is cancelled after it was answered', async () => {
    const { line, workers } = start()
    const controller = new AbortController()
    const first = line.call('a', [], { signal: controller.signal })
    workers[0]?.done('one')
    await first
    const second = call(line, 'b')
    controller.abort()
    workers[0]?.done('two')
    expect(await second).toMatchObject(done('two'))
    expect(workers[0]?.ended).toBe(false)
  })

  it.each(['error', 'messageerror'])(
    'answers when the worker dies (%s), and starts another',
    async (type) => {
      const { line, workers } = start()
      const fatal = call(line, 'a')
      const next = call(line, 'b')
      workers[0]?.dispatchEvent(new Event(type))
      expect(await fatal).toEqual({ kind: 'stopped', trouble: { code: 'gave-up' } })
      workers[1]?.done('two')
      expect(await next).toMatchObject(done('two'))
    },
  )

  it('starts another worker where one died with nothing to do', async () => {
    const { line, workers } = start()
    const first = call(line, 'a')
    workers[0]?.done('one')
    await first
    workers[0]?.dispatchEvent(new Event('error'))
    const second = call(line, 'b')
    workers[1]?.done('two')
    expect(await second).toMatchObject(done('two'))
  })

  it('rejects with what was thrown, and goes on with the same worker', async () => {
    const { line, workers } = start()
    const fault = call(line, 'a')
    const next = call(line, 'b')
    workers[0]?.answer({ id: 1, kind: 'thrown', message: 'TypeError: x' })
    await expect(fault).rejects.toThrow('TypeError: x')
    workers[0]?.done('two')
    expect(await next).toMatchObject(done('two'))
    expect(workers).toHaveLength(1)
  })

  it('rejects a call that no worker can be started for, and tries again', async () => {
    let tries = 0
    const { line, workers, timers } = start(() => {
      tries += 1
      if (tries === 1) throw new Error('no worker')
      return new FakeWorker()
    })
    const first = call(line, 'a')
    const second = call(line, 'b')
    await expect(first).rejects.toThrow('no worker')
    workers[0]?.done('two')
    expect(await second).toMatchObject(done('two'))
    expect(timers.every(({ stopped }) => stopped)).toBe(true)
  })
})
