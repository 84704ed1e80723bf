import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsolidationEvent } from './event.ts'
import { opposites } from './opposites.ts'
import { standingOf, type Decided, type Standing } from './standing.ts'
import { logOf } from './testing/make-kept.ts'

const department = fc.constantFrom('財政部', '財 政 部', '総務部')
const print = fc.constantFrom('p', 'q', '')
const file = fc.constantFrom('a.xlsx', 'b.xlsx')
const prints = fc.subarray(['p', 'q'])
const problem = fc.constantFrom('formula\n表\nC7', 'no-year\n表\n')

/** All that people can decide. */
const decision: fc.Arbitrary<ConsolidationEvent> = fc.oneof(
  fc.record({ kind: fc.constant('assigned' as const), file, print, department: fc.option(department) }),
  fc.record({ kind: fc.constant('left-out' as const), file, print, isOut: fc.boolean() }),
  fc.record({
    kind: fc.constant('accepted' as const),
    department,
    file,
    print,
    problem,
    isAccepted: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('sent-back' as const), department, prints }),
  fc.record({ kind: fc.constant('final' as const), department, prints }),
  fc.record({ kind: fc.constant('noted' as const), department, text: fc.constantFrom('', '電話済み') }),
)

/** How things stand, whenever that was decided. */
function settled({ sentBack, final, ...standing }: Standing) {
  const prints = (decided: ReadonlyMap<string, Decided>) =>
    new Map([...decided].map(([key, one]) => [key, one.prints]))
  return { ...standing, sentBack: prints(sentBack), final: prints(final) }
}

describe('opposites', () => {
  it('leave everything as it stood before, whatever was decided at once', () => {
    fc.assert(
      fc.property(fc.array(decision), fc.array(decision, { maxLength: 5 }), (earlier, events) => {
        const before = standingOf(logOf(...earlier))
        const after = standingOf(logOf(...earlier, ...events, ...opposites(events, before)))
        expect(settled(after)).toEqual(settled(before))
      }),
    )
  })

  it('take nothing back of what came by itself', () => {
    const events: readonly ConsolidationEvent[] = [
      { kind: 'came', file: 'a.xlsx', print: 'p' },
      { kind: 'replaced', file: 'a.xlsx', print: 'p', by: 'q' },
      { kind: 'gone', file: 'a.xlsx', print: 'q', isGone: true },
      { kind: 'terms-changed', what: ['roster'] },
    ]
    expect(opposites(events, standingOf([]))).toEqual([])
  })
})
