import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HealthProblem } from '../health/health-problem.ts'
import { makeBoard, type BoardRow } from './board.ts'
import type { Terms } from './consolidation.ts'
import type { ConsolidationEvent } from './event.ts'
import type { KeptReturn } from './kept-return.ts'
import { problemKey, standingOf } from './standing.ts'
import { keptReturn, keptUnread, logOf, plainTerms, returnOf } from './testing/make-kept.ts'

const formula: HealthProblem = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'C3' }
const moved: HealthProblem = { code: 'rows-moved', level: 'confirm', from: '3', lines: 'rows' }
const unknown: HealthProblem = { code: 'unknown-department', level: 'confirm', written: '企画', taken: null }

const boardOf = (
  kept: readonly KeptReturn[],
  events: readonly ConsolidationEvent[] = [],
  terms: Partial<Terms> = {},
) => makeBoard(kept, standingOf(logOf(...events)), { ...plainTerms, ...terms })

function rowOf(department: string, ...args: Parameters<typeof boardOf>): BoardRow {
  const { rows, unknown } = boardOf(...args)
  const row = [...rows, ...unknown].find((one) => one.department === department)
  if (!row) throw new Error(`no row ${department}`)
  return row
}

const filesOf = (versions: readonly KeptReturn[]) => versions.map(({ file }) => file)

