import { describe, expect, it } from 'vitest'
import type { Terms } from './consolidation.ts'
import { nextConsolidation } from './next-consolidation.ts'
import { makeConsolidation, plainTerms } from './testing/make-kept.ts'

const template = { name: '様式.xlsx', print: 'f' }
const lastYear = [{ name: '3年度.xlsx', print: 'g' }]

function nextOf(terms: Partial<Terms>) {
  const before = makeConsolidation('a', {
    name: '第1回',
    terms: { ...plainTerms, template, lastYear, settings: { formula: { on: false } }, ...terms },
    due: '2022-05-20',
    sender: '企画課',
    folder: { token: 't', name: '提出' },
    tally: { expected: 3, returned: 3, open: 1 },
  })
  return nextConsolidation(before, ({ fiscalYear, phase }) => `${fiscalYear} ${phase}`, {
    id: 'b',
    termsId: 't2',
    now: 9,
  })
}

describe('nextConsolidation', () => {
  it('is the next report of the year, with nothing in it and no day set', () => {
    const next = nextOf({ phase: '当初' })
    expect(next).toEqual({
      id: 'b',
      name: '2022 中間',
      terms: { ...plainTerms, phase: '中間', template, lastYear, settings: { formula: { on: false } } },
      termsId: 't2',
      due: null,
      sender: '企画課',
      folder: null,
      tally: { expected: 3, returned: 0, open: 0 },
      createdAt: 9,
      updatedAt: 9,
      deletedAt: null,
    })
    expect(nextOf({ phase: '中間' }).terms.phase).toBe('期末')
  })

  it('is the next year’s after the last report, on a template of its own', () => {
    expect(nextOf({ phase: '期末' })).toMatchObject({
      name: '2023 当初',
      terms: { fiscalYear: 2023, phase: '当初', roster: plainTerms.roster, template: null, lastYear: [] },
    })
    expect(nextOf({ phase: null }).terms).toMatchObject({ fiscalYear: 2023, phase: null })
  })

  it('waits for nobody in particular where the one before did', () => {
    expect(nextOf({ roster: [] }).tally.expected).toBeNull()
  })
})
