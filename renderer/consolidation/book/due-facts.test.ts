import { describe, expect, it } from 'vitest'
import { dueFactsReader } from './due-facts.ts'

const readDueFacts = dueFactsReader()
const none = { from: null, to: null, quantity: null, unit: null, baseline: null }
const facts = (...outcomes: readonly string[]) => readDueFacts(outcomes, 2022, 'current')

describe('what outcomes say', () => {
  it('is a month, a span, or from the first to the last of several', () => {
    expect(facts('3月')).toEqual({ ...none, from: '2023-03-01', to: '2023-03-31' })
    expect(facts('(2) 5～7月')).toEqual({ ...none, from: '2022-05-01', to: '2022-07-31' })
    expect(facts('12月', '6月')).toEqual({ ...none, from: '2022-06-01', to: '2022-12-31' })
  })

  it('is a quantity in whole units, with what was before', () => {
    expect(facts('11,200千円')).toEqual({ ...none, quantity: 11_200_000, unit: '円' })
    expect(facts('100件→120件')).toEqual({ ...none, quantity: 120, unit: '件', baseline: 100 })
  })

  it('is nothing where it says two things, or none', () => {
    expect(facts('100件、20人')).toEqual(none)
    expect(facts('5～10件')).toEqual(none)
    expect(facts()).toEqual(none)
  })

  it('is no due date on last year’s half, or where no year is known', () => {
    expect(readDueFacts(['3月に20講座'], 2021, 'previous')).toEqual({ ...none, quantity: 20, unit: '講座' })
    expect(readDueFacts(['3月'], null, 'current')).toEqual(none)
  })
})
