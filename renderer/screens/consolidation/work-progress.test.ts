import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Work } from './consolidation-session.ts'
import { WorkProgress } from './work-progress.ts'

const idle: Work = { kind: 'idle' }

/** How long the rest takes; nothing of a work that is over. */
const leftOf = (work: Work) => (work.kind === 'idle' ? null : work.leftMs)

/** A work of so many steps, each of which takes as long as this. */
function working(of: number, stepMs: number) {
  let now = 5_000
  const progress = new WorkProgress('reading', of, () => now)
  return (name: string) => {
    const begun = progress.begin(name)
    now += stepMs
    return { begun, ended: progress.end() }
  }
}

describe('how far a work is', () => {
  it('is the step in hand and those that are done', () => {
    const step = working(2, 10)
    expect(step('a.xlsx')).toEqual({
      begun: { kind: 'reading', name: 'a.xlsx', done: 0, of: 2, leftMs: null },
      ended: { kind: 'reading', name: 'a.xlsx', done: 1, of: 2, leftMs: null },
    })
    expect(step('b.xlsx').begun).toMatchObject({ name: 'b.xlsx', done: 1 })
  })

  it('says how long the rest takes once three steps and a second tell', () => {
    const step = working(10, 500)
    const lefts = ['a', 'b', 'c', 'd'].map((name) => step(name).ended)
    expect(lefts).toMatchObject([{ leftMs: null }, { leftMs: null }, { leftMs: 3500 }, { leftMs: 3000 }])
    const quick = working(10, 100)
    expect(['a', 'b', 'c', 'd'].map((name) => leftOf(quick(name).ended))).toEqual([null, null, null, null])
  })

  it('comes to nothing left at the end, and is never below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 2000 }), (of, stepMs) => {
        const step = working(of, stepMs)
        const lefts = Array.from({ length: of }, (_, i) => step(String(i)).ended)
        for (const work of lefts) expect(leftOf(work) ?? 0).toBeGreaterThanOrEqual(0)
        const last = lefts.at(-1) ?? idle
        expect(last).toMatchObject({ done: of, of })
        expect(leftOf(last) ?? 0).toBe(0)
      }),
    )
  })
})
