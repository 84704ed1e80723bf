import { describe, expect, test } from 'vitest'
import type { EditableSheet, EditableSide } from '../../sheet/editable-sheet.ts'
import { item, sideOf } from '../../sheet/testing/sides.ts'
import { viewSide } from '../../sheet/view-side.ts'
import { rowField } from './field-name.ts'
import { firstItem, firstItems, sideChange, typedItem, type SideStep } from './side-change.ts'

const sheetOf = (current: EditableSide): EditableSheet => ({
  sheetName: '',
  department: null,
  fiscalYear: null,
  goals: [{ id: 'g', number: 1, previous: null, current, extra: [] }],
  extra: [],
})
const change = (side: EditableSide, ...steps: readonly SideStep[]) => {
  const { sheet, caret } = sideChange('g', 'current', steps)(sheetOf(side))
  return { side: sheet.goals[0]?.current ?? side, caret }
}
const row = (side: EditableSide, text: string) =>
  viewSide(side).rows.find((each) => each.text === text) ?? expect.fail(`no row ${text}`)

describe('a change of a half', () => {
  test('does several edits as one, the later on what the earlier made', () => {
    const side = sideOf('① 計画調査', '')
    const id = item(side, '計画調査')
    const done = change(
      side,
      { kind: 'set-item-text', item: id, text: '計画調' },
      { kind: 'split-item', item: id, at: 2 },
    )
    expect(done.side.initiatives.text).toBe('① 計画\n② 調')
    expect(done.caret).toMatchObject({
      goal: 'g',
      side: 'current',
      field: rowField('current', 'item', row(done.side, '調').id),
      offset: 0,
    })
  })

  test('leaves a sheet without that goal alone', () => {
    const sheet = sheetOf(sideOf('', ''))
    expect(sideChange('gone', 'current', [{ kind: 'append-item' }])(sheet).sheet).toBe(sheet)
  })
})

describe('the first words of an empty half', () => {
  test('become a numbered item, the caret behind them', () => {
    const done = change(sideOf('', ''), ...firstItem('計画', 2))
    expect(done.side.initiatives.text).toBe('① 計画')
    expect(done.caret).toMatchObject({
      field: rowField('current', 'item', row(done.side, '計画').id),
      offset: 2,
    })
  })

  test('are nothing when a composition was given up', () => {
    expect(firstItem('', 0)).toEqual([])
  })

  test('keep the markers they bring, the caret behind the last', () => {
    const done = change(sideOf('', ''), ...firstItem('・', 1))
    expect(done.side.initiatives.text).toBe('・')
    expect(done.caret).toMatchObject({
      field: rowField('current', 'item', row(done.side, '').id),
      offset: 0,
    })
  })

  test('pasted from Excel lose its quotes, and each line is an item', () => {
    const marked = change(sideOf('', ''), ...firstItems('"(1) 計画\r\n(2) ""調査"""\r\n'))
    expect(marked.side.initiatives.text).toBe('(1) 計画\n(2) "調査"')
    expect(marked.caret).toMatchObject({
      field: rowField('current', 'item', row(marked.side, '"調査"').id),
      offset: 4,
    })
    const bare = change(sideOf('', ''), ...firstItems('計画\r\n調査'))
    expect(bare.side.initiatives.text).toBe('① 計画\n② 調査')
  })
})

describe('an edit that moves a row', () => {
  test('leaves the caret at its place in the text', () => {
    const side = sideOf('① 計画\n② 調査', '')
    const down = sideChange('g', 'current', [{ kind: 'indent-item', item: item(side, '調査') }], 1)
    expect(down(sheetOf(side)).caret).toMatchObject({ offset: 1 })
  })
})

describe('typing in an item', () => {
  test('takes the marker typed by habit for the one that is there', () => {
    const side = sideOf('① 計画\n② ', '')
    const empty = row(side, '')
    expect(typedItem(empty, '②調査', 3)).toEqual({
      kind: 'set-item-text',
      item: empty.id,
      text: '調査',
      caret: 2,
    })
  })

  test('leaves another kind of marker, and text that only looks like one further on', () => {
    const side = sideOf('① 計画\n② ', '')
    expect(typedItem(row(side, ''), '・調査', 3)).toMatchObject({ text: '・調査' })
    expect(typedItem(row(side, '計画'), '①計画', 1)).toMatchObject({ text: '①計画' })
  })
})
