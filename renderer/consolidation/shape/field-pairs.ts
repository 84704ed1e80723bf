import type { GoalPlace, Layout } from '../../template/layout.ts'
import { sideNames } from '../../template/layout.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'

/** A field's cell on the reference paper and on the copy. */
export interface CellPair {
  readonly from: CellPlace
  readonly to: CellPlace
}

/**
 * The cells of the headings and the goals that both papers have, goal by goal in their order. Where each item has a
 * row of its own, rows come and go with the items: then those of the first item of the first goal.
 */
export function goalPairs(reference: Layout, copy: Layout): readonly CellPair[] {
  const goals = reference.rowAnItem ? 1 : Math.min(reference.goals.length, copy.goals.length)
  return [
    ...sideNames.map((name) => pair(headingOf(reference, name), headingOf(copy, name))),
    ...Array.from({ length: goals }, (_, i) => ofGoal(reference.goals[i], copy.goals[i])).flat(),
  ].flat()
}

/** The cell of the department on both papers. */
export function departmentPair(reference: Layout, copy: Layout): readonly CellPair[] {
  return pair(reference.department?.cell, copy.department?.cell)
}

function headingOf({ headings }: Layout, side: 'previous' | 'current'): CellPlace | undefined {
  return headings.find((heading) => heading.side === side)?.cell
}

function ofGoal(from: GoalPlace | undefined, to: GoalPlace | undefined): readonly CellPair[] {
  if (!from || !to) return []
  return [
    pair(from.numberCell, to.numberCell),
    ...sideNames.map((name) => sidePairs(from[name], to[name])),
  ].flat()
}

function sidePairs(from: GoalPlace['current'], to: GoalPlace['current']): readonly CellPair[] {
  if (!from || !to) return []
  const [row, copied] = [from.rows[0], to.rows[0]]
  return [
    pair(from.title, to.title),
    pair(row?.marker, copied?.marker),
    pair(row?.initiatives, copied?.initiatives),
    pair(row?.outcome, copied?.outcome),
  ].flat()
}

function pair(from: CellPlace | null | undefined, to: CellPlace | null | undefined): readonly CellPair[] {
  return from && to ? [{ from, to }] : []
}
