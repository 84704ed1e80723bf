import { describe, expect, it } from 'vitest'
import type { Inserted } from '../template/growing-paper.ts'
import { crowdedText, insertedText, notPlacedText } from './filled-words.ts'

const rows = (of: 'goal' | 'items' | 'texts', goal: number): Inserted => ({
  kind: 'rows',
  of,
  goal,
  sheet: '表',
  row: 20,
  count: 3,
})

describe('what came in', () => {
  it.each([
    [[], ''],
    [[rows('goal', 6)], '目標6の行を増やしました。'],
    [[rows('goal', 7), rows('goal', 6), rows('items', 7)], '目標6・7の行を増やしました。'],
    [[rows('items', 3), rows('items', 2), rows('items', 3)], '目標2・3の項目の行を増やしました。'],
    [[rows('texts', 3)], '目標3の文の続きの行を増やしました。'],
    [[rows('goal', 6), rows('items', 2)], '目標6の行と目標2の項目の行を増やしました。'],
    [
      [{ kind: 'sheet', goal: 4, sheet: '工程表4', copyOf: '工程表3' } as const],
      'シート「工程表4」を増やしました。',
    ],
  ])('%j is said as %s', (inserted, text) => {
    expect(insertedText(inserted)).toBe(text)
  })
})

describe('what has no place', () => {
  it.each([
    [{ goal: 2, what: { label: '達成率' } }, '目標2：達成率'],
    [{ goal: 1, what: 'previous' }, '目標1：前年度の内容すべて'],
    [{ goal: null, what: 'department' }, '担当部局名'],
    [{ goal: null, what: { label: '作成者' } }, '作成者'],
  ] as const)('%j is named %s', (one, text) => {
    expect(notPlacedText(one)).toBe(text)
  })
})

it('says why items share a row, and what to do', () => {
  expect(crowdedText([])).toBe('')
  const why = 'protected'
  expect(crowdedText([2, 1].map((goal) => ({ goal, sheet: '表', why })))).toBe(
    '目標1・2は行が足りず、後の項目を前の項目と同じ行に書きました。シートが保護されていて行を増やせないためです。行を分けるには、Excelの「校閲」タブでシートの保護を解除した様式に保存してください。',
  )
})
