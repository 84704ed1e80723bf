import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EditableSheet } from '../sheet/editable-sheet.ts'
import { compareSheets, isNothing, isOnlyRenumbered, sizeOf } from './compare-sheets.ts'
import { goalOf, sheetOfGoals } from './testing/sheets.ts'

const first = goalOf('a', 1, { title: '財政の健全化', initiatives: '① 予算\n② 決算', outcome: '3月' })
const second = goalOf('b', 2, { title: '人材育成', initiatives: '① 研修', outcome: '通年' })
const sheet = sheetOfGoals(first, second)
const withGoal = (goal: typeof first): EditableSheet => ({ ...sheet, goals: [goal, second] })

describe('two sheets', () => {
  it('that are the same differ in nothing', () => {
    const same = compareSheets(sheet, sheetOfGoals({ ...first }, second))
    expect(same).toEqual({ fiscalYear: null, fields: [], goals: [], sameGoals: 2 })
    expect(isNothing(same)).toBe(true)
    expect(sizeOf(same)).toEqual({ added: 0, removed: 0 })
  })

  it('differ by goal and field, and only there', () => {
    const { current } = first
    if (current === null) throw new Error('no half')
    const changed = compareSheets(
      sheet,
      withGoal({ ...first, current: { ...current, outcome: { ...current.outcome, text: '9月' } } }),
    )
    expect(changed.sameGoals).toBe(1)
    expect(changed.goals).toMatchObject([
      {
        kind: 'changed',
        numberBefore: 1,
        moved: false,
        pairing: [],
        fields: [
          {
            field: { kind: 'side', side: 'current', field: 'outcome' },
            runs: [
              { kind: 'removed', text: '3' },
              { kind: 'added', text: '9' },
              { kind: 'same', text: '月' },
            ],
          },
        ],
      },
    ])
    expect(sizeOf(changed)).toEqual({ added: 1, removed: 1 })
  })

  it('show a goal that came or went with all it says', () => {
    const third = goalOf('c', 2, { title: '新しい目標' })
    const { goals, sameGoals } = compareSheets(sheet, sheetOfGoals(first, third))
    expect(sameGoals).toBe(1)
    expect(goals.map(({ kind, goal }) => [kind, goal.id])).toEqual([
      ['removed', 'b'],
      ['added', 'c'],
    ])
    expect(goals[0]?.fields.map(({ runs }) => runs.map(({ kind, text }) => `${kind} ${text}`))).toEqual([
      ['removed 人材育成'],
      ['removed ① 研修'],
      ['removed 通年'],
    ])
    expect(goals[1]?.fields).toMatchObject([{ runs: [{ kind: 'added', text: '新しい目標' }] }])
  })

  it('tell of goals that changed places, and not of the numbers that stayed at their places', () => {
    const swapped = sheetOfGoals({ ...second, number: 1 }, { ...first, number: 2 })
    const { goals, sameGoals } = compareSheets(sheet, swapped)
    expect(sameGoals).toBe(1)
    expect(goals).toMatchObject([{ kind: 'changed', moved: true, fields: [] }])
    const less = compareSheets(sheet, sheetOfGoals({ ...second, number: 1 }))
    expect(less.goals).toMatchObject([{ kind: 'removed', goal: first }])
    expect(less.sameGoals).toBe(1)
  })

  describe('whose items were renumbered', () => {
    const items = goalOf('a', 1, { initiatives: '① 予算\n② 決算\n③ 監査', outcome: '① 3月\n② 6月\n③ 通年' })
    const fieldsTo = (current: { readonly initiatives: string; readonly outcome: string }) =>
      compareSheets(sheetOfGoals(items), sheetOfGoals(goalOf('a', 1, current))).goals[0]?.fields.map(
        (field) => [
          field.isRenumbered,
          isOnlyRenumbered(field),
          field.runs.map(({ kind, text }) => `${kind} ${text}`),
        ],
      )

    it('differ in what came and went, and not in every number behind it', () => {
      expect(
        fieldsTo({
          initiatives: '① 予算\n② 補正\n③ 決算\n④ 監査',
          outcome: '① 3月\n② 9月\n③ 6月\n④ 通年',
        }),
      ).toEqual([
        [true, false, ['same ① 予算\n', 'added ② 補正\n', 'same ③ 決算\n④ 監査']],
        [true, false, ['same ① 3月\n', 'added ② 9月\n', 'same ③ 6月\n④ 通年']],
      ])
    })

    it('differ in the line that went, from its beginning', () => {
      expect(fieldsTo({ initiatives: '① 決算\n② 監査', outcome: '① 6月\n② 通年' })).toEqual([
        [true, false, ['removed ① 予算\n', 'same ① 決算\n② 監査']],
        [true, false, ['removed ① 3月\n', 'same ① 6月\n② 通年']],
      ])
    })

    it('differ in no word where nothing but numbers changed', () => {
      const wide = { initiatives: '② 予算\n③ 決算\n④ 監査', outcome: '② 3月\n③ 6月\n④ 通年' }
      expect(fieldsTo(wide)).toEqual([
        [true, true, [`same ${wide.initiatives}`]],
        [true, true, [`same ${wide.outcome}`]],
      ])
    })

    it('tell of an outcome that stands for another item now', () => {
      const fields = fieldsTo({ initiatives: '① 予算\n② 決算\n③ 監査', outcome: '① 3月\n③ 6月\n③ 通年' })
      expect(fields).toMatchObject([[false, false, expect.arrayContaining(['removed ②', 'added ③'])]])
    })
  })

  it('differ in what was paired by hand, where no text tells of it', () => {
    const { current } = first
    if (current === null) throw new Error('no half')
    const [outcome = ''] = current.outcome.lines
    const [item = ''] = current.initiatives.lines
    const pinned = { ...first, current: { ...current, pins: [{ outcome, items: [item] }] } }
    const changed = compareSheets(sheet, withGoal(pinned))
    expect(changed.goals).toMatchObject([{ kind: 'changed', fields: [], pairing: ['current'] }])
    expect(isNothing(changed)).toBe(false)
    const retyped = { ...pinned.current, outcome: { ...pinned.current.outcome, text: '4月' } }
    expect(compareSheets(sheet, withGoal({ ...first, current: retyped })).goals[0]?.pairing).toEqual([])
  })

  it('differ in what stands over the goals and in fields of the paper’s own', () => {
    const extra = [
      { label: '備考', text: '一', cell: 'A1' },
      { label: '備考', text: '二', cell: 'A2' },
    ]
    const later = {
      ...sheet,
      department: '企画部',
      fiscalYear: 2023,
      extra: [extra[0], { ...extra[1], text: '三' }],
    }
    const changed = compareSheets({ ...sheet, extra }, later as EditableSheet)
    expect(changed.fiscalYear).toEqual({ before: 2022, after: 2023 })
    expect(changed.fields.map(({ field }) => field)).toEqual([
      { kind: 'department' },
      { kind: 'extra', label: '備考' },
    ])
    expect(changed.fields[1]?.runs.map(({ text }) => text)).toEqual(['二', '三'])
    const goal = { ...first, extra: [{ label: '担当課', text: '財政課', cell: 'F2' }] }
    expect(compareSheets(sheet, withGoal(goal)).goals[0]?.fields).toMatchObject([
      { field: { kind: 'extra', label: '担当課' }, runs: [{ kind: 'added', text: '財政課' }] },
    ])
  })

  it('take a half that the paper has not for an empty one', () => {
    const halved = { ...second, previous: null }
    expect(isNothing(compareSheets(sheetOfGoals(first, halved), sheet))).toBe(true)
    expect(isNothing(compareSheets({ ...sheet, department: null }, { ...sheet, department: '' }))).toBe(true)
  })
})

