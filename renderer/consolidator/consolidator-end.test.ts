import { describe, expect, it } from 'vitest'
import { LedgerBuilder } from '../consolidation/ledger-builder.ts'
import { makeRoster } from '../consolidation/roster.ts'
import { blankTable, fineGoal } from '../consolidation/testing/check-table.ts'
import { makeTable } from '../template/testing/make-table.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { openWorkbook } from '../workbook/open-workbook.ts'
import { ConsolidatorEnd, type ConsolidatorCall } from './consolidator-end.ts'
import type { BookRequest, Checked, Expectation } from './consolidator.ts'

const roster = ['総務部', '財政部']
const reference = { name: '様式.xlsx', bytes: makeTable(blankTable), isBlank: true }
const expectation: Expectation = {
  fiscalYear: 2022,
  phase: '当初',
  roster,
  settings: {},
  reference,
  lastYear: [],
}
const returnOf = (department: string) => ({
  file: `${department}.xlsx`,
  print: department,
  bytes: makeTable({ department, goals: [fineGoal(department), fineGoal('次')] }),
})

function end(expected: Partial<Expectation> | null = {}): ConsolidatorEnd {
  const made = new ConsolidatorEnd(fflateCodec)
  if (expected) made.know({ ...expectation, ...expected })
  return made
}

type Asked = ConsolidatorCall extends infer Call
  ? Call extends { id: number }
    ? Omit<Call, 'id'>
    : never
  : never
const ask = (to: ConsolidatorEnd, call: Asked, say: (progress: unknown) => void = () => undefined) =>
  to.outcomeOf({ id: 1, ...call }, say)

function check(to: ConsolidatorEnd, department: string): Checked {
  const outcome = ask(to, { verb: 'check', args: [returnOf(department)] }) as { readonly value: Checked }
  return outcome.value
}

/** What a book of these departments is made of, as the window puts it together. */
function requestFor(to: ConsolidatorEnd, departments: readonly string[]): BookRequest {
  const builder = new LedgerBuilder({ roster: makeRoster(roster), fiscalYear: 2022, settings: {} })
  const texts = departments.flatMap((department) => {
    const checked = check(to, department)
    builder.add(checked.facts)
    return checked.texts.map((one) => ({ file: `${department}.xlsx`, ...one }))
  })
  return { ledger: builder.ledger(), texts, receivedAt: new Map(), separate: true }
}

const tabsOf = (outcome: unknown) => {
  const { value } = outcome as { readonly value: Uint8Array }
  return openWorkbook(value, fflateCodec).worksheets.flatMap(({ name, hidden }) => (hidden ? [] : name))
}

describe('the worker’s end', () => {
  it('says why the reference can not be used, and checks all the same', () => {
    const to = end({ reference: { ...reference, bytes: new Uint8Array([1, 2]) } })
    expect(ask(to, { verb: 'readiness', args: [] })).toMatchObject({ ok: false })
    expect(check(to, '総務部').facts.kind).toBe('returned')
    expect(ask(end(), { verb: 'readiness', args: [] })).toEqual({ ok: true, value: null })
  })

  it('gives facts, the shape that copies share, and the texts packed', () => {
    const [one, other] = roster.map((department) => check(end(), department))
    expect(one?.shape).toBe(other?.shape)
    expect(one?.shape).not.toBeNull()
    expect(one?.texts).toMatchObject([{ department: '総務部' }])
    expect(JSON.stringify(one?.facts)).not.toContain('総務部の今目標')
  })

  it('holds files to what it was told last', () => {
    const to = end()
    const codesOf = ({ facts }: Checked) =>
      facts.kind === 'returned' ? facts.returns[0].problems.map(({ code }) => code) : []
    expect(codesOf(check(to, '総務部'))).not.toContain('wrong-fiscal-year')
    to.know({ ...expectation, fiscalYear: 2025 })
    expect(codesOf(check(to, '総務部'))).toContain('wrong-fiscal-year')
  })

  it('says what can not be read, with no shape and no texts', () => {
    const broken = { file: '財政部.xlsx', print: 'b', bytes: new Uint8Array([80, 75, 3, 4]) }
    expect(ask(end(), { verb: 'check', args: [broken] })).toMatchObject({
      ok: true,
      value: { facts: { kind: 'rejected', department: '財政部' }, shape: null, texts: [] },
    })
  })

  it('makes a book on the reference, and says each department and its file on the way', () => {
    const to = end()
    const said: unknown[] = []
    const book = ask(to, { verb: 'makeBook', args: [requestFor(to, roster)] }, (step) => said.push(step))
    expect(tabsOf(book)).toEqual(expect.arrayContaining([...roster, '提出状況']))
    expect(said).toMatchObject([
      { kind: 'department', department: '総務部', done: 0, all: 2 },
      { kind: 'file', name: '総務部.xlsx' },
      { kind: 'department', department: '財政部', done: 1, all: 2 },
      { kind: 'file', name: '財政部.xlsx' },
    ])
  })

  it('makes a book without sheets of departments where there is no reference', () => {
    const to = end({ reference: null })
    const tabs = tabsOf(ask(to, { verb: 'makeBook', args: [requestFor(to, ['総務部'])] }))
    expect(tabs).toContain('提出状況')
    expect(tabs).not.toContain('総務部')
  })

  it('makes a table in UTF-8', () => {
    const to = end()
    const table = ask(to, { verb: 'makeTable', args: [requestFor(to, ['総務部']), 'jsonl'] }) as {
      readonly value: Uint8Array
    }
    const lines = new TextDecoder().decode(table.value).trimEnd().split('\n')
    expect(lines).toHaveLength(8)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ department: '総務部' })
  })

  it('reads a roster', () => {
    const bytes = new TextEncoder().encode('総務部\n財政部\n')
    expect(ask(end(null), { verb: 'readRoster', args: [bytes] })).toEqual({ ok: true, value: roster })
  })

  it('throws where nobody has said what is expected', () => {
    expect(() => ask(end(null), { verb: 'check', args: [returnOf('総務部')] })).toThrow('Nobody has said')
  })
})
