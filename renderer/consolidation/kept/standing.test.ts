import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidationEvent } from './event.ts'
import {
  acceptanceKey,
  assignmentKey,
  problemKey,
  standingOf,
  versionKey,
  type Standing,
} from './standing.ts'
import { logOf } from './testing/make-kept.ts'

const name = fc.constantFrom('総務部', '総務　部', '財政部')
const file = fc.constantFrom('a.xlsx', 'b.xlsx')
const print = fc.constantFrom('p1', 'p2', '')
const prints = fc.uniqueArray(print)
const yes = fc.boolean()

const decision: fc.Arbitrary<ConsolidationEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('assigned' as const),
    file,
    print,
    department: fc.option(name),
  }),
  fc.record({ kind: fc.constant('left-out' as const), file, print, isOut: yes }),
  fc.record({
    kind: fc.constant('accepted' as const),
    department: name,
    file,
    print,
    problem: fc.constantFrom('formula\n表\nC3', 'rows-moved\n\n'),
    isAccepted: yes,
  }),
  fc.record({ kind: fc.constant('sent-back' as const), department: name, prints }),
  fc.record({ kind: fc.constant('final' as const), department: name, prints }),
  fc.record({ kind: fc.constant('noted' as const), department: name, text: fc.constantFrom('', '電話した') }),
)

/** The event of the same kind about the same thing that says what held before. */
function before(event: ConsolidationEvent, standing: Standing): ConsolidationEvent {
  switch (event.kind) {
    case 'assigned':
      return { ...event, department: standing.assigned.get(assignmentKey(event)) ?? null }
    case 'left-out':
      return { ...event, isOut: standing.leftOut.has(versionKey(event)) }
    case 'accepted':
      return { ...event, isAccepted: standing.accepted.has(acceptanceKey(event.print, event.problem)) }
    case 'sent-back':
      return { ...event, prints: standing.sentBack.get(event.department.replace('　', ''))?.prints ?? [] }
    case 'final':
      return { ...event, prints: standing.final.get(event.department.replace('　', ''))?.prints ?? [] }
    case 'noted':
      return { ...event, text: standing.notes.get(event.department.replace('　', '')) ?? '' }
    default:
      throw new Error(event.kind)
  }
}

/** A standing without the times of its decisions. */
function timeless({ sentBack, final, ...rest }: Standing) {
  const prints = (decided: Standing['final']) =>
    [...decided].map(([key, value]) => [key, value.prints]).sort()
  return {
    sentBack: prints(sentBack),
    final: prints(final),
    assigned: [...rest.assigned].sort(),
    leftOut: [...rest.leftOut].sort(),
    accepted: [...rest.accepted].sort(),
    notes: [...rest.notes].sort(),
  }
}

describe('how things stand', () => {
  it('is as before when an event is followed by what held before it', () => {
    fc.assert(
      fc.property(fc.array(decision), decision, (events, event) => {
        const stood = standingOf(logOf(...events))
        const now = standingOf(logOf(...events, event, before(event, stood)))
        expect(timeless(now)).toEqual(timeless(stood))
      }),
    )
  })

  it('is what was said last', () => {
    fc.assert(
      fc.property(fc.array(decision), decision, (events, event) => {
        const once = standingOf(logOf(...events, event))
        const twice = standingOf(logOf(...events, event, event))
        expect(timeless(twice)).toEqual(timeless(once))
      }),
    )
  })

  it('is not moved by what only happened', () => {
    const happened: readonly ConsolidationEvent[] = [
      { kind: 'came', file: 'a.xlsx', print: 'p1' },
      { kind: 'replaced', file: 'a.xlsx', print: 'p1', by: 'p2' },
      { kind: 'gone', file: 'a.xlsx', print: 'p2', isGone: true },
      { kind: 'terms-changed', what: ['roster'] },
    ]
    expect(standingOf(logOf(...happened))).toEqual(standingOf([]))
  })

  it('knows a department however it is spelled, and when it was decided', () => {
    const standing = standingOf(
      logOf(
        { kind: 'noted', department: '総務部', text: '電話した' },
        { kind: 'sent-back', department: '総務部', prints: ['p1'] },
        { kind: 'sent-back', department: '総 務 部', prints: ['p2'] },
        { kind: 'noted', department: ' 総務部', text: '' },
      ),
    )
    expect([...standing.sentBack]).toEqual([['総務部', { prints: ['p2'], at: 3 }]])
    expect(standing.notes.size).toBe(0)
  })
})

describe('problemKey', () => {
  it('tells problems apart by what they are and where', () => {
    const formula = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'C3' } as const
    expect(problemKey(formula)).toBe(problemKey({ ...formula, level: 'note' }))
    const all = [formula, { ...formula, cell: 'C4' }, { ...formula, sheet: '表2' }].map(problemKey)
    expect(new Set(all).size).toBe(3)
    expect(problemKey({ code: 'formula', level: 'note' })).toBe('formula\n\n')
  })
})
