import { describe, expect, it } from 'vitest'
import { goalWith, makeDraft } from '../testing/make-draft.ts'
import { draftProgress, progressCounter } from './draft-progress.ts'

const complete = { title: '目標', initiatives: '①取組', outcome: '①3月' }

describe('draftProgress', () => {
  it('counts the goals that are done, those to look at and all', () => {
    const goals = [
      goalWith(1, complete),
      goalWith(2, { title: '目標' }),
      goalWith(3),
      goalWith(4, { ...complete, outcome: '①3月\n⑤4月' }),
    ]
    expect(draftProgress(makeDraft({ goals }))).toEqual({ goals: 4, complete: 1, check: 1 })
  })

  it('knows a sheet without goals', () => {
    expect(draftProgress(makeDraft())).toEqual({ goals: 0, complete: 0, check: 0 })
  })
})

describe('progressCounter', () => {
  it('counts a draft again when its text has changed, and only then', () => {
    const progressOf = progressCounter()
    const before = makeDraft({ goals: [goalWith(1)] })
    const first = progressOf(before)
    expect(progressOf({ ...before })).toBe(first)
    const after = { ...makeDraft({ goals: [goalWith(1, complete)] }), id: before.id, updatedAt: 2 }
    expect(progressOf(after)).toEqual({ goals: 1, complete: 1, check: 0 })
  })
})
