import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { compileForm } from '../template/form/compile-form.ts'
import type { Form } from '../template/form/form.ts'
import { answerCall } from './answer-call.ts'
import { createExcel, type ExcelWorker } from './excel-client.ts'
import type { ExcelAnswer, ExcelCall, KnownForms } from './excel-call.ts'

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget implements ExcelWorker {
  readonly calls: ExcelCall[] = []
  /** Everything that it was told, in order. */
  readonly heard: (ExcelCall | KnownForms)['verb'][] = []
  ended = false
  postMessage(message: ExcelCall | KnownForms): void {
    this.heard.push(message.verb)
    if (message.verb !== 'know') this.calls.push(message)
  }
  terminate(): void {
    this.ended = true
  }
  answer(answer: ExcelAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }
  done(outcome: unknown): void {
    this.answer({ id: this.calls.at(-1)?.id ?? 0, kind: 'done', outcome })
  }
}

function start(makeWorker = () => new FakeWorker()) {
  const workers: FakeWorker[] = []
  const timers: { readonly run: () => void; readonly milliseconds: number; stopped: boolean }[] = []
  const excel = createExcel(
    () => {
      const worker = makeWorker()
      workers.push(worker)
      return worker
    },
    {
      after: (milliseconds, run) => {
        const timer = { run, milliseconds, stopped: false }
        timers.push(timer)
        return () => {
          timer.stopped = true
        }
      },
    },
  )
  const runOut = () => timers.filter((timer) => !timer.stopped).forEach((timer) => timer.run())
  return { excel, workers, timers, runOut }
}

const bytes = (...values: number[]) => new Uint8Array(values)

describe('the Excel port', () => {
  it('starts no worker before the first call, and one for all', async () => {
    const { excel, workers } = start()
    expect(workers).toHaveLength(0)
    for (const value of [1, 2]) {
      const answer = excel.read(bytes(value))
      workers[0]?.done({ ok: true, value: [value] })
      expect(await answer).toEqual({ ok: true, value: [value] })
    }
    expect(workers).toHaveLength(1)
  })

  it('tells the known forms once, before the next call, and a fresh worker again', async () => {
    const { excel, workers, runOut } = start()
    const first = excel.read(bytes(1))
    excel.know([{ id: 'f', name: '一覧表', sheets: [] }])
    const second = excel.read(bytes(2))
    workers[0]?.done('one')
    await first
    workers[0]?.done('two')
    await second
    const third = excel.look(bytes(3))
    const fourth = excel.learnForm(bytes(4), { id: 'g', name: '別' })
    expect(workers[0]?.heard).toEqual(['read', 'know', 'read', 'look'])
    runOut()
    await third
    expect(workers[1]?.heard).toEqual(['know', 'learnForm'])
    workers[1]?.done('four')
    expect(await fourth).toBe('four')
  })

  it('asks one thing after another, in the order of the calls', async () => {
    const { excel, workers } = start()
    const first = excel.read(bytes(1))
    const second = excel.setYear(bytes(2), 2025)
    const [worker] = workers
    expect(worker?.calls.map(({ verb }) => verb)).toEqual(['read'])
    worker?.done('one')
    expect(await first).toBe('one')
    expect(worker?.calls.map(({ verb, args }) => [verb, ...args])).toEqual([
      ['read', bytes(1)],
      ['setYear', bytes(2), 2025],
    ])
    worker?.done('two')
    expect(await second).toBe('two')
  })

  it('ends a worker that takes over ten seconds, and goes on with a fresh one', async () => {
    const { excel, workers, timers, runOut } = start()
    const slow = excel.read(bytes(1))
    const next = excel.read(bytes(2))
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([10_000])
    runOut()
    expect(await slow).toEqual({ ok: false, trouble: { code: 'too-slow' } })
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    workers[0]?.done('too late')
    workers[0]?.dispatchEvent(new Event('error'))
    workers[1]?.done('two')
    expect(await next).toBe('two')
    expect(timers.every(({ stopped }) => stopped)).toBe(true)
  })

  it.each(['error', 'messageerror'])(
    'answers when the worker dies (%s), and starts another',
    async (type) => {
      const { excel, workers } = start()
      const fatal = excel.read(bytes(1))
      const next = excel.read(bytes(2))
      workers[0]?.dispatchEvent(new Event(type))
      expect(await fatal).toEqual({ ok: false, trouble: { code: 'gave-up' } })
      workers[1]?.done('two')
      expect(await next).toBe('two')
    },
  )

  it('starts another worker where one died with nothing to do', async () => {
    const { excel, workers } = start()
    const first = excel.read(bytes(1))
    workers[0]?.done('one')
    await first
    workers[0]?.dispatchEvent(new Event('error'))
    const second = excel.read(bytes(2))
    workers[1]?.done('two')
    expect(await second).toBe('two')
  })

  it('rejects with what was thrown, and goes on with the same worker', async () => {
    const { excel, workers } = start()
    const fault = excel.read(bytes(1))
    const next = excel.read(bytes(2))
    workers[0]?.answer({ id: 1, kind: 'thrown', message: 'TypeError: x' })
    await expect(fault).rejects.toThrow('TypeError: x')
    workers[0]?.done('two')
    expect(await next).toBe('two')
    expect(workers).toHaveLength(1)
  })

  it('rejects a call that no worker can be started for, and tries again', async () => {
    let tries = 0
    const { excel, workers, timers } = start(() => {
      tries += 1
      if (tries === 1) throw new Error('no worker')
      return new FakeWorker()
    })
    const first = excel.read(bytes(1))
    const second = excel.read(bytes(2))
    await expect(first).rejects.toThrow('no worker')
    workers[0]?.done('two')
    expect(await second).toBe('two')
    expect(timers.every(({ stopped }) => stopped)).toBe(true)
  })
})

