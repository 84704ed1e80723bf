import { expect, it } from 'vitest'
import { makeTable } from '../../template/testing/make-table.ts'
import { checkBytes, fineGoal, fineTable, foundIn } from '../testing/check-table.ts'
import { healthRules } from './health-rules.ts'

const troubled = { rowsAbove: 1, department: '水道局', goals: [fineGoal('一'), fineGoal('一')] }

it('says the gravest first, then from top to bottom', () => {
  const years = ['【令和2年度重点目標】', '【令和3年度重点目標】'] as const
  expect(foundIn({ ...troubled, years, more: { I1: '控え' } })).toEqual([
    'wrong-fiscal-year E5',
    'values-where-none-belong I1',
    'rows-moved A2',
    'unknown-department C3',
    'repeated-goal C9',
  ])
})

it('leaves out rules that are off, and takes the level that was set', () => {
  const settings = { 'rows-moved': { on: false }, 'repeated-goal': { level: 'must-fix' } } as const
  const checked = checkBytes(makeTable({ ...fineTable, ...troubled }), undefined, { settings })
  const problems = checked.kind === 'returned' ? checked.returns[0].problems : []
  expect(problems.map(({ code, level }) => [code, level])).toEqual([
    ['repeated-goal', 'must-fix'],
    ['unknown-department', 'confirm'],
  ])
})

it('calls must-fix only what no department may send', () => {
  const codes = Object.entries(healthRules).filter(([, { level }]) => level === 'must-fix')
  expect(codes.map(([code]) => code)).toEqual([
    'wrong-fiscal-year',
    'nothing-filled-in',
    'formula',
    'over-limits',
  ])
})
