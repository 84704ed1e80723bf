import { expect, it } from 'vitest'
import { phaseIn } from './phases.ts'

it.each([
  ['重点目標一覧表（中間報告）', '中間'],
  ['重点目標 期末報告書', '期末'],
  ['令和4年度当初', '当初'],
  ['重点目標一覧表', null],
  ['中間・期末報告', null],
])('reads %s as %s', (heading, phase) => {
  expect(phaseIn(heading)).toBe(phase)
})
