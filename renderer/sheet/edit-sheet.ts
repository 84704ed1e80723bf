import { assertNever } from './assert-never.ts'
import type { EditableGoal, EditableSheet, EditableSide, NewId } from './editable-sheet.ts'
import { editableSide } from './editable-of-sheet.ts'
import { editSide } from './edit-side.ts'
import type { SideName } from './sheet.ts'
import type { Caret, SideEdit } from './side-edit.ts'

/** Everything a person can do to a sheet. Goals are named by their ids. */
export type SheetEdit =
  | { readonly kind: 'side'; readonly goal: string; readonly side: SideName; readonly edit: SideEdit }
  /** An empty goal behind another, at the end for null. */
  | { readonly kind: 'add-goal'; readonly after: string | null }
  | { readonly kind: 'remove-goal'; readonly goal: string }
  /** To a place in the list, from 0; beyond its ends means at its ends. */
  | { readonly kind: 'move-goal'; readonly goal: string; readonly to: number }
  | { readonly kind: 'set-department'; readonly text: string }
  | { readonly kind: 'set-fiscal-year'; readonly year: number | null }
  /** A labelled field of a goal, or of the sheet for null, by its place among them. */
  | {
      readonly kind: 'set-extra'
      readonly goal: string | null
      readonly index: number
      readonly text: string
    }

/** A sheet after an edit, the same reference where it did nothing, and where the caret belongs. */
export interface EditedSheet {
  readonly sheet: EditableSheet
  readonly caret: Caret | null
}

/** Edits a sheet. Numbers belong to places: the goals change places under them, and the list of numbers stays. */
export function editSheet(sheet: EditableSheet, edit: SheetEdit, newId: NewId): EditedSheet {
  switch (edit.kind) {
    case 'side':
      return editGoalSide(sheet, edit.goal, edit.side, edit.edit, newId)
    case 'add-goal':
      return withoutCaret(addGoal(sheet, edit.after, newId))
    case 'remove-goal':
      return withoutCaret(removeGoal(sheet, edit.goal))
    case 'move-goal':
      return withoutCaret(moveGoal(sheet, edit.goal, edit.to))
    case 'set-department':
      return withoutCaret(sheet.department === edit.text ? sheet : { ...sheet, department: edit.text })
    case 'set-fiscal-year':
      return withoutCaret(sheet.fiscalYear === edit.year ? sheet : { ...sheet, fiscalYear: edit.year })
    case 'set-extra':
      return withoutCaret(setExtra(sheet, edit.goal, edit.index, edit.text))
    default:
      return assertNever(edit)
  }
}

const withoutCaret = (sheet: EditableSheet): EditedSheet => ({ sheet, caret: null })

function editGoalSide(
  sheet: EditableSheet,
  id: string,
  name: SideName,
  edit: SideEdit,
  newId: NewId,
): EditedSheet {
  const side = sheet.goals.find((goal) => goal.id === id)?.[name]
  if (!side) return withoutCaret(sheet)
  const edited = editSide(side, edit, newId)
  if (edited.side === side) return { sheet, caret: edited.caret }
  return { sheet: replaceGoal(sheet, id, (goal) => ({ ...goal, [name]: edited.side })), caret: edited.caret }
}

function replaceGoal(
  sheet: EditableSheet,
  id: string,
  change: (goal: EditableGoal) => EditableGoal,
): EditableSheet {
  return { ...sheet, goals: sheet.goals.map((goal) => (goal.id === id ? change(goal) : goal)) }
}

/** The new goal has the halves that the others have, and no worksheet yet. */
function addGoal(sheet: EditableSheet, after: string | null, newId: NewId): EditableSheet {
  const { goals } = sheet
  const at = after === null ? goals.length : goals.findIndex((goal) => goal.id === after) + 1
  if (at === 0 && after !== null) return sheet
  const empty = (name: SideName) =>
    goals.every((goal) => goal[name] === null) && goals.length > 0 ? null : emptySide(newId)
  const extra = (goals[0]?.extra ?? []).map((field) => ({ ...field, text: '', cell: '' }))
  const number = Math.max(0, ...goals.map((goal) => goal.number)) + 1
  const goal: EditableGoal = {
    id: newId(),
    number,
    previous: empty('previous'),
    current: empty('current'),
    extra,
  }
  const numbers = [...goals.map((each) => each.number), number]
  return { ...sheet, goals: numbered([...goals.slice(0, at), goal, ...goals.slice(at)], numbers) }
}

const emptySide = (newId: NewId): EditableSide =>
  editableSide({ title: '', initiatives: '', outcome: '' }, newId)

function removeGoal(sheet: EditableSheet, id: string): EditableSheet {
  const left = sheet.goals.filter((goal) => goal.id !== id)
  if (left.length === sheet.goals.length) return sheet
  return {
    ...sheet,
    goals: numbered(
      left,
      sheet.goals.map((goal) => goal.number),
    ),
  }
}

function moveGoal(sheet: EditableSheet, id: string, to: number): EditableSheet {
  const from = sheet.goals.findIndex((goal) => goal.id === id)
  const goal = sheet.goals[from]
  const place = Math.max(0, Math.min(to, sheet.goals.length - 1))
  if (!goal || place === from) return sheet
  const goals = sheet.goals.filter((each) => each !== goal)
  goals.splice(place, 0, goal)
  return {
    ...sheet,
    goals: numbered(
      goals,
      sheet.goals.map((each) => each.number),
    ),
  }
}

function numbered(goals: readonly EditableGoal[], numbers: readonly number[]): EditableGoal[] {
  return goals.map((goal, index) => {
    const number = numbers[index] ?? goal.number
    return goal.number === number ? goal : { ...goal, number }
  })
}

function setExtra(sheet: EditableSheet, goal: string | null, index: number, text: string): EditableSheet {
  const fields = goal === null ? sheet.extra : sheet.goals.find((each) => each.id === goal)?.extra
  const field = fields?.[index]
  if (!fields || !field || field.text === text) return sheet
  const extra = fields.map((each) => (each === field ? { ...each, text } : each))
  return goal === null ? { ...sheet, extra } : replaceGoal(sheet, goal, (each) => ({ ...each, extra }))
}
