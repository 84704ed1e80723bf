import { describe, expect, test } from 'vitest'
import type { Draft } from '../../drafts/draft.ts'
import { editSheet } from '../../sheet/edit-sheet.ts'
import { editableOf } from '../../sheet/editable-of-sheet.ts'
import { emptyHistory } from '../../sheet/history.ts'
import { counter } from '../../sheet/testing/sides.ts'
import { createDraftSession, type Change } from './draft-session.ts'

const newId = counter()
const side = (initiatives: string) => ({ title: '', initiatives, outcome: '' })
const sheet = editableOf(
  {
    sheetName: '一覧',
    department: '財政部',
    fiscalYear: 2022,
    goals: [
      { number: 1, previous: null, current: side('① 計画'), extra: [] },
      { number: 2, previous: null, current: side('① 調査'), extra: [] },
    ],
    extra: [],
  },
  newId,
)
const draft: Draft = {
  id: 'd',
  sheet,
  templateId: 't',
  templateName: '様式.xlsx',
  imported: null,
  createdAt: 0,
  updatedAt: 7,
  exported: null,
  deletedAt: null,
}

/** A session with a clock of its own; `due` runs what the timers wait for. */
function open() {
  let now = 1_000
  let due: (() => void) | null = null
  const written: string[] = []
  const session = createDraftSession(
    { draft, history: emptyHistory },
    {
      write: async ({ sheet: text }) => {
        written.push(text.department ?? '')
      },
      now: () => now,
      after: (_, run) => {
        due = run
        return () => (due = null)
      },
    },
  )
  return {
    session,
    written,
    state: session.store.getState,
    wait: (ms: number) => (now += ms),
    due: () => due,
  }
}

const department =
  (text: string): Change =>
  (from) => ({ sheet: editSheet(from, { kind: 'set-department', text }, newId).sheet, caret: null })
/** Types behind what is there: shows on which text a change was applied. */
const append =
  (text: string): Change =>
  (from) =>
    department(`${from.department ?? ''}${text}`)(from)
const goals = (numbers: readonly { readonly id: string }[]) => numbers.map(({ id }) => id)

describe('a session', () => {
  test('joins typing in one field to one step, and takes it back as one', () => {
    const { session, state, wait } = open()
    for (const text of ['財', '財政', '財政課']) {
      session.apply(department(text), { group: 'department' })
      wait(200)
    }
    expect(state().history.past).toHaveLength(1)
    session.undo()
    expect(state().sheet.department).toBe('財政部')
    session.redo()
    expect(state().sheet.department).toBe('財政課')
  })

  test('writes what was typed, and only then calls it saved', async () => {
    const { session, written, state, due } = open()
    session.apply(department('財政課'), { group: null })
    expect(state().save.kind).toBe('unsaved')
    due()?.()
    expect(await session.flush()).toBe(true)
    expect(written).toEqual(['財政課'])
    expect(state().save.kind).toBe('saved')
  })

  test('is newer with every change, also where the clock is set back', () => {
    const { session, state, wait } = open()
    session.apply(department('財政課'), { group: null })
    const { updatedAt } = state()
    wait(-500)
    session.apply(department('総務課'), { group: null })
    expect(state().updatedAt).toBeGreaterThan(updatedAt)
  })

  test('says whether anything changed', () => {
    const { session } = open()
    expect(session.apply(department('財政部'), { group: null })).toBe(false)
    expect(session.apply(department('総務部'), { group: null })).toBe(true)
  })

  test('applies each state of a composition to the text before it, as one step, while the screen stands still', async () => {
    const { session, written, state } = open()
    const ime = { group: 'department', composition: 'c1' }
    session.apply(append('ｋ'), ime)
    session.apply(append('か'), ime)
    expect(state().sheet.department).toBe('財政部か')
    expect(state().shown.department).toBe('財政部')
    await session.flush()
    expect(written).toEqual(['財政部か'])
    session.apply(append('課'), ime)
    session.endComposition()
    expect(state().shown.department).toBe('財政部課')
    expect(state().history.past).toHaveLength(1)
    session.undo()
    expect(state().sheet).toBe(state().shown)
    expect(state().sheet.department).toBe('財政部')
  })

  test('changes nothing by a composition that was given up', () => {
    const { session, state } = open()
    const ime = { group: 'department', composition: 'c1' }
    session.apply(append('か'), ime)
    session.apply(append(''), ime)
    session.endComposition()
    expect(state().sheet).toBe(sheet)
    expect(state().history.past).toEqual([])
  })

  test('keeps typing before and after a composition apart from it', () => {
    const { session, state } = open()
    session.apply(append('a'), { group: 'department' })
    session.apply(append('か'), { group: 'department', composition: 'c1' })
    session.endComposition()
    session.apply(append('b'), { group: 'department' })
    expect(state().history.past).toHaveLength(3)
  })

  test('takes nothing back while an IME composes', () => {
    const { session, state } = open()
    session.apply(department('総務部'), { group: null })
    session.apply(append('か'), { group: null, composition: 'c1' })
    session.undo()
    expect(state().sheet.department).toBe('総務部か')
  })

  test('opens the goal that is new, the neighbour of one that is gone, and what undo brings back', () => {
    const { session, state } = open()
    const change = (edit: Parameters<typeof editSheet>[1]) =>
      session.apply((from) => ({ sheet: editSheet(from, edit, newId).sheet, caret: null }), { group: null })
    const [first, second] = goals(sheet.goals) as [string, string]
    change({ kind: 'add-goal', after: null })
    expect(state().selected).toBe(state().sheet.goals[2]?.id)
    session.select(second)
    change({ kind: 'remove-goal', goal: second })
    expect(state().selected).toBe(state().sheet.goals[1]?.id)
    session.select(first)
    session.undo()
    expect(state().selected).toBe(second)
    for (const goal of state().sheet.goals) change({ kind: 'remove-goal', goal: goal.id })
    expect(state().selected).toBeNull()
  })
})
