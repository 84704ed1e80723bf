import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sheet } from '../sheet/sheet.ts'
import { compileForm } from '../template/form/compile-form.ts'
import type { Form } from '../template/form/form.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { FakeWorker, fakeTimers } from '../worker/testing/fake-worker.ts'
import { answerCall } from './answer-call.ts'
import { createExcel } from './excel-client.ts'
import type { ExcelCall } from './excel-call.ts'

describe('the Excel port', () => {
  const bytes = new Uint8Array([1])

  it('asks the worker by verb and arguments, by the forms that are known', async () => {
    const worker = new FakeWorker()
    const excel = createExcel(() => worker)
    excel.know([{ id: 'f', name: '一覧表', sheets: [] }])
    const year = excel.setYear(bytes, 2025)
    expect(worker.calls.map(({ verb, args }) => [verb, ...args])).toEqual([['setYear', bytes, 2025]])
    expect(worker.heard).toEqual(['told', 'setYear'])
    worker.done({ ok: true, value: bytes })
    expect(await year).toEqual({ ok: true, value: bytes })
  })

  it('answers a call that was stopped with its trouble', async () => {
    const { after, runOut } = fakeTimers()
    const excel = createExcel(() => new FakeWorker(), { after })
    const slow = excel.read(bytes)
    runOut()
    expect(await slow).toEqual({ ok: false, trouble: { code: 'too-slow' } })
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
