import { describe, expect, it } from 'vitest'
import { daysNotBefore, fiscalMonths, isoDay, wholeMonths, yearOfFiscalMonth } from './days.ts'

describe('days', () => {
  it('ends a month with its last day', () => {
    expect(isoDay(2023, 2, 31)).toBe('2023-02-28')
    expect(isoDay(2024, 2, 31)).toBe('2024-02-29')
    expect(isoDay(2023, 4, 31)).toBe('2023-04-30')
    expect(wholeMonths(2022, 11, 4)).toEqual({ from: '2022-11-01', to: '2023-02-28' })
  })

  it('runs a fiscal year from April to March', () => {
    expect(fiscalMonths(2022)).toEqual({ from: '2022-04-01', to: '2023-03-31' })
    expect(fiscalMonths(2022, 9, 3)).toEqual({ from: '2023-01-01', to: '2023-03-31' })
    expect([3, 4, 12].map((month) => yearOfFiscalMonth(2022, month))).toEqual([2023, 2022, 2022])
  })

  it('moves days to the first year in which they do not end before another', () => {
    const february = wholeMonths(2022, 2)
    expect(daysNotBefore(february, '2022-12-16')).toEqual({ from: '2023-02-01', to: '2023-02-28' })
    expect(daysNotBefore(february, '2024-01-01')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(daysNotBefore(wholeMonths(2025, 2), '2023-02-28').to).toBe('2023-02-28')
  })
})