describe('a board', () => {
  it('has a row for each department that is waited for, in their order', () => {
    const board = boardOf([keptReturn('b.xlsx', [returnOf('総務部')], { cameAt: 7 })])
    expect(board.rows.map(({ department, state, cameAt }) => [department, state, cameAt])).toEqual([
      ['財政部', 'missing', null],
      ['総務部', 'received', 7],
      ['会計課', 'missing', null],
    ])
    expect(board.tally).toEqual({ expected: 3, returned: 1, open: 0 })
  })

  it('takes whoever comes where nobody in particular is waited for', () => {
    const board = boardOf([keptReturn('b.xlsx', [returnOf('総務部')])], [], { roster: [] })
    expect(board.rows.map(({ department }) => department)).toEqual(['総務部'])
    expect(board.tally).toEqual({ expected: null, returned: 1, open: 0 })
  })

  it('counts what nobody has accepted yet, and calls a department open as long as there is some', () => {
    const a = keptReturn('a.xlsx', [returnOf('総務部', formula, moved)])
    const accept = (problem: HealthProblem) =>
      ({
        kind: 'accepted',
        department: '総務部',
        file: a.file,
        print: a.print,
        problem: problemKey(problem),
        isAccepted: true,
      }) as const
    expect(rowOf('総務部', [a]).counts).toEqual({ 'must-fix': 1, confirm: 1, note: 0 })
    expect(rowOf('総務部', [a], [accept(formula)])).toMatchObject({ state: 'to-confirm' })
    expect(rowOf('総務部', [a], [accept(formula), accept(moved)])).toMatchObject({ state: 'received' })
    expect(boardOf([a]).tally.open).toBe(1)
    expect(boardOf([a], [accept(formula), accept(moved)]).tally.open).toBe(0)
  })

  it('puts departments that are not on the roster apart, until somebody says whose their files are', () => {
    const odd = keptReturn('企画.xlsx', [returnOf('企画', unknown)])
    expect(boardOf([odd]).unknown).toMatchObject([{ department: '企画', current: [odd] }])
    const assigned = { kind: 'assigned', file: odd.file, print: odd.print, department: '会計課' } as const
    const board = boardOf([odd], [assigned])
    expect(board.unknown).toEqual([])
    expect(rowOf('会計課', [odd], [assigned])).toMatchObject({ state: 'received', current: [odd] })
  })

  it('has what nobody wrote a department into under the name of its file', () => {
    const nameless = keptReturn('提出.xlsx', [returnOf(null)])
    const row = rowOf('提出', [nameless])
    expect([filesOf(row.current), row.cameAt]).toEqual([['提出.xlsx'], 1])
  })

  it('counts a file that can not be read for the department of its name, as returned and to be fixed', () => {
    const unread = keptUnread('財政部.xlsx', '財政部', { cameAt: 5 })
    const row = rowOf('財政部', [unread])
    expect(row).toMatchObject({ state: 'to-confirm', cameAt: 5, current: [unread] })
    expect(row.counts['must-fix']).toBe(1)
  })

  it('without a roster takes an unreadable file to the department that its name names', () => {
    const fine = keptReturn('総務部.xlsx', [returnOf('総務部')])
    const unread = keptUnread('総務部（旧）.xlsx', '総務部（旧）')
    const row = rowOf('総務部', [fine, unread], [], { roster: [] })
    expect(filesOf(row.current)).toEqual(['総務部.xlsx', '総務部（旧）.xlsx'])
  })

  it('believes a person more than the name of a file that can not be read', () => {
    const unread = keptUnread('財政部.xlsx', '財政部')
    const assigned = {
      kind: 'assigned',
      file: unread.file,
      print: unread.print,
      department: '会計課',
    } as const
    expect(rowOf('会計課', [unread], [assigned]).current).toEqual([unread])
    expect(rowOf('財政部', [unread], [assigned])).toMatchObject({ state: 'missing', current: [] })
  })

  it('has a file that somebody assigned with that department alone', () => {
    const mistaken = keptReturn('a.xlsx', [returnOf('総務部')])
    const { file, print } = mistaken
    const assigned = { kind: 'assigned', file, print, department: '財政部' } as const
    expect(rowOf('財政部', [mistaken], [assigned]).current).toEqual([mistaken])
    expect(rowOf('総務部', [mistaken], [assigned])).toMatchObject({ current: [], earlier: [] })
  })

  it('keeps what is nobody’s until it is assigned or left out', () => {
    const unread = keptUnread('1.xlsx', null)
    expect(boardOf([unread]).nobodys).toMatchObject([{ file: '1.xlsx' }])
    const { file, print } = unread
    const assigned = boardOf([unread], [{ kind: 'assigned', file, print, department: '会計課' }])
    expect(assigned.nobodys).toEqual([])
    const out = boardOf([unread], [{ kind: 'left-out', file, print, isOut: true }])
    expect([out.nobodys, out.leftOut]).toEqual([[], [unread]])
  })

  it('gives one unread file to a department, and none of the others that could not be read', () => {
    const [one, other] = [
      keptUnread('1.xlsx', null, { print: '' }),
      keptUnread('2.xlsx', null, { print: '' }),
    ]
    const assigned = { kind: 'assigned', file: one.file, print: '', department: '会計課' } as const
    const board = boardOf([one, other], [assigned])
    expect(filesOf(board.rows.flatMap(({ current }) => current))).toEqual(['1.xlsx'])
    expect(board.nobodys).toMatchObject([{ file: '2.xlsx' }])
  })

  it('has a workbook of several departments in the row of each', () => {
    const both = keptReturn('両方.xlsx', [returnOf('総務部'), returnOf('財政部', formula)])
    expect(rowOf('総務部', [both])).toMatchObject({ state: 'received', current: [both] })
    expect(rowOf('財政部', [both])).toMatchObject({ state: 'to-confirm', current: [both] })
  })

  it('shows the note of a department', () => {
    const noted = { kind: 'noted', department: ' 総務部', text: '電話した' } as const
    expect(rowOf('総務部', [], [noted]).note).toBe('電話した')
  })

  it('shows earlier versions, the latest first', () => {
    const versions = [3, 1, 2].map((cameAt) =>
      keptReturn('a.xlsx', [returnOf('総務部')], { print: `p${cameAt}`, past: 'replaced', cameAt }),
    )
    const row = rowOf('総務部', versions)
    expect(row.earlier.map(({ print }) => print)).toEqual(['p3', 'p2', 'p1'])
    expect(row.state).toBe('missing')
  })
})

