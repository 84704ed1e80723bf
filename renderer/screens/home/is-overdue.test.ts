import { expect, it } from 'vitest'
import { isOverdue } from './is-overdue.ts'

const due = '2022-05-31'
const some = { expected: 3, returned: 2, open: 0 }
const last = new Date(2022, 4, 31, 23, 59).getTime()
const after = new Date(2022, 5, 1).getTime()

it('is late from the day after the due one, as long as somebody is missing', () => {
  expect(isOverdue({ due, tally: some }, last)).toBe(false)
  expect(isOverdue({ due, tally: some }, after)).toBe(true)
  expect(isOverdue({ due, tally: { ...some, returned: 3 } }, after)).toBe(false)
  expect(isOverdue({ due, tally: { ...some, expected: null } }, after)).toBe(false)
  expect(isOverdue({ due: null, tally: some }, after)).toBe(false)
})
