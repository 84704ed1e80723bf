import { expect, it } from 'vitest'
import { formulaBeginning } from './formula-like.ts'

it.each([
  '=1+2',
  '＝SUM(A1:A3)',
  "=cmd|'/C calc'!A0",
  '+1+2',
  '＋SUM(A1)',
  '-1+2',
  '-A1*2',
  '-SUM(A1:B2)',
  '−5%',
  '@SUM(A1)',
  '=会議',
  ' =1',
])('takes %j for a formula', (text) => {
  expect(formulaBeginning(text)).not.toBeNull()
})

it.each([
  '① 計画の策定',
  '- 会議の開催',
  '-会議の開催',
  '・-会議',
  '-3月 会議\n-5月 説明会',
  '－ 説明会',
  '====',
  '=> 次年度へ',
  '@上田市',
  '10＝10',
  '',
  '＋ 会議\n',
  'A=B',
])('takes %j for a text', (text) => {
  expect(formulaBeginning(text)).toBeNull()
})

it('shows how the text begins, no more', () => {
  expect(formulaBeginning('=1234567890123456\n2')).toBe('=123456789012…')
})
