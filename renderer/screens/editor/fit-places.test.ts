import { describe, expect, test } from 'vitest'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import type { EditableSheet } from '../../sheet/editable-sheet.ts'
import type { Goal, Side } from '../../sheet/sheet.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import { fitPlaces } from './fit-places.ts'

let ids = 0
const side: Side = {
  title: '題',
  initiatives: '① 一\n続き\n② 二\n(1) 三',
  outcome: '① 3月\n② 6月',
}
const extra = [{ label: '担当課', text: '', cell: 'H4' }]
const goal = (number: number): Goal => ({ number, previous: null, current: side, extra })

function sheetOf(goals: readonly Goal[] = [goal(1), goal(2)]): EditableSheet {
  const sheet = { sheetName: '表', department: '', fiscalYear: 2022, goals, extra }
  return editableOf(sheet, () => `n${(ids += 1)}`)
}

const tooHigh = (more: Partial<TooHigh> = {}): TooHigh => ({
  sheet: '表',
  cell: 'E7',
  goal: 2,
  half: 'current',
  field: 'initiatives',
  lines: 3,
  from: 0,
  ...more,
})
const fieldsOf = (sheet: EditableSheet, more: Partial<TooHigh>) =>
  fitPlaces(sheet, [tooHigh(more)]).flatMap(({ fields }) => fields)

describe('where a text stands that the paper cannot hold', () => {
  test('at the item on whose line it begins, and in the whole cell', () => {
    const sheet = sheetOf()
    const { id, current } = sheet.goals[1]!
    const lines = current?.initiatives.lines ?? []
    expect(fitPlaces(sheet, [tooHigh({ from: 2 })])).toEqual([
      {
        goal: id,
        number: 2,
        half: 'current',
        what: 'initiatives',
        lines: 3,
        fields: [`current item ${lines[2]}`, 'current initiatives'],
      },
    ])
    // A line without a marker belongs to the item above it.
    expect(fieldsOf(sheet, { from: 1 })).toEqual([`current item ${lines[0]}`, 'current initiatives'])
    expect(fieldsOf(sheet, { from: 3 })).toEqual([`current item ${lines[3]}`, 'current initiatives'])
  })

  test('at the outcome, at the title, at an extra field of the goal or of the sheet', () => {
    const sheet = sheetOf()
    const { id, current } = sheet.goals[1]!
    expect(fieldsOf(sheet, { field: 'outcome', from: 1 })).toEqual([
      `current outcome ${current?.outcome.lines[1]}`,
      'current outcome',
    ])
    expect(fieldsOf(sheet, { field: 'title' })).toEqual(['current title'])
    const field = { label: '担当課' }
    expect(fieldsOf(sheet, { half: null, field })).toEqual([`extra ${id} 0`])
    expect(fieldsOf(sheet, { goal: null, half: null, field })).toEqual(['extra  0'])
  })

  test('a line that came with the paper beyond those of the draft is marked at the last item', () => {
    const sheet = sheetOf()
    const lines = sheet.goals[1]?.current?.initiatives.lines ?? []
    expect(fieldsOf(sheet, { from: 40 })[0]).toBe(`current item ${lines[3]}`)
  })

  test('what the draft has no more is nowhere', () => {
    const sheet = sheetOf([goal(1)])
    expect(fitPlaces(sheet, [tooHigh()])).toEqual([])
    expect(fitPlaces(sheet, [tooHigh({ goal: 1, half: 'previous' })])).toEqual([])
    expect(fitPlaces(sheet, [tooHigh({ goal: 1, half: null, field: { label: 'なし' } })])).toEqual([])
  })
})
