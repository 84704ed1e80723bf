import { expect, it } from 'vitest'
import { copyName, isTaken } from './sheet-name.ts'

it.each([
  ['様式', ['様式'], '様式 (2)'],
  ['様式', ['様式', '様式 (2)'], '様式 (3)'],
  ['Form', ['FORM', 'form (2)'], 'Form (3)'],
  ['あ'.repeat(31), [], `${'あ'.repeat(27)} (2)`],
  [`${'あ'.repeat(26)}𠮷いいい`, [], `${'あ'.repeat(26)} (2)`],
])('a copy of %s beside %j is %s', (name, taken, fresh) => {
  expect(copyName(name, taken)).toBe(fresh)
  expect(fresh.length).toBeLessThanOrEqual(31)
})

it('knows names of another case', () => {
  expect([isTaken('ａ', ['Ａ']), isTaken('a1', ['A1']), isTaken('a', ['b'])]).toEqual([true, true, false])
})