describe('answerCall', () => {
  const answer = (call: ExcelCall) => answerCall(call, fflateCodec)
  const read = (name: string) =>
    new Uint8Array(readFileSync(new URL(`../../e2e/workbooks/${name}`, import.meta.url)))
  const blank = read('side-by-side-r4-blank.xlsx')

  it('reads papers, fills and moves the year', () => {
    const papers = answer({ id: 1, verb: 'read', args: [read('side-by-side-r4-filled.xlsx')] })
    expect(papers).toMatchObject({ id: 1, kind: 'done', outcome: { ok: true } })
    const [paper] = (papers as unknown as { outcome: { value: Sheet[] } }).outcome.value
    expect(paper).toHaveProperty('paper')
    if (!paper) throw new Error('No paper was read.')
    expect(answer({ id: 2, verb: 'fill', args: [blank, paper] })).toMatchObject({
      outcome: { ok: true, value: { sheetName: paper.sheetName } },
    })
    const moved = answer({ id: 3, verb: 'setYear', args: [blank, 2025] })
    expect(moved).toMatchObject({ outcome: { ok: true } })
    const outcome = answer({
      id: 4,
      verb: 'fill',
      args: [
        (moved as unknown as { outcome: { value: Uint8Array } }).outcome.value,
        paper,
        { anyYear: false },
      ],
    })
    expect(outcome).toMatchObject({ outcome: { ok: false, trouble: { code: 'wrong-fiscal-year' } } })
  })

  it('tells what of a sheet the template can not hold', () => {
    const side = { title: '', initiatives: '行\n'.repeat(60), outcome: '' }
    const goals = [{ number: 1, previous: null, current: side, extra: [] }]
    const sheet: Sheet = { sheetName: '', department: null, fiscalYear: null, goals, extra: [] }
    expect(answer({ id: 1, verb: 'fit', args: [blank, sheet] })).toMatchObject({
      outcome: { ok: true, value: [{ goal: 1, half: 'current', field: 'initiatives' }] },
    })
  })

  it('shows what the worksheets look like', () => {
    expect(answer({ id: 1, verb: 'pictures', args: [blank] })).toMatchObject({
      outcome: { ok: true, value: [{ sheetName: '重点目標一覧表', whole: true }] },
    })
  })

  it('reads and fills by the forms that are known, looks at worksheets and learns forms', () => {
    const learned = answerCall(
      { id: 1, verb: 'learnForm', args: [blank, { id: 'f', name: '様式' }] },
      fflateCodec,
    )
    const form = (learned as unknown as { outcome: { value: Form } }).outcome.value
    const forms = [compileForm(form)]
    const filled = read('side-by-side-r4-filled.xlsx')
    expect(answerCall({ id: 2, verb: 'read', args: [filled] }, fflateCodec, forms)).toMatchObject({
      outcome: { ok: true, value: [{ form: { id: 'f', name: '重点目標一覧表' } }] },
    })
    expect(answerCall({ id: 3, verb: 'look', args: [filled] }, fflateCodec, forms)).toMatchObject({
      outcome: { ok: true, value: [{ found: { form: { id: 'f' } } }] },
    })
  })

  it('tells what was thrown', () => {
    const broken = { id: 5, verb: 'read', args: [null] } as unknown as ExcelCall
    expect(answer(broken)).toMatchObject({
      id: 5,
      kind: 'thrown',
      message: expect.stringContaining('TypeError') as string,
    })
  })
})
