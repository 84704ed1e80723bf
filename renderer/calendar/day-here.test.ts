import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayHere } from './days.ts'

it('is the day that a calendar on the wall here shows, at any hour', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(1990, 0, 1), max: new Date(2099, 11, 31), noInvalidDate: true }),
      (date) => {
        const [year, month, day] = dayHere(date).split('-').map(Number)
        expect([year, month, day]).toEqual([date.getFullYear(), date.getMonth() + 1, date.getDate()])
      },
    ),
  )
})

it('has two digits for months and days', () => {
  expect(dayHere(new Date(2022, 4, 2, 0, 30))).toBe('2022-05-02')
  expect(dayHere(new Date(2022, 4, 2, 23, 30))).toBe('2022-05-02')
})
