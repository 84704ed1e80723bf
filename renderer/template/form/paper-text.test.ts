import { describe, expect, it } from 'vitest'
import { paperText } from './paper-text.ts'
import { textPrint } from './text-print.ts'

describe('paperText', () => {
  it.each([
    ['【令和3年度重点目標】', '【Ｒ５年度重点目標】'],
    ['具体的な 重点\n取組項目', '具体的な重点取組項目'],
    ['ＮＯ．', 'No.'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(paperText(one)).toBe(paperText(other))
  })

  it.each([
    ['重点目標１', '重点目標２'],
    ['【令和3年度重点目標】', '【令和3年度重点施策】'],
    ['令和3年度', ''],
  ])('tells %j from %j', (one, other) => {
    expect(paperText(one)).not.toBe(paperText(other))
  })
})

describe('textPrint', () => {
  it('is the same for the same text only', () => {
    const texts = ['', 'a', 'aa', 'ab', 'ba', '部局', '局部', '葛城', '葛\u{e0100}城', 'x'.repeat(1000)]
    expect(new Set(texts.map(textPrint)).size).toBe(texts.length)
    expect(textPrint('部局')).toBe(textPrint(['部', '局'].join('')))
    expect(texts.every((text) => /^[\da-f]{16}$/.test(textPrint(text)))).toBe(true)
  })
})
