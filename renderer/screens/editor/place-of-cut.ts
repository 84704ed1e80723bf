import type { EditableGoal, EditableSheet, EditableSide, NodeId } from '../../sheet/editable-sheet.ts'
import type { SideName } from '../../sheet/sheet.ts'
import { cellModelOf } from '../../sheet/side-model.ts'
import { viewSide } from '../../sheet/view-side.ts'
import type { LikelyCut } from '../../template/preview-paper.ts'
import type { CaretRequest } from './draft-session.ts'
import { extraField, rowField, sideField, type FieldName } from './field-name.ts'

/** Where the editor has the text that is cut on paper, at the item where it begins to be; null where it is gone. */
export function placeOfCut(
  sheet: EditableSheet,
  selected: string | null,
  cut: LikelyCut,
): CaretRequest | null {
  const goal = cut.goal === null ? null : sheet.goals.find((one) => one.number === cut.goal)
  if (goal === undefined) return null
  const field = fieldOf(sheet, goal, cut)
  return field === null
    ? null
    : { goal: goal?.id ?? selected ?? '', side: cut.half ?? 'current', field, offset: 0 }
}

function fieldOf(
  sheet: EditableSheet,
  goal: EditableGoal | null,
  { field, half, ...cut }: LikelyCut,
): FieldName | null {
  if (field === 'department') return 'department'
  if (typeof field !== 'string') {
    const index = (goal ?? sheet).extra.findIndex(({ label }) => label === field.label)
    return index < 0 ? null : extraField(goal?.id ?? null, index)
  }
  const side = half && goal?.[half]
  if (!half || !side) return null
  return field === 'title' ? sideField(half, 'title') : fieldOfLine(side, half, field, cut)
}

/** The row that the first cut line belongs to; the whole cell where it can't be told. */
function fieldOfLine(
  side: EditableSide,
  name: SideName,
  field: 'initiatives' | 'outcome',
  { box, cut }: Pick<LikelyCut, 'box' | 'cut'>,
): FieldName {
  const paragraphs = box.text.split(/\r\n?|\n/)
  const lines = side[field].text.split('\n')
  const first = lineOfRow(lines, paragraphs)
  const line = first + (cut.kind === 'lines' ? cut.paragraph : 0)
  const node = first < 0 ? null : nodeAtLine(side, field, line)
  if (node === null) return sideField(name, field)
  return rowField(name, field === 'outcome' ? 'outcome' : 'item', node)
}

/** Where a cell's lines stand in the whole text: a row's marker may have a column of its own. -1 where they don't. */
function lineOfRow(lines: readonly string[], paragraphs: readonly string[]): number {
  return lines.findIndex((_, at) =>
    paragraphs.every((paragraph, i) => lines[at + i]?.trim().endsWith(paragraph.trim()) === true),
  )
}

/** The row on the screen that holds a line, or the nearest above it; heads over others are no rows. */
function nodeAtLine(side: EditableSide, field: 'initiatives' | 'outcome', line: number): NodeId | null {
  const { tree, ids } = cellModelOf(side[field])
  const { rows, unpaired } = viewSide(side)
  const shown = new Set(
    field === 'initiatives'
      ? rows.map(({ id }) => id)
      : [...rows.flatMap(({ outcomes }) => outcomes), ...unpaired].map(({ id }) => id),
  )
  const above = tree.nodes.flatMap((node, i) => {
    const id = ids[i] ?? ''
    return node.line <= line && shown.has(id) ? [id] : []
  })
  return above.at(-1) ?? [...shown][0] ?? null
}
