import type { Goal, Side, SideName } from '../../sheet/sheet.ts'
import { placedGoals, type FilePage, type GoalTable, type PlacedGoal } from '../../template/goal-table.ts'
import { goalTextCells } from '../../template/goal-text-cells.ts'
import { sideNames } from '../../template/layout.ts'
import { isEmptyGoal, readGoal } from '../../template/read-goal.ts'
import type { GridCell } from '../../workbook/grid.ts'
import { cellOf } from './cell-of.ts'
import type { HealthPlace } from './health-problem.ts'

/** A cell of a goal with what it holds. */
export interface TextCell {
  readonly page: FilePage
  readonly cell: GridCell
}

const cellsOfTable = new WeakMap<GoalTable<FilePage>, readonly TextCell[]>()

/** The cells of the goals' texts that hold something, in the order of the paper; gathered once for all checks. */
export function textCells(table: GoalTable<FilePage>): readonly TextCell[] {
  const known = cellsOfTable.get(table)
  if (known) return known
  const cells = gatherCells(table)
  cellsOfTable.set(table, cells)
  return cells
}

function gatherCells(table: GoalTable<FilePage>): readonly TextCell[] {
  return placedGoals(table).flatMap(({ page, place }) =>
    goalTextCells(place).flatMap(({ row, column }) => {
      const cell = page.grid.cell(row, column)
      return cell && cell.text !== '' ? [{ page, cell }] : []
    }),
  )
}

/** A half of a goal that has something in it, and the cells where its texts begin. */
export interface FilledHalf {
  readonly goal: Goal
  readonly side: SideName
  /** The goal's own half. */
  readonly texts: Side
  readonly title: string
  readonly initiatives: string
  readonly outcome: string
  readonly at: Readonly<Record<'title' | 'initiatives' | 'outcome', HealthPlace>>
  /** Whether a cell of it is computed: then its text says nothing for sure. */
  readonly isComputed: boolean
}

/** The halves in which anything is written of the goals that were read from a table, in the order of the paper. */
export function filledHalves(table: GoalTable<FilePage>, goals: readonly Goal[]): readonly FilledHalf[] {
  const places = placedGoals(table).filter((placed) => !isEmptyPlace(placed, table))
  return places.flatMap((placed, i) => {
    const goal = goals[i]
    return goal ? sideNames.flatMap((side) => filledHalf(placed, goal, side)) : []
  })
}

/** As reading has it; a goal is read once more only where its cells leave a doubt: markers alone are nothing. */
function isEmptyPlace(placed: PlacedGoal<FilePage>, table: GoalTable<FilePage>): boolean {
  const { page, place } = placed
  const isWritten = goalTextCells(place).some(({ row, column }) => !isBlank(page.grid.text(row, column)))
  return !isWritten || (page.layout.rowAnItem && isEmptyGoal(readGoal(placed, table)))
}

function filledHalf(
  { page, place }: PlacedGoal<FilePage>,
  goal: Goal,
  side: SideName,
): readonly FilledHalf[] {
  const [texts, cells] = [goal[side], place[side]]
  if (!texts || !cells) return []
  const { title, initiatives, outcome } = texts
  if (isBlank(title) && isBlank(initiatives) && isBlank(outcome)) return []
  const first = (field: 'initiatives' | 'outcome') =>
    cellOf(page, cells.rows.find((row) => row[field])?.[field] ?? cells.title)
  const at = {
    title: cellOf(page, cells.title),
    initiatives: first('initiatives'),
    outcome: first('outcome'),
  }
  const isComputed = goalTextCells({ previous: null, current: cells }).some(
    ({ row, column }) => page.grid.cell(row, column)?.formula,
  )
  return [{ goal, side, texts, title, initiatives, outcome, at, isComputed }]
}

/** Whether a text is nothing but white space. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}
