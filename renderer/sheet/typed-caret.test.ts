import { describe, expect, test } from 'vitest'
import { editSide } from './edit-side.ts'
import { counter, item, outcome, sideOf } from './testing/sides.ts'
import { viewSide } from './view-side.ts'

const plan = sideOf('① 計画\n(1) 調査\n② 改修', '①\n(1) 3月\n② 5月')

describe('the caret after typing', () => {
  test('stays to the browser while the row holds what was typed', () => {
    const typed = { kind: 'set-item-text', item: item(plan, '計画'), text: '計画を', caret: 3 } as const
    expect(editSide(plan, typed, counter()).caret).toBeNull()
  })

  test('goes along into the item that a typed marker has made', () => {
    const text = '計画\n・広報'
    const edited = editSide(
      plan,
      { kind: 'set-item-text', item: item(plan, '計画'), text, caret: 4 },
      counter(),
    )
    const made = viewSide(edited.side).rows.find((row) => row.text === '広報')
    expect(edited.caret).toEqual({ node: made?.id, field: 'item', offset: 0 })
  })

  test('stands behind the text that was typed before the next row', () => {
    const text = '計画\n(2) 広報紙'
    const edited = editSide(
      plan,
      { kind: 'set-item-text', item: item(plan, '計画'), text, caret: text.length },
      counter(),
    )
    const made = viewSide(edited.side).rows.find((row) => row.text === '広報紙')
    expect(edited.caret).toEqual({ node: made?.id, field: 'item', offset: 3 })
  })

  test('follows a marker typed into an outcome', () => {
    const edited = editSide(
      plan,
      { kind: 'set-outcome-text', outcome: outcome(plan, '3月'), text: '3月\n・4月', caret: 4 },
      counter(),
    )
    expect(edited.caret).toMatchObject({ field: 'outcome', offset: 0 })
  })

  test('counts where rows are joined by deleting what stood between them', () => {
    const side = sideOf('計画\n調査', '')
    const joined = editSide(
      side,
      { kind: 'set-item-text', item: item(side, '計画'), text: '計画・\n', caret: 4 },
      counter(),
    )
    expect(viewSide(joined.side).rows.length).toBeGreaterThan(1)
  })
})
