import { expect, it } from 'vitest'
import { continueNumber } from './continue-number.ts'

it.each([
  ['5', 5, 6, '6'],
  ['９', 9, 10, '１０'],
  ['09', 9, 10, '10'],
  ['No. 08', 8, 9, 'No. 09'],
  ['⑤', 5, 6, '⑥'],
  ['⑳', 20, 21, '㉑'],
  ['㊿', 50, 51, '51'],
  ['⒇', 20, 21, '(21)'],
  ['５．', 5, 6, '６．'],
  ['(5)', 5, 6, '(6)'],
  ['第5', 5, 6, '第6'],
  ['重点目標２', 2, 3, '重点目標３'],
  ['Ⅴ', 5, 6, 'Ⅵ'],
  ['基本目標五', 5, 6, '基本目標六'],
  ['令和5年度 目標5', 5, 6, '令和5年度 目標6'],
])('%s goes on from %i to %i as %s', (text, number, next, fresh) => {
  expect(continueNumber(text, number, next)).toBe(fresh)
})

it.each([
  ['', 5],
  ['重点目標', 5],
  ['15', 5],
  ['④', 5],
])('%s does not hold %i', (text, number) => {
  expect(continueNumber(text, number, number + 1)).toBeNull()
})
