import type { EditableGoal, EditableSide, NodeId } from './editable-sheet.ts'
import { itemsWithoutOutcome } from './goal-state.ts'
import type { SideName } from './sheet.ts'
import type { SideView } from './side-view.ts'
import { viewSide } from './view-side.ts'

/** What a person should look at in a goal before it is sent. The codes never change; words are in renderer/text. */
export type CheckCode =
  | 'no-title'
  | 'no-items'
  | 'no-outcome'
  | 'unpaired'
  | 'repeated'
  | 'out-of-order'
  | 'cell-too-long'
  | 'too-many-lines'

/** One thing to look at, and where. */
export interface GoalCheck {
  readonly code: CheckCode
  readonly side: SideName
  readonly field: 'title' | 'initiatives' | 'outcome'
  /** The row, where it is one row's. */
  readonly node: NodeId | null
  /** The row's path or text, for the message; '' where no row is meant. */
  readonly about: string
}

/** Excel's limits of a cell (Microsoft, "Excel specifications and limits"). */
const MOST_CHARACTERS = 32_767
const MOST_LINE_FEEDS = 253

/** Everything to look at in one goal, in the order of the paper; an empty half has nothing. */
export function checkGoal(goal: EditableGoal): readonly GoalCheck[] {
  const sides = (['previous', 'current'] as const).flatMap((name) => {
    const side = goal[name]
    return side === null || isEmpty(side) ? [] : [{ name, side }]
  })
  return sides.flatMap(({ name, side }) => [
    ...textChecks(side, name),
    ...rowChecks(viewSide(side), name),
    ...limitChecks(side, name),
  ])
}

const isEmpty = ({ title, initiatives, outcome }: EditableSide) =>
  [title, initiatives.text, outcome.text].every((text) => text.trim() === '')

function textChecks(side: EditableSide, name: SideName): GoalCheck[] {
  const found: GoalCheck[] = []
  if (side.title.trim() === '')
    found.push({ code: 'no-title', side: name, field: 'title', node: null, about: '' })
  if (side.initiatives.text.trim() === '')
    found.push({ code: 'no-items', side: name, field: 'initiatives', node: null, about: '' })
  return found
}

function rowChecks({ rows, unpaired }: SideView, side: SideName): GoalCheck[] {
  const without = new Set(itemsWithoutOutcome(rows).map((row) => row.id))
  const items = rows.flatMap((row): GoalCheck[] => {
    const at = { side, node: row.id, about: row.path === '' ? row.text : row.path }
    return [
      ...(row.slip === null ? [] : [{ code: row.slip, field: 'initiatives', ...at } as const]),
      ...(without.has(row.id) ? [{ code: 'no-outcome', field: 'initiatives', ...at } as const] : []),
    ]
  })
  const loose = unpaired.map(({ id, marker, text }): GoalCheck => ({
    code: 'unpaired',
    side,
    field: 'outcome',
    node: id,
    about: marker + text,
  }))
  return [...items, ...loose]
}

function limitChecks(side: EditableSide, name: SideName): GoalCheck[] {
  const texts = { title: side.title, initiatives: side.initiatives.text, outcome: side.outcome.text }
  return (['title', 'initiatives', 'outcome'] as const).flatMap((field): GoalCheck[] => {
    const text = texts[field]
    const at = { side: name, field, node: null, about: '' }
    return [
      ...(text.length > MOST_CHARACTERS ? [{ code: 'cell-too-long', ...at } as const] : []),
      ...(text.split('\n').length - 1 > MOST_LINE_FEEDS ? [{ code: 'too-many-lines', ...at } as const] : []),
    ]
  })
}
