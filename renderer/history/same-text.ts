import type { Cell, EditableSheet, EditableSide, NodeId } from '../sheet/editable-sheet.ts'
import { patchesBetween } from '../sheet/history.ts'

/** Whether two sheets say the same and pair the same, whatever the ids of their goals and lines. */
export function isSameText(one: EditableSheet, other: EditableSheet): boolean {
  return one === other || patchesBetween(withoutIds(one), withoutIds(other)).length === 0
}

function withoutIds(sheet: EditableSheet) {
  return {
    ...sheet,
    goals: sheet.goals.map(({ id: _, previous, current, ...goal }) => ({
      ...goal,
      previous: previous && sideWithoutIds(previous),
      current: current && sideWithoutIds(current),
    })),
  }
}

function sideWithoutIds(side: EditableSide) {
  return {
    title: side.title,
    initiatives: side.initiatives.text,
    outcome: side.outcome.text,
    pairs: pairsOf(side),
  }
}

/** The pairings made in a half, by the places of their lines. */
export function pairsOf({ initiatives, outcome, pins }: EditableSide): readonly string[] {
  const pairs = pins.map((pin) => {
    const items = pin.items.map((item) => placeOf(item, initiatives))
    return `${placeOf(pin.outcome, outcome)}=${items.sort().join('+')}`
  })
  return pairs.sort()
}

function placeOf(node: NodeId, { lines }: Cell): string {
  const [line = '', part = '0'] = node.split(':')
  return `${lines.indexOf(line)}:${part}`
}
