import type { Goal, Sheet } from '../sheet/sheet.ts'
import type { Assignment } from './assign-goals.ts'
import { matchExtra } from './fill-extra.ts'
import type { GoalTable, PlacedGoal } from './goal-table.ts'
import { sideFields, sideNames } from './layout.ts'

/** A text of the sheet for which the paper has no cell, so that it is not in the file. */
export interface NotPlaced {
  /** The goal it belongs to; null for what belongs to the whole sheet. */
  readonly goal: number | null
  /** A half of the goal, the department, or an extra field by its label. */
  readonly what: 'previous' | 'current' | 'department' | { readonly label: string }
}

/** What of a sheet the paper has no place for: a paper with this year's half only can't hold last year's. */
export function notPlaced(
  table: GoalTable,
  sheet: Sheet,
  assignments: readonly Assignment<PlacedGoal>[],
): readonly NotPlaced[] {
  const layouts = table.pages.map((page) => page.layout)
  const hasDepartment = layouts.some((layout) => layout.department)
  const extra = unmatched(
    layouts.flatMap((layout) => layout.extra),
    sheet.extra,
  )
  return [
    ...(hasDepartment || (sheet.department ?? '').trim() === ''
      ? []
      : [{ goal: null, what: 'department' } as const]),
    ...extra.map((label) => ({ goal: null, what: { label } })),
    ...assignments.flatMap(({ place, goal }) => (goal ? ofGoal(place, goal) : [])),
  ]
}

function ofGoal({ place }: PlacedGoal, goal: Goal): readonly NotPlaced[] {
  const halves = sideNames.filter(
    (name) => !place[name] && sideFields.some((field) => (goal[name]?.[field] ?? '').trim() !== ''),
  )
  return [
    ...halves.map((what) => ({ goal: goal.number, what })),
    ...unmatched(place.extra, goal.extra).map((label) => ({ goal: goal.number, what: { label } })),
  ]
}

function unmatched(
  places: Parameters<typeof matchExtra>[0],
  fields: Parameters<typeof matchExtra>[1],
): readonly string[] {
  const matched = new Set(matchExtra(places, fields).values())
  return fields.filter((field) => field.text !== '' && !matched.has(field)).map((field) => field.label)
}
