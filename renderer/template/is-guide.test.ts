import { describe, expect, it } from 'vitest'
import { isGuide } from './is-guide.ts'
import { makeGrid } from './testing/make-grid.ts'

describe('isGuide', () => {
  it.each([
    ['記入例', 'x'],
    ['記入例1', 'x'],
    ['（見本）', 'x'],
    ['様式（記入例）', 'x'],
    ['使い方', 'x'],
    ['表', '重点目標一覧表　記入例'],
    ['表', '令和4年度重点目標シート（見本）'],
    ['表', '記載要領'],
  ])('sees it in the name %s or the title %s', (name, title) => {
    expect(isGuide(makeGrid({ B2: title }, [], name))).toBe(true)
  })

  it.each([
    ['重点目標', '重点目標一覧表'],
    ['表', '一覧表（記入要領は裏面のとおり）'],
    ['表', '※記入例'],
    ['事業説明会', '重点目標一覧表'],
    ['表', '作成上の注意：枠は増やさないでください'],
    ['表', '条例一覧'],
  ])('sees none in the name %s and the title %s', (name, title) => {
    expect(isGuide(makeGrid({ B2: title, B3: '記入例' }, [], name))).toBe(false)
  })

  it('sees none on an empty worksheet', () => {
    expect(isGuide(makeGrid({}))).toBe(false)
  })
})
