import { describe, expect, it } from 'vitest'
import { goalOf, sheetOfGoals } from '../../history/testing/sheets.ts'
import { versionOf, type Version } from '../../history/version.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import { changesSince } from './changes-since.ts'

const version = (at: number, sheet: EditableSheet): Version =>
  versionOf({ draftId: 'a', at, why: 'worked', file: null, name: null, sheet, updatedAt: at })

/** A sheet of 30 goals with 300 items in all, of which one says which version it is. */
function large(said: number): EditableSheet {
  const items = Array.from({ length: 10 }, (_, at) => `(${at + 1}) 地方創生関係事業の実施と計画を進める`)
  const goals = Array.from({ length: 30 }, (_, at) => {
    const text = at === said % 30 ? [...items, `(11) ${said}月までに公表`] : items
    return goalOf(`g${at}`, at + 1, { title: '総合計画の推進', initiatives: text.join('\n'), outcome: '3月' })
  })
  return sheetOfGoals(...goals)
}

describe('what each version changed', () => {
  it('is seen from the one before it', () => {
    const [one, other] = ['財政', '財政課'].map((title) => sheetOfGoals(goalOf('a', 1, { title })))
    if (one === undefined || other === undefined) throw new Error('no sheets')
    const sizes = changesSince([version(3, one), version(2, other), version(1, one)])
    expect([...sizes]).toEqual([
      [3, '−1文字'],
      [2, '＋1文字'],
      [1, '最初の版'],
    ])
  })

  it('is soon told of fifty versions of a large sheet', () => {
    const versions = Array.from({ length: 50 }, (_, at) => version(50 - at, large(at)))
    const started = performance.now()
    expect(changesSince(versions).size).toBe(50)
    const took = performance.now() - started
    expect(took).toBeLessThan(2_000)
    expect(JSON.stringify(versions).length / 50).toBeLessThan(100_000)
  })
})
