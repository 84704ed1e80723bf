import { describe, expect, it } from 'vitest'
import type { GoalChange } from '../history/compare-sheets.ts'
import type { Why } from '../history/version.ts'
import { fieldWords, goalWords, historyText, reasonsOf, sizeWords, versionTitle } from './history.ts'

const version = (name: string | null, ...reasons: readonly (readonly [Why, string | null])[]) => ({
  name,
  reasons: reasons.map(([why, file], at) => ({ why, file, at })),
})
const came = ['imported', '様式.xlsx'] as const
const went = ['exported', '財政部.xlsx'] as const

describe('a version in words', () => {
  it('is called by its time and its name, else by why it was last kept', () => {
    expect(versionTitle('今日 13:30', version(null, ['worked', null]))).toBe('今日 13:30の版（編集中）')
    expect(versionTitle('昨日 14:30', version(null, came, went))).toBe('昨日 14:30の版（Excelに保存）')
    expect(versionTitle('昨日 14:30', version('課長確認前', came))).toBe('昨日 14:30の版「課長確認前」')
  })

  it('says all it was kept for, and of a name only where there is nothing else to say', () => {
    expect(reasonsOf(version(null, came, went))).toBe('読み込み「様式.xlsx」、Excelに保存「財政部.xlsx」')
    expect(reasonsOf(version('課長確認前', ['named', null]))).toBe('名前を付けて残した版')
    expect(reasonsOf(version('課長確認前', came, ['named', null]))).toBe('読み込み「様式.xlsx」')
    expect(reasonsOf(version(null, ['before-restore', null]))).toBe('前の版に戻す直前')
  })
})

describe('what differs in words', () => {
  it('counts characters', () => {
    expect(sizeWords({ added: 1_428, removed: 0 })).toBe('＋1,428文字')
    expect(sizeWords({ added: 0, removed: 3 })).toBe('−3文字')
    expect(sizeWords({ added: 12, removed: 3 })).toBe('＋12文字 −3文字')
    expect(sizeWords({ added: 0, removed: 0 })).toBe('文字の増減なし')
  })

  it('names the field as the paper does', () => {
    expect(fieldWords({ kind: 'department' })).toBe('担当部局名')
    expect(fieldWords({ kind: 'extra', label: '担当課' })).toBe('担当課')
    expect(fieldWords({ kind: 'side', side: 'current', field: 'title' })).toBe('今年度・重点目標')
    expect(fieldWords({ kind: 'side', side: 'previous', field: 'outcome' })).toBe('前年度・達成状況・達成度')
  })

  it('says what became of a goal', () => {
    const goal = { id: 'a', number: 2, previous: null, current: null, extra: [] }
    const change: GoalChange = {
      kind: 'changed',
      goal,
      numberBefore: 3,
      moved: false,
      fields: [],
      pairing: [],
    }
    expect(goalWords(change)).toEqual([])
    expect(goalWords({ ...change, moved: true })).toEqual(['3番から移動'])
    expect(goalWords({ ...change, moved: true, numberBefore: 2 })).toEqual(['順番を移動'])
    expect(goalWords({ ...change, kind: 'added', numberBefore: null })).toEqual(['追加した目標'])
    expect(goalWords({ ...change, kind: 'removed' })).toEqual(['削除した目標'])
    expect(historyText.goal(2, '')).toBe('重点目標2 （目標の名前）')
  })
})
