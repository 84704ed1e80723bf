import { describe, expect, it } from 'vitest'
import { editSheet, type SheetEdit } from './edit-sheet.ts'
import { editableOf } from './editable-of-sheet.ts'
import type { EditableSheet } from './editable-sheet.ts'
import seedSheet from './fixtures/seed-sheet.json'
import { goalState } from './goal-state.ts'
import { emptyHistory, record, redo, undo } from './history.ts'
import type { Sheet } from './sheet.ts'
import { sheetOf } from './sheet-of-editable.ts'
import { counter } from './testing/sides.ts'

const seed: Sheet = {
  sheetName: '政策企画部',
  department: seedSheet.department,
  fiscalYear: seedSheet.fiscalYear,
  goals: seedSheet.goals.map((goal) => ({
    ...goal,
    extra: [{ label: '担当課', text: '政策課', cell: 'H7' }],
  })),
  extra: [{ label: '作成日', text: '4月1日', cell: 'H1' }],
}
const newId = counter()
const start = editableOf(seed, newId)
const apply = (sheet: EditableSheet, edit: SheetEdit) => editSheet(sheet, edit, newId).sheet
const idOf = (number: number) => start.goals[number - 1]?.id ?? ''
const titles = (sheet: EditableSheet) =>
  sheet.goals.map((goal) => `${goal.number} ${goal.current?.title.slice(0, 4)}`)

describe('editableOf and sheetOf', () => {
  it('give the sheet back', () => {
    expect(sheetOf(start)).toEqual(seed)
    const oneHalf = {
      ...seed,
      department: null,
      goals: [{ number: 3, sheetName: '目標3', previous: null, current: null, extra: [] }],
    }
    expect(sheetOf(editableOf(oneHalf, counter()))).toEqual(oneHalf)
  })

  it('give every line an id', () => {
    const cells = start.goals
      .flatMap(({ previous, current }) => [previous, current])
      .flatMap((side) => [side?.initiatives, side?.outcome])
    for (const cell of cells) expect(cell?.lines).toHaveLength(cell?.text.split('\n').length ?? -1)
    const ids = cells.flatMap((cell) => cell?.lines ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('editSheet', () => {
  it('edits one half of one goal and shares the rest', () => {
    const edit = { kind: 'set-title', text: '新しい目標' } as const
    const next = apply(start, { kind: 'side', goal: idOf(2), side: 'current', edit })
    expect(next.goals[1]?.current?.title).toBe('新しい目標')
    expect(next.goals[0]).toBe(start.goals[0])
    expect(next.goals[1]?.previous).toBe(start.goals[1]?.previous)
    expect(apply(next, { kind: 'side', goal: idOf(2), side: 'current', edit })).toBe(next)
    expect(apply(start, { kind: 'side', goal: 'gone', side: 'current', edit })).toBe(start)
  })

  it('adds a goal behind another; the numbers stay with the places', () => {
    const next = apply(start, { kind: 'add-goal', after: idOf(1) })
    expect(titles(next).slice(0, 3)).toEqual(['1 第二次上', '2 ', '3 長野大学'])
    expect(next.goals.map((goal) => goal.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(next.goals[1]).toMatchObject({
      previous: { title: '' },
      current: { title: '' },
      extra: [{ label: '担当課', text: '' }],
    })
    expect(apply(start, { kind: 'add-goal', after: null }).goals.at(-1)?.number).toBe(6)
    expect(apply(start, { kind: 'add-goal', after: 'gone' })).toBe(start)
  })

  it('removes a goal with its number at the end', () => {
    const next = apply(start, { kind: 'remove-goal', goal: idOf(2) })
    expect(titles(next)).toEqual(['1 第二次上', '2 日本遺産', '3 サントミ', '4 選ばれる'])
    expect(next.goals[1]?.id).toBe(idOf(3))
    expect(apply(start, { kind: 'remove-goal', goal: 'gone' })).toBe(start)
  })

  it('moves a goal', () => {
    const next = apply(start, { kind: 'move-goal', goal: idOf(4), to: 0 })
    expect(titles(next).slice(0, 2)).toEqual(['1 サントミ', '2 第二次上'])
    expect(apply(start, { kind: 'move-goal', goal: idOf(5), to: 99 })).toBe(start)
  })

  it('sets department, fiscal year and labelled fields', () => {
    expect(apply(start, { kind: 'set-department', text: '総務部' }).department).toBe('総務部')
    expect(apply(start, { kind: 'set-fiscal-year', year: 2023 }).fiscalYear).toBe(2023)
    expect(apply(start, { kind: 'set-extra', goal: null, index: 0, text: 'x' }).extra[0]).toMatchObject({
      text: 'x',
      cell: 'H1',
    })
    const next = apply(start, { kind: 'set-extra', goal: idOf(1), index: 0, text: 'x' })
    expect(next.goals[0]?.extra[0]?.text).toBe('x')
    for (const edit of [
      { kind: 'set-department', text: '政策企画部' },
      { kind: 'set-fiscal-year', year: 2022 },
      { kind: 'set-extra', goal: idOf(1), index: 7, text: 'x' },
    ] as const) {
      expect(apply(start, edit)).toBe(start)
    }
  })

  it('can be undone and done again', () => {
    const next = apply(apply(start, { kind: 'add-goal', after: idOf(1) }), {
      kind: 'remove-goal',
      goal: idOf(4),
    })
    const history = record(emptyHistory, start, next, { group: null, at: 0 })
    const back = undo(history, next)
    expect(back?.value).toEqual(start)
    expect(back && redo(back.history, back.value)?.value).toEqual(next)
  })
})

describe('goalState', () => {
  const side = (title: string, initiatives: string, outcome: string) => ({ title, initiatives, outcome })
  const stateOf = (current: ReturnType<typeof side>, previous: ReturnType<typeof side> | null = null) => {
    const sheet = editableOf({ ...seed, goals: [{ number: 1, previous, current, extra: [] }] }, counter())
    const [goal] = sheet.goals
    return goal && goalState(goal)
  }

  it('tells empty, started, complete and to be checked apart', () => {
    expect(stateOf(side('', '', ' \n'))?.progress).toBe('empty')
    expect(stateOf(side('目標', '', ''))?.progress).toBe('started')
    expect(stateOf(side('目標', '① a\n② b', '① 3月'))?.progress).toBe('started')
    expect(stateOf(side('目標', '① a\n② b', '① 3月\n② 通年'))?.progress).toBe('complete')
    expect(stateOf(side('目標', '① a\n(1) b\n(2) c', '① 通年'))?.progress).toBe('complete')
    expect(stateOf(side('目標', '① a\n② b', '① 3月\n② 通年\n③ 年内'))).toEqual({
      progress: 'check',
      unpaired: 1,
      slips: 0,
    })
    expect(stateOf(side('目標', '① a\n② b\n② c', ''))).toEqual({ progress: 'check', unpaired: 0, slips: 1 })
    expect(stateOf(side('', '', ''), side('前', '① a', '① b'))?.progress).toBe('started')
  })

  it('finds the seed’s goals complete', () => {
    expect(start.goals.map((goal) => goalState(goal))).toEqual(
      start.goals.map(() => ({ progress: 'complete', unpaired: 0, slips: 0 })),
    )
  })
})
