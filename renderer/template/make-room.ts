import type { Goal, Sheet } from '../sheet/sheet.ts'
import type { Codec } from '../workbook/codec.ts'
import type { Workbook } from '../workbook/open-workbook.ts'
import { attemptWrite, refuse, type Outcome, type SheetTrouble } from '../workbook/trouble.ts'
import { addGoals } from './add-goals.ts'
import { addSheets } from './add-sheets.ts'
import { addItems, type GoalAt } from './add-items.ts'
import { assignGoals, type Assignment } from './assign-goals.ts'
import type { NoRoom } from './fill-trouble.ts'
import { isSheetAGoal, placedGoals, type FilePage, type GoalTable, type PlacedGoal } from './goal-table.ts'
import type { GrowingPaper } from './growing-paper.ts'
import { lackingRows } from './place-rows.ts'
import { isEmptyGoal, readRows } from './read-goal.ts'
import { sideNames } from './layout.ts'

/** Items that share a row with others because none could come in for them. */
export interface Crowded {
  readonly goal: number
  readonly sheet: string
  readonly why: Extract<SheetTrouble['code'], 'protected' | 'rows-blocked'>
}

/** A paper with room for a sheet, and which goal goes where. */
export interface Room extends GrowingPaper {
  readonly assignments: readonly Assignment<PlacedGoal<FilePage>>[]
  readonly crowded: readonly Crowded[]
}

/**
 * A paper with a place for every goal of a sheet and a row for every item. One that has room already is the very same;
 * else rows or worksheets come in as Excel itself would copy them. Below `attemptWrite` only.
 */
export function makeRoom(
  workbook: Workbook,
  table: GoalTable<FilePage>,
  sheet: Sheet,
  codec: Codec,
): Outcome<Room, NoRoom> {
  const paper: GrowingPaper = { workbook, table, sheet, inserted: [] }
  const places = placedGoals(table)
  const filled = sheet.goals.filter((goal) => !isEmptyGoal(goal))
  const wanted = sheet.goals.length <= places.length ? sheet.goals : filled
  const lacking = wanted.length - places.length
  const add = isSheetAGoal(table) ? addSheets : addGoals
  const grown = lacking > 0 ? add(paper, lacking, codec) : paper
  const assignments = grown && assign(grown)
  if (!grown || !assignments) {
    const { sheetName } = table.pages[0].grid
    return {
      ok: false,
      trouble: { code: 'no-room', sheet: sheetName, goals: filled.length, room: places.length },
    }
  }
  return { ok: true, value: roomForItems(grown, assignments, codec) }
}

/** The room with each goal in its place again, after more rows came in. */
export function settleRoom(room: Room, grown: GrowingPaper): Room {
  const assignments = assign(grown)
  if (!assignments) throw new Error('goals that had places lost them')
  return { ...room, ...grown, assignments }
}

/** Each goal to a place; the empty ones of the sheet need none. */
function assign({ table, sheet }: GrowingPaper): Room['assignments'] | null {
  const places = placedGoals(table)
  const numberOf = ({ place }: PlacedGoal) => place.number
  return (
    assignGoals(places, numberOf, sheet.goals) ??
    assignGoals(
      places,
      numberOf,
      sheet.goals.filter((goal) => !isEmptyGoal(goal)),
    )
  )
}

/** Rows for the items, from the last goal up, so that the goals above lie where they lay. */
function roomForItems(paper: GrowingPaper, assignments: Room['assignments'], codec: Codec): Room {
  const crowded: Crowded[] = []
  let grown = paper
  for (const { place, goal } of [...assignments].reverse()) {
    if (!goal || !lacksRows(place, goal)) continue
    const made = attemptWrite(() => addItems(grown, goalAt(paper, place), goal, codec))
    if (made.ok) grown = made.value
    else if (made.trouble.code === 'protected' || made.trouble.code === 'rows-blocked')
      crowded.push({ goal: place.place.number, sheet: made.trouble.sheet, why: made.trouble.code })
    else refuse(made.trouble)
  }
  const final = grown === paper ? assignments : assign(grown)
  if (!final) throw new Error('goals that had places lost them')
  return { ...grown, assignments: final, crowded }
}

function lacksRows({ page, place }: PlacedGoal, goal: Goal): boolean {
  return (
    page.layout.rowAnItem &&
    sideNames.some((name) => {
      const [side, wanted] = [place[name], goal[name]]
      return side && wanted && lackingRows(readRows(page, side), wanted).some((count) => count > 0)
    })
  )
}

function goalAt({ table }: GrowingPaper, { page, place }: PlacedGoal<FilePage>): GoalAt {
  return { page: table.pages.indexOf(page), goal: page.layout.goals.indexOf(place) }
}
