import { describe, expect, it } from 'vitest'
import { joinRows, opensWith, rowMarker } from './join-rows.ts'

const row = (marker: string, initiatives: string, outcome = '') => ({ marker, initiatives, outcome })

describe('joinRows', () => {
  it("puts a marker of a column of its own before its item and what stands beside, where it isn't there", () => {
    expect(joinRows([row('①', '推進', '3月\n4月'), row('②', '② 策定', '②済'), row('③', '', '7回')])).toEqual({
      initiatives: '① 推進\n② 策定',
      outcome: '① 3月\n4月\n②済\n③ 7回',
    })
  })

  it('takes the marker that opens an item for what stands beside it', () => {
    expect(joinRows([row('', '① 推進\n(1) 明確化', '(1) 3月'), row('', '(2)～(3) 共通', '通年')])).toEqual({
      initiatives: '① 推進\n(1) 明確化\n(2)～(3) 共通',
      outcome: '① (1) 3月\n(2)～(3) 通年',
    })
  })

  it('adds nothing for rows without text, and none for a marker that waits for its item', () => {
    expect(joinRows([row('', '①', ''), row('②', ' ', '\n'), row('', '')])).toEqual({
      initiatives: '',
      outcome: '',
    })
  })

  it('keeps spaces and lines as they are, and marks nothing where there is no marker', () => {
    expect(joinRows([row('', ' 推進 \n', ' 3月'), row('', '※ 注', '4月')])).toEqual({
      initiatives: ' 推進 \n\n※ 注',
      outcome: ' 3月\n4月',
    })
  })
})

describe('opensWith', () => {
  it.each([
    ['① x', '①', true],
    ['　①x', '①', true],
    ['①', '①', true],
    ['10月', '1', false],
    ['1月', '1', false],
    ['1 月', '1', true],
    ['アンケート', 'ア', false],
    ['② x', '①', false],
  ])('%j with %j: %s', (text, marker, expected) => {
    expect(opensWith(text, marker)).toBe(expected)
  })
})

it('rowMarker prefers the cell of its own', () => {
  expect(rowMarker(row(' (1) ', '① x'))).toBe('(1)')
  expect(rowMarker(row('', '① x'))).toBe('①')
  expect(rowMarker(row('', 'x'))).toBe('')
})
