import type { Cell, EditableSide, NewId, NodeId } from '../editable-sheet.ts'
import { editSide } from '../edit-side.ts'
import type { SideEdit } from '../side-edit.ts'
import type { ItemRow, OutcomeRow } from '../side-view.ts'
import { viewSide } from '../view-side.ts'

/** Ids n1, n2, … */
export function counter(): NewId {
  let last = 0
  return () => `n${(last += 1)}`
}

/** A side whose lines have the ids i0, i1, … and o0, o1, …. */
export function sideOf(initiatives: string, outcome: string): EditableSide {
  return { title: '', initiatives: cellOf(initiatives, 'i'), outcome: cellOf(outcome, 'o'), pins: [] }
}

function cellOf(text: string, prefix: string): Cell {
  return { text, lines: text.split('\n').map((_, index) => `${prefix}${index}`) }
}

/** The rows of a side in short: path, text, and what stands beside it. */
export function shown(side: EditableSide): string[] {
  const { rows, unpaired } = viewSide(side)
  return [
    ...rows.map(({ path, text, outcomes }) =>
      [`${path} ${text}`, ...outcomes.map((row) => row.text)].join(' | '),
    ),
    ...unpaired.map((row) => `? ${row.text}`),
  ]
}

/** Edits row after row, naming items and outcomes by their texts. */
export function edit(side: EditableSide, ...edits: readonly NamedEdit[]): EditableSide {
  const newId = counter()
  return edits.reduce((now, each) => editSide(now, each(now), newId).side, side)
}

/** An edit that finds its nodes in the side it is applied to. */
export type NamedEdit = (side: EditableSide) => SideEdit

/** The id of the item with this text. */
export function item(side: EditableSide, text: string): NodeId {
  const row = viewSide(side).rows.find((each: ItemRow) => each.text === text)
  if (!row) throw new Error(`no item ${text}`)
  return row.id
}

/** The id of the outcome with this text. */
export function outcome(side: EditableSide, text: string): NodeId {
  const { rows, unpaired } = viewSide(side)
  const row = [...rows.flatMap((each) => each.outcomes), ...unpaired].find(
    (each: OutcomeRow) => each.text === text,
  )
  if (!row) throw new Error(`no outcome ${text}`)
  return row.id
}