describe('what was decided about a department', () => {
  const first = keptReturn('a.xlsx', [returnOf('総務部', formula)], { print: 'p1' })
  const second = keptReturn('a2.xlsx', [returnOf('総務部')], { print: 'p2', cameAt: 2 })
  const sent = { kind: 'sent-back', department: '総務部', prints: ['p1'] } as const
  const final = { kind: 'final', department: '総務部', prints: ['p1'] } as const

  it('holds as long as nothing else came, and can be taken back', () => {
    expect(rowOf('総務部', [first], [sent]).state).toBe('sent-back')
    expect(rowOf('総務部', [first], [sent, { ...sent, prints: [] }]).state).toBe('to-confirm')
    expect(rowOf('総務部', [first], [final]).state).toBe('final')
    expect(rowOf('総務部', [first], [final, { ...final, prints: [] }]).state).toBe('to-confirm')
  })

  it('is 再提出 when another version comes after it was sent back, which alone counts', () => {
    const row = rowOf('総務部', [first, second], [sent])
    expect([row.state, filesOf(row.current), filesOf(row.earlier)]).toEqual([
      'resubmitted',
      ['a2.xlsx'],
      ['a.xlsx'],
    ])
    expect(row.counts['must-fix']).toBe(0)
  })

  it('is 再提出 when another version comes after the last word, and both are to be looked at', () => {
    const row = rowOf('総務部', [first, second], [final])
    expect([row.state, filesOf(row.current)]).toEqual(['resubmitted', ['a.xlsx', 'a2.xlsx']])
    const replaced = rowOf('総務部', [{ ...first, past: 'replaced' }, second], [final])
    expect([replaced.state, filesOf(replaced.current)]).toEqual(['resubmitted', ['a2.xlsx']])
  })

  it('goes with the file when it goes', () => {
    const row = rowOf('総務部', [{ ...first, past: 'gone' }], [final])
    expect([row.state, filesOf(row.earlier)]).toEqual(['missing', ['a.xlsx']])
  })
})

describe('whatever came and was decided', () => {
  const department = fc.constantFrom('財政部', '総務部', ' 総務部', '企画', '水道局')
  const print = fc.constantFrom('p1', 'p2', 'p3', 'p4')
  const past = fc.constantFrom('replaced' as const, 'gone' as const)
  const version = fc
    .record({
      file: fc.constantFrom('総務部.xlsx', '企画.xlsx', '1.xlsx', '2.xlsx'),
      print,
      departments: fc.array(fc.option(department), { minLength: 0, maxLength: 2 }),
      past,
      isPast: fc.boolean(),
    })
    .map(({ file, print, departments: [first, ...more], past, isPast }) => {
      const own = { print, past: isPast ? past : null }
      return first === undefined
        ? keptUnread(file, null, own)
        : keptReturn(file, [returnOf(first), ...more.map((one) => returnOf(one))], own)
    })
  const versions = fc.uniqueArray(version, {
    maxLength: 6,
    comparator: (one, other) =>
      one.file === other.file && (one.print === other.print || (one.past === null && other.past === null)),
  })
  const decision = fc
    .record({ kept: fc.nat(), department, kind: fc.nat(5), isSo: fc.boolean() })
    .map((choice) => (kept: readonly KeptReturn[]): readonly ConsolidationEvent[] => {
      const { department, kind, isSo } = choice
      const one = kept[choice.kept % Math.max(1, kept.length)]
      if (!one) return []
      const { file, print } = one
      if (kind < 2) return [{ kind: 'left-out', file, print, isOut: isSo }]
      if (kind < 4) return [{ kind: 'assigned', file, print, department: isSo ? department : null }]
      return [{ kind: kind === 4 ? 'sent-back' : 'final', department, prints: isSo ? [print] : [] }]
    })

  it('nothing that counts vanishes: it stands in a row, is nobody’s, or was left out', () => {
    fc.assert(
      fc.property(
        versions,
        fc.array(decision, { maxLength: 5 }),
        fc.boolean(),
        (kept, decisions, isListed) => {
          const events = decisions.flatMap((make) => make(kept))
          const board = boardOf(kept, events, isListed ? {} : { roster: [] })
          const rows = [...board.rows, ...board.unknown]
          const shown = new Set([
            ...rows.flatMap((row) => [...row.current, ...row.earlier]),
            ...board.leftOut,
          ])
          const nobodys = new Set(board.nobodys.map(({ file }) => file))
          for (const one of kept)
            if (one.past === null) expect(shown.has(one) || nobodys.has(one.file)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('a row counts exactly the files that its ledger has, and none of them as earlier too', () => {
    fc.assert(
      fc.property(versions, fc.array(decision, { maxLength: 5 }), (kept, decisions) => {
        const board = boardOf(
          kept,
          decisions.flatMap((make) => make(kept)),
        )
        for (const row of [...board.rows, ...board.unknown]) {
          const listed = [...row.files, ...row.rejected].map(({ file }) => file)
          expect(new Set(filesOf(row.current))).toEqual(new Set(listed))
          expect(row.current.length === 0).toBe(row.state === 'missing')
          expect(row.current.filter((one) => row.earlier.includes(one))).toEqual([])
          expect(new Set(row.current).size).toBe(row.current.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})
