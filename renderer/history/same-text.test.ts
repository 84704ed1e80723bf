import { describe, expect, it } from 'vitest'
import type { EditableSheet, Pin } from '../sheet/editable-sheet.ts'
import { editableOf } from '../sheet/editable-of-sheet.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { isSameText } from './same-text.ts'

const side = { title: '財政の健全化', initiatives: '① 予算\n② 決算', outcome: '3月\n(1) 済' }
const plain: Sheet = {
  sheetName: '表',
  department: '財政部',
  fiscalYear: 2022,
  goals: [{ number: 1, previous: null, current: side, extra: [] }],
  extra: [],
}

/** The sheet with ids of its own, and the lines of an outcome that were paired with lines of items by hand. */
function sheet(prefix: string, pairs: readonly (readonly [number, readonly number[]])[] = []): EditableSheet {
  let count = 0
  const made = editableOf(plain, () => `${prefix}${(count += 1)}`)
  const goals = made.goals.map((goal) => {
    const { current } = goal
    if (current === null) return goal
    const pins = pairs.map(([outcome, items]): Pin => ({
      outcome: `${current.outcome.lines[outcome]}:1`,
      items: items.map((line) => current.initiatives.lines[line] ?? ''),
    }))
    return { ...goal, current: { ...current, pins } }
  })
  return { ...made, goals }
}

describe('the same text', () => {
  it('is the same under other ids', () => {
    expect(isSameText(sheet('a'), sheet('b'))).toBe(true)
    expect(isSameText(sheet('a', [[0, [0, 1]]]), sheet('b', [[0, [1, 0]]]))).toBe(true)
  })

  it('is another when a character, a field or a pairing is another', () => {
    const one = sheet('a')
    expect(isSameText(one, { ...one, department: '財政部 ' })).toBe(false)
    expect(isSameText(one, { ...one, department: null })).toBe(false)
    expect(isSameText(one, { ...one, extra: [{ label: '備考', text: '', cell: 'A1' }] })).toBe(false)
    expect(isSameText(one, { ...one, goals: [] })).toBe(false)
    expect(isSameText(one, sheet('a', [[0, [0]]]))).toBe(false)
    expect(isSameText(sheet('a', [[0, [1]]]), sheet('a', [[0, [0]]]))).toBe(false)
    expect(isSameText(sheet('a', [[1, [0]]]), sheet('a', [[0, [0]]]))).toBe(false)
  })
})
