import { describe, expect, it } from 'vitest'
import { FakeWorker, fakeTimers } from '../worker/testing/fake-worker.ts'
import { createConsolidator } from './consolidator-client.ts'
import type { BookRequest, Expectation } from './consolidator.ts'

function start() {
  const workers: FakeWorker[] = []
  const { timers, after, runOut } = fakeTimers()
  const consolidator = createConsolidator(
    () => {
      const worker = new FakeWorker()
      workers.push(worker)
      return worker
    },
    { after },
  )
  return { consolidator, workers, timers, runOut }
}

const expectation: Expectation = {
  fiscalYear: 2022,
  phase: '当初',
  roster: ['総務部'],
  settings: {},
  reference: null,
  lastYear: [],
}
const request: BookRequest = {
  ledger: { fiscalYear: 2022, rows: [], missing: [], rejected: [], ignored: [], isClean: true },
  texts: [],
  receivedAt: new Map(),
  separate: true,
}
const file = (name: string) => ({ file: name, bytes: new Uint8Array([1]), print: name })
const ok = (value: unknown) => ({ ok: true, value })

describe('the consolidator', () => {
  it('tells its worker what is expected, and asks whether that is ready', async () => {
    const { consolidator, workers, timers } = start()
    const ready = consolidator.expect(expectation)
    workers[0]?.done({ ok: false, trouble: { code: 'old-xls' } })
    expect(await ready).toEqual({ ok: false, trouble: { code: 'old-xls' } })
    expect(workers[0]?.heard).toEqual(['told', 'readiness'])
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([120_000])
  })

  it('goes on behind a file that its worker dies of, with another that knows the same', async () => {
    const { consolidator, workers } = start()
    const ready = consolidator.expect(expectation)
    workers[0]?.done(ok(null))
    await ready
    const fatal = consolidator.check(file('a.xlsx'))
    const next = consolidator.check(file('b.xlsx'))
    workers[0]?.dispatchEvent(new Event('error'))
    expect(await fatal).toEqual({ ok: false, trouble: { code: 'gave-up' } })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    expect(workers[1]?.heard).toEqual(['told', 'check'])
    expect(workers[1]?.calls[0]?.args).toEqual([file('b.xlsx')])
    workers[1]?.done(ok('checked'))
    expect(await next).toEqual(ok('checked'))
  })

  it('gives a file ten seconds, and those behind it theirs', async () => {
    const { consolidator, workers, timers, runOut } = start()
    const slow = consolidator.check(file('a.xlsx'))
    const next = consolidator.check(file('b.xlsx'))
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([10_000])
    runOut()
    expect(await slow).toEqual({ ok: false, trouble: { code: 'too-slow' } })
    workers[1]?.done(ok('checked'))
    expect(await next).toEqual(ok('checked'))
  })

  it('hands on what a book says on its way, and the book', async () => {
    const { consolidator, workers } = start()
    const steps: unknown[] = []
    const { signal } = new AbortController()
    const book = consolidator.makeBook(request, { onStep: (step) => steps.push(step), signal })
    const step = { kind: 'department', department: '総務部', done: 0, all: 1 }
    workers[0]?.progress(step)
    workers[0]?.done(ok('book'))
    expect(await book).toEqual(ok('book'))
    expect(steps).toEqual([step])
  })

  it('ends a book that is cancelled; nothing more is heard of it, and the next file is checked', async () => {
    const { consolidator, workers } = start()
    const ready = consolidator.expect(expectation)
    workers[0]?.done(ok(null))
    await ready
    const steps: unknown[] = []
    const controller = new AbortController()
    const book = consolidator.makeBook(request, {
      onStep: (step) => steps.push(step),
      signal: controller.signal,
    })
    const next = consolidator.check(file('a.xlsx'))
    controller.abort()
    expect(await book).toEqual({ ok: false, trouble: { code: 'cancelled' } })
    workers[0]?.progress('too late')
    workers[0]?.done(ok('too late'))
    expect(steps).toEqual([])
    expect(workers[1]?.heard).toEqual(['told', 'check'])
    workers[1]?.done(ok('checked'))
    expect(await next).toEqual(ok('checked'))
  })

  it('rejects with a fault of ours', async () => {
    const { consolidator, workers } = start()
    const table = consolidator.makeTable(request, 'csv')
    workers[0]?.answer({ id: workers[0].calls[0]?.id ?? 0, kind: 'thrown', message: 'TypeError: x' })
    await expect(table).rejects.toThrow('TypeError: x')
  })
})
