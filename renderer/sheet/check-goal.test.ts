import { describe, expect, test } from 'vitest'
import { checkGoal } from './check-goal.ts'
import type { EditableGoal, EditableSide } from './editable-sheet.ts'
import { sideOf } from './testing/sides.ts'

const goalOf = (current: EditableSide, previous: EditableSide | null = null): EditableGoal => ({
  id: 'g',
  number: 1,
  previous,
  current,
  extra: [],
})
const codes = (goal: EditableGoal) => checkGoal(goal).map((check) => `${check.code} ${check.about}`.trim())
const titled = (initiatives: string, outcome: string) => ({ ...sideOf(initiatives, outcome), title: '目標' })

describe('what to look at in a goal', () => {
  test('is nothing in an empty goal and in one that is whole', () => {
    expect(codes(goalOf(sideOf('', '')))).toEqual([])
    expect(codes(goalOf(titled('① a\n② b', '① 3月\n② 5月')))).toEqual([])
  })

  test('names the half that has a gap', () => {
    const found = checkGoal(goalOf(titled('① a', '① 3月'), sideOf('① a\n② b', '① 済')))
    expect(found.map(({ code, side, about }) => [code, side, about])).toEqual([
      ['no-title', 'previous', ''],
      ['no-outcome', 'previous', '②'],
    ])
  })

  test('asks for items where there is only a title', () => {
    expect(codes(goalOf(titled('', '')))).toEqual(['no-items'])
  })

  test('points at odd numbers and at outcomes beside nothing', () => {
    expect(codes(goalOf(titled('① a\n① b\n③ c', '① 3月\n⑨ 5月')))).toContain('unpaired ⑨5月')
    expect(codes(goalOf(titled('① a\n① b', '① 3月')))).toContain('repeated ①#2')
  })

  test('does not ask twice below an item that has its outcome', () => {
    expect(codes(goalOf(titled('① a\n(1) b\n(2) c', '① 3月')))).toEqual([])
  })

  test('stops at what a cell of Excel can hold', () => {
    expect(codes(goalOf(titled(`① ${'あ'.repeat(32_767)}`, '① 3月')))).toEqual(['cell-too-long'])
    expect(codes(goalOf(titled(`① a${'\n'.repeat(254)}`, '① 3月')))).toEqual(['too-many-lines'])
    expect(codes(goalOf(titled(`① a${'\n'.repeat(253)}`, '① 3月')))).toEqual([])
  })
})
