import { expect, it } from 'vitest'
import { fiscalYearAt } from './fiscal-year-at.ts'

it('begins the fiscal year in April', () => {
  expect(fiscalYearAt(new Date(2027, 2, 31, 23, 59).getTime())).toBe(2026)
  expect(fiscalYearAt(new Date(2027, 3, 1).getTime())).toBe(2027)
  expect(fiscalYearAt(new Date(2027, 0, 1).getTime())).toBe(2026)
  expect(fiscalYearAt(new Date(2027, 11, 31).getTime())).toBe(2027)
})
