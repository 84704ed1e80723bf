import type { EditableGoal, EditableSheet, EditableSide } from '../../sheet/editable-sheet.ts'
import type { SideName } from '../../sheet/sheet.ts'
import { viewSide } from '../../sheet/view-side.ts'
import type { TooHigh } from '../../template/fit-page.ts'
import { extraField, rowField, sideField, type FieldName } from './field-name.ts'

/** A text that the paper can't hold, and where in the editor it stands. */
export interface FitPlace {
  /** The goal's id; null for what belongs to the whole sheet. */
  readonly goal: string | null
  readonly number: number | null
  readonly half: SideName | null
  readonly what: TooHigh['field']
  /** How many lines are too many, as the paper breaks them. */
  readonly lines: number
  /** The fields that show it: the row at which it begins, then the one that has the whole text. */
  readonly fields: readonly FieldName[]
}

/** Where in the editor the texts stand that a paper can't hold; what the draft has no more is left out. */
export function fitPlaces(sheet: EditableSheet, tooHigh: readonly TooHigh[]): readonly FitPlace[] {
  return tooHigh.flatMap((one) => {
    const goal = sheet.goals.find(({ number }) => number === one.goal) ?? null
    if (one.goal !== null && goal === null) return []
    const fields = fieldsOf(sheet, goal, one)
    const { half, field: what, lines } = one
    return fields.length === 0
      ? []
      : [{ goal: goal?.id ?? null, number: one.goal, half, what, lines, fields }]
  })
}

function fieldsOf(
  sheet: EditableSheet,
  goal: EditableGoal | null,
  { half, field, from }: TooHigh,
): readonly FieldName[] {
  if (typeof field === 'object') {
    const index = (goal ?? sheet).extra.findIndex(({ label }) => label === field.label)
    return index < 0 ? [] : [extraField(goal?.id ?? null, index)]
  }
  const side = half && goal?.[half]
  if (!half || !side || field === 'department') return []
  if (field === 'title') return [sideField(half, 'title')]
  return [...rowOf(side, half, field, from), sideField(half, field)]
}

/** The row with a line of a cell: the last one that begins on it or above. */
function rowOf(
  side: EditableSide,
  half: SideName,
  field: 'initiatives' | 'outcome',
  line: number,
): readonly FieldName[] {
  const { rows, unpaired } = viewSide(side)
  const kind = field === 'initiatives' ? 'item' : 'outcome'
  const nodes = field === 'initiatives' ? rows : [...rows.flatMap((row) => row.outcomes), ...unpaired]
  const ids = new Map(nodes.map(({ id }) => [id.split(':')[0], id]))
  const begun = side[field].lines.slice(0, line + 1).reverse()
  const node = begun.map((id) => ids.get(id)).find((id) => id !== undefined)
  return node === undefined ? [] : [rowField(half, kind, node)]
}
