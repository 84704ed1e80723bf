import type { Cell, EditableSheet, EditableSide, NewId } from './editable-sheet.ts'
import type { Sheet, Side } from './sheet.ts'

/** The sheet as a draft keeps it: each goal and each line of a cell with an id of its own, nothing paired by hand. */
export function editableOf(sheet: Sheet, newId: NewId): EditableSheet {
  const sideOf = (side: Side | null) => (side === null ? null : editableSide(side, newId))
  return {
    ...sheet,
    goals: sheet.goals.map((goal) => ({
      ...goal,
      id: newId(),
      previous: sideOf(goal.previous),
      current: sideOf(goal.current),
    })),
  }
}

/** One half of a goal with ids for its lines. */
export function editableSide(side: Side, newId: NewId): EditableSide {
  return {
    title: side.title,
    initiatives: cellOf(side.initiatives, newId),
    outcome: cellOf(side.outcome, newId),
    pins: [],
  }
}

function cellOf(text: string, newId: NewId): Cell {
  return { text, lines: text.split('\n').map(() => newId()) }
}
