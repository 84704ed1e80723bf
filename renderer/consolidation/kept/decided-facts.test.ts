import { describe, expect, it } from 'vitest'
import type { HealthProblem } from '../health/health-problem.ts'
import { decidedFacts } from './decided-facts.ts'
import type { ConsolidationEvent } from './event.ts'
import type { KeptReturn } from './kept-return.ts'
import { problemKey, standingOf } from './standing.ts'
import { keptReturn, keptUnread, logOf, returnOf } from './testing/make-kept.ts'

const formula: HealthProblem = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'C3' }
const unknown: HealthProblem = { code: 'unknown-department', level: 'confirm', written: '企画', taken: null }

/** What counts: files, with whose they are and what is wrong with them. */
function counted(kept: readonly KeptReturn[], ...events: readonly ConsolidationEvent[]) {
  return decidedFacts(kept, standingOf(logOf(...events))).map((facts) => {
    if (facts.kind === 'ignored') return [facts.file]
    if (facts.kind === 'rejected') return [facts.file, facts.department]
    const returns = facts.returns.flatMap(({ department, problems }) => [
      department,
      ...problems.map(({ code }) => code),
    ])
    return [facts.file, ...returns]
  })
}

describe('what counts', () => {
  const a = keptReturn('a.xlsx', [returnOf('総務部', formula)])

  it('is what came last and was checked', () => {
    const old = keptReturn('a.xlsx', [returnOf('総務部')], { print: 'old', past: 'replaced' })
    const gone = keptReturn('b.xlsx', [returnOf('財政部')], { past: 'gone' })
    const unchecked = { ...keptReturn('c.xlsx', [returnOf('会計課')]), checked: null, checkedUnder: '' }
    expect(counted([old, a, gone, unchecked])).toEqual([['a.xlsx', '総務部', 'formula']])
  })

  it('is without the problems that were accepted of this very version', () => {
    const accepted = {
      kind: 'accepted',
      department: '総務部',
      file: 'a.xlsx',
      print: a.print,
      problem: problemKey(formula),
      isAccepted: true,
    } as const
    expect(counted([a], accepted)).toEqual([['a.xlsx', '総務部']])
    expect(counted([a], { ...accepted, print: 'other' })).toEqual([['a.xlsx', '総務部', 'formula']])
    expect(counted([a], accepted, { ...accepted, isAccepted: false })).toEqual([
      ['a.xlsx', '総務部', 'formula'],
    ])
  })

  it('is the department that somebody said, and nothing asks whose it is any more', () => {
    const odd = keptReturn('企画.xlsx', [returnOf('企画', unknown, formula)])
    const unread = keptUnread('1.xlsx', null)
    const events = [odd, unread].map(
      ({ file, print }) => ({ kind: 'assigned', file, print, department: '会計課' }) as const,
    )
    expect(counted([odd, unread], ...events)).toEqual([
      ['企画.xlsx', '会計課', 'formula'],
      ['1.xlsx', '会計課'],
    ])
  })

  it('leaves the other departments of a workbook theirs when one of it is assigned', () => {
    const both = keptReturn('両方.xlsx', [returnOf('総務部', formula), returnOf('企画', unknown)])
    const assigned = { kind: 'assigned', file: both.file, print: both.print, department: '会計課' } as const
    expect(counted([both], assigned)).toEqual([['両方.xlsx', '総務部', 'formula', '会計課']])
  })

  it('is without what was left out, but with its copy under another name', () => {
    const copy = keptReturn('コピー.xlsx', [returnOf('総務部')], { print: a.print })
    const out = { kind: 'left-out', file: 'コピー.xlsx', print: a.print, isOut: true } as const
    expect(counted([a, copy], out)).toEqual([['a.xlsx', '総務部', 'formula']])
    expect(counted([a, copy], out, { ...out, isOut: false })).toHaveLength(2)
  })

  it('is what was sent back as long as nothing else came of the department', () => {
    const sent = { kind: 'sent-back', department: '総務部', prints: [a.print] } as const
    const again = keptReturn('a2.xlsx', [returnOf('総　務部')])
    const other = keptReturn('b.xlsx', [returnOf('財政部')])
    expect(counted([a, other], sent)).toHaveLength(2)
    expect(counted([a, again, other], sent)).toEqual([
      ['a2.xlsx', '総　務部'],
      ['b.xlsx', '財政部'],
    ])
  })

  it('keeps the other departments of a workbook that was sent back to one of them', () => {
    const both = keptReturn('両方.xlsx', [returnOf('総務部', formula), returnOf('財政部')])
    const again = keptReturn('総務部.xlsx', [returnOf('総務部')])
    const sent = { kind: 'sent-back', department: '総務部', prints: [both.print] } as const
    expect(counted([both, again], sent)).toEqual([
      ['両方.xlsx', '財政部'],
      ['総務部.xlsx', '総務部'],
    ])
  })

  it('gives way to a better file also where only the file name says whose it is', () => {
    const nameless = keptReturn('会計課.xlsx', [returnOf(null)])
    const again = keptReturn('会計課 (2).xlsx', [returnOf('会計課')])
    const sent = { kind: 'sent-back', department: '会計課', prints: [nameless.print] } as const
    expect(counted([nameless, again], sent)).toEqual([['会計課 (2).xlsx', '会計課']])
  })

  it('has the files that are no returns', () => {
    const pdf = keptReturn('案内.pdf', [returnOf(null)])
    const checked = { kind: 'ignored', file: '案内.pdf', code: 'pdf' } as const
    expect(counted([{ ...pdf, checked }])).toEqual([['案内.pdf']])
  })
})
