import type { EditableSheet, EditableSide } from './editable-sheet.ts'
import type { Sheet, Side } from './sheet.ts'

/** The sheet that a draft holds, as plain values: what is read, compared and filled in. */
export function sheetOf(editable: EditableSheet): Sheet {
  return {
    ...editable,
    goals: editable.goals.map(({ id: _, previous, current, ...goal }) => ({
      ...goal,
      previous: plainSide(previous),
      current: plainSide(current),
    })),
  }
}

function plainSide(side: EditableSide | null): Side | null {
  return side && { title: side.title, initiatives: side.initiatives.text, outcome: side.outcome.text }
}
