import type { Goal, Side } from '../sheet/sheet.ts'
import type { CellChange } from '../workbook/write-cells.ts'
import { changeOf } from './change-of.ts'
import { fillExtra } from './fill-extra.ts'
import type { Page, PlacedGoal } from './goal-table.ts'
import { rowFields, sideNames, type SidePlace } from './layout.ts'
import { placeRows } from './place-rows.ts'
import { isEmptyGoal, readExtra, readRows, readSide } from './read-goal.ts'

const emptySide: Side = { title: '', initiatives: '', outcome: '' }

/**
 * The cells of a goal's place that must change to hold the goal. A half that is null and an extra field that isn't
 * named stay as they are. Without a goal the place is emptied, unless it holds nothing of a goal's own.
 */
export function fillGoal({ page, place }: PlacedGoal, goal: Goal | null): readonly CellChange[] {
  const sides = sideNames.map((name) => ({ place: place[name], read: readSide(page, place[name]), name }))
  const [previous, current] = sides.map((one) => one.read)
  // Reading passes over a goal of spaces alone, so its absence from the sheet is no wish to empty it.
  if (!goal && isEmptyGoal({ previous: previous ?? null, current: current ?? null })) return []
  const extra = goal?.extra ?? readExtra(page, place.extra).map((field) => ({ ...field, text: '' }))
  return [
    ...sides.flatMap((side) => {
      const wanted = goal ? goal[side.name] : emptySide
      return side.place && side.read && wanted ? fillSide(page, side.place, side.read, wanted) : []
    }),
    ...fillExtra(page, place.extra, extra),
  ]
}

function fillSide(page: Page, place: SidePlace, read: Side, wanted: Side): readonly CellChange[] {
  const title = wanted.title === read.title ? [] : changeOf(page, place.title, wanted.title)
  const rows = readRows(page, place)
  const [only] = rows
  if (only && rows.length === 1 && !page.layout.rowAnItem)
    return [...title, ...rowFields.flatMap((field) => changeOf(page, only.cells[field], wanted[field]))]
  const placed = placeRows(rows, wanted)
  return [
    ...title,
    ...rows.flatMap(({ cells }, i) => [
      ...changeOf(page, cells.marker, placed[i]?.marker ?? ''),
      ...rowFields.flatMap((field) => changeOf(page, cells[field], placed[i]?.[field] ?? '')),
    ]),
  ]
}