describe('any two sheets', () => {
  const words = fc.array(fc.constantFrom('市民', 'の', '会議', '3月', '\n', '①'), { maxLength: 6 })
  const text = words.map((parts) => parts.join(''))
  const goal = fc.record({ id: fc.constantFrom(...'abcde'), title: text, initiatives: text, outcome: text })
  const anySheet = fc
    .uniqueArray(goal, { selector: ({ id }) => id, maxLength: 5 })
    .map((goals) => sheetOfGoals(...goals.map(({ id, ...side }, at) => goalOf(id, at + 1, side))))

  it('have every goal either told of or counted', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (before, after) => {
        const { goals, sameGoals } = compareSheets(before, after)
        const removed = goals.filter(({ kind }) => kind === 'removed').length
        expect(goals.length - removed + sameGoals).toBe(after.goals.length)
      }),
    )
  })

  it('differ backwards by as much as forwards', () => {
    fc.assert(
      fc.property(anySheet, anySheet, (before, after) => {
        const [there, back] = [compareSheets(before, after), compareSheets(after, before)]
        expect([back.sameGoals, isNothing(back)]).toEqual([there.sameGoals, isNothing(there)])
        const [to, from] = [sizeOf(there), sizeOf(back)]
        expect(to.added - to.removed).toBe(from.removed - from.added)
      }),
    )
  })
})
