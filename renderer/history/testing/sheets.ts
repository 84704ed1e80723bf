import type { EditableGoal, EditableSheet } from '../../sheet/editable-sheet.ts'
import { editableSide } from '../../sheet/editable-of-sheet.ts'
import type { Side } from '../../sheet/sheet.ts'

/** A goal of this id whose halves say these things. */
export function goalOf(
  id: string,
  number: number,
  current: Partial<Side>,
  previous: Partial<Side> = {},
): EditableGoal {
  let line = 0
  const newId = () => `${id}-${(line += 1)}`
  const half = (side: Partial<Side>) =>
    editableSide({ title: '', initiatives: '', outcome: '', ...side }, newId)
  return { id, number, previous: half(previous), current: half(current), extra: [] }
}

/** A sheet with these goals. */
export function sheetOfGoals(...goals: readonly EditableGoal[]): EditableSheet {
  return { sheetName: '表', department: '政策企画部', fiscalYear: 2022, goals, extra: [] }
}
