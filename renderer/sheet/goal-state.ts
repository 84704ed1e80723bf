import type { EditableGoal, EditableSide } from './editable-sheet.ts'
import type { ItemRow } from './side-view.ts'
import { viewSide } from './view-side.ts'

/** How far a goal has come; the screen says it in words. */
export type GoalProgress = 'empty' | 'started' | 'complete' | 'check'

/** A goal's state in the list, with what a person should look at. */
export interface GoalState {
  /**
   * `check`: an outcome without an item, or an odd number. `complete`: this year's half (the only one, where there
   * is one) has a title, an item, and text beside each item that has nothing below it, or beside
   * what that stands under. `empty`: no text at all.
   */
  readonly progress: GoalProgress
  /** Outcomes that belong to no item, on both halves. */
  readonly unpaired: number
  /** Item numbers that repeat or are out of order, on both halves. */
  readonly slips: number
}

/** Where a goal stands, from its text and the pairings made by hand. */
export function goalState({ previous, current }: EditableGoal): GoalState {
  const sides = [previous, current].filter((side) => side !== null)
  const views = sides.map(viewSide)
  const unpaired = views.reduce((sum, view) => sum + view.unpaired.length, 0)
  const slips = views.reduce((sum, view) => sum + view.rows.filter((row) => row.slip !== null).length, 0)
  const main = current ?? previous
  const progress = sides.every(isEmpty)
    ? 'empty'
    : unpaired + slips > 0
      ? 'check'
      : main && isComplete(main)
        ? 'complete'
        : 'started'
  return { progress, unpaired, slips }
}

const isEmpty = ({ title, initiatives, outcome }: EditableSide) =>
  [title, initiatives.text, outcome.text].every((text) => text.trim() === '')

function isComplete(side: EditableSide): boolean {
  const { rows } = viewSide(side)
  const some = rows.some((row) => row.text.trim() !== '' || row.marker !== '')
  return side.title.trim() !== '' && some && itemsWithoutOutcome(rows).length === 0
}

/** Items that have nothing below them, and no text beside them or beside what they stand under. */
export function itemsWithoutOutcome(rows: readonly ItemRow[]): ItemRow[] {
  const parents = new Set(rows.map((row) => row.parent))
  const covered = new Set<string>()
  for (const row of rows) {
    const own = row.outcomes.some((outcome) => outcome.text.trim() !== '')
    if (own || (row.parent !== null && covered.has(row.parent))) covered.add(row.id)
  }
  const isLeaf = (row: ItemRow) => !parents.has(row.id) && (row.text.trim() !== '' || row.marker !== '')
  return rows.filter((row) => isLeaf(row) && !covered.has(row.id))
}
