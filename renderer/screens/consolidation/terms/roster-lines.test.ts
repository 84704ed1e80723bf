import { describe, expect, it } from 'vitest'
import { lookAtRoster, pastedRoster } from './roster-lines.ts'

describe('lookAtRoster', () => {
  it('counts departments, and says what is doubled or empty', () => {
    expect(lookAtRoster('総務部\n財政部\n\n 総務　部\n会計課\n')).toEqual({
      count: 3,
      doubled: ['総務部'],
      blank: 1,
    })
  })

  it('finds nothing in nothing, and nothing wrong with lines at the end', () => {
    expect(lookAtRoster('')).toEqual({ count: 0, doubled: [], blank: 0 })
    expect(lookAtRoster('\n 　\n')).toEqual({ count: 0, doubled: [], blank: 0 })
    expect(lookAtRoster('総務部\n\n\n')).toEqual({ count: 1, doubled: [], blank: 0 })
  })
})

describe('pastedRoster', () => {
  it('takes the first column of names, without numbers before them and a heading above', () => {
    expect(pastedRoster('1\t総務部\t2100\r\n2\t財政部\t2200\r\n')).toBe('総務部\n財政部')
    expect(pastedRoster('番号\t部局名\t内線\n1\t総務部\t2100\n２\t財政部\t2200')).toBe('総務部\n財政部')
    expect(pastedRoster('総務部\t山田\n財政部\t佐藤')).toBe('総務部\n財政部')
    expect(pastedRoster('部局一覧\n総務部\n財政部')).toBe('総務部\n財政部')
  })

  it('leaves out rows without a name', () => {
    expect(pastedRoster('総務部\t1\n\t\n財政部\t2')).toBe('総務部\n財政部')
  })

  it('leaves other text as it is', () => {
    expect(pastedRoster('総務部')).toBeNull()
    expect(pastedRoster('総務部\n\n財政部')).toBeNull()
    expect(pastedRoster('部局名')).toBeNull()
  })
})
