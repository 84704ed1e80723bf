import { describe, expect, it } from 'vitest'
import { lexicon } from './lexicon.ts'
import { matchLabel, readGoalNumber } from './match-label.ts'

describe('matchLabel', () => {
  it.each([
    ['担当部局名', 'department'],
    ['部 局 名', 'department'],
    ['【所属名】', 'department'],
    ['重点目標', 'title'],
    ['主要事業', 'initiatives'],
    ['実施したこと', 'initiatives'],
    ['いつまでに・どこまで', 'target'],
    ['■ 重点\n目標', 'title'],
    ['具体的な重点取組項目（箇条書き）', 'initiatives'],
    ['取り組み内容', 'initiatives'],
    ['達成状況・達成度', 'result'],
    ['達成状況等', 'result'],
    ['取組実績（成果）', 'result'],
    ['期限・数値目標等', 'target'],
    ['期限／目標値', 'target'],
    ['目標達成基準', 'target'],
    ['達成基準', 'target'],
    ['前年度', 'previous'],
    ['今年度', 'current'],
    ['重点目標一覧表', 'paper'],
    ['自己評価', 'other'],
    ['ＮＯ', 'number'],
    ['今年度の取組', 'initiatives'],
    ['今年度の取組', 'current'],
    ['今年度の重点目標', 'title'],
    ['目標達成に向けた取組', 'initiatives'],
    ['本年度目標値', 'target'],
    ['担当課等', 'department'],
    ['記入例', 'guide'],
  ])('%s is a heading of %s', (text, role) => {
    expect(matchLabel(text)?.roles).toContain(role)
  })

  it('tells a whole heading from one that only contains a word', () => {
    expect(matchLabel('具体的な取組内容')?.exact).toBe(true)
    expect(matchLabel('重点目標の推進')).toEqual({
      roles: ['title'],
      yielding: [],
      exact: false,
      number: null,
    })
  })

  it('tells which of its roles a heading leaves to others', () => {
    expect(matchLabel('期限')?.yielding).toEqual(['target'])
    expect(matchLabel('目標')).toMatchObject({ roles: ['title', 'target'], yielding: ['target'] })
    expect(matchLabel('期限・数値目標等')?.yielding).toEqual([])
  })

  it('reads a number out of a heading', () => {
    expect(matchLabel('重点目標２')).toEqual({ roles: ['title'], yielding: [], exact: true, number: 2 })
    expect(matchLabel('重点目標No.3')?.number).toBe(3)
  })

  it.each([
    '',
    '　',
    '政策企画部',
    '① 「上田再構築プラン」の推進',
    '第二次総合計画に掲げる将来像の実現に向けた取組内容の整理',
    'あ'.repeat(500),
    '3月',
  ])('takes %j for no heading', (text) => {
    expect(matchLabel(text)).toBeNull()
  })

  it('knows every name of the lexicon by its own role', () => {
    for (const { role, names, words } of lexicon)
      for (const name of [...names, ...words])
        expect([name, matchLabel(name)?.roles]).toEqual([name, expect.arrayContaining([role])])
  })
})

describe('readGoalNumber', () => {
  it.each([
    ['1', 1],
    ['１２', 12],
    ['①', 1],
    ['⑳', 20],
    ['(3)', 3],
    ['（３）', 3],
    ['No.4', 4],
    ['№5', 5],
    ['6.', 6],
    ['目標7', 7],
  ])('reads %s', (text, number) => {
    expect(readGoalNumber(text)).toBe(number)
  })

  it.each(['', '1.5', '一', '令和4年度', '2022', '3月', '1-2', '①②'.repeat(9)])(
    'reads nothing out of %j',
    (text) => {
      expect(readGoalNumber(text)).toBeNull()
    },
  )
})
