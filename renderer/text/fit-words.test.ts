import { expect, it } from 'vitest'
import type { TooHigh } from '../template/fit-page.ts'
import { fitText } from './fit-words.ts'

const tooHigh = (more: Partial<TooHigh>): TooHigh => ({
  sheet: '表',
  cell: 'G7',
  goal: 2,
  half: 'current',
  field: 'outcome',
  lines: 12,
  from: 0,
  ...more,
})

it.each([
  [{}, '重点目標2 今年度の期限・数値目標等（12行分はみ出します）'],
  [
    { half: 'previous', field: 'initiatives' },
    '重点目標2 前年度の具体的な重点取組項目（12行分はみ出します）',
  ],
  [{ half: 'previous', field: 'outcome' }, '重点目標2 前年度の達成状況・達成度（12行分はみ出します）'],
  [{ half: null, field: { label: '担当課' } }, '重点目標2の担当課（12行分はみ出します）'],
  [{ goal: null, half: null, field: { label: '作成者' } }, '表全体の欄の作成者（12行分はみ出します）'],
  [{ goal: null, half: null, field: 'department' }, '表全体の欄の担当部局名（12行分はみ出します）'],
] as const)('%j is said as %s', (more, text) => {
  expect(fitText.one(tooHigh(more))).toBe(text)
})
