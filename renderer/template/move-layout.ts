import type { CellPlace } from '../workbook/cell-address.ts'
import { movedRow, type RowShift } from '../workbook/insert-rows/row-shift.ts'
import type { GoalPlace, ItemRow, Layout, RowSpan, SidePlace } from './layout.ts'

/** Where a row goes. */
type MoveRow = (row: number) => number

/** A layout after rows came in between, above or below what it tells of. */
export function moveLayout(layout: Layout, shift: RowShift): Layout {
  const move: MoveRow = (row) => movedRow(shift, row)
  const { department } = layout
  return {
    ...layout,
    department: department && { ...department, cell: moved(department.cell, move) },
    headings: layout.headings.map((heading) => ({ ...heading, cell: moved(heading.cell, move) })),
    goals: layout.goals.map((goal) => moveGoal(goal, move)),
    extra: layout.extra.map((extra) => ({ ...extra, cell: moved(extra.cell, move) })),
    paper: layout.paper.map((cell) => moved(cell, move)),
  }
}

/** A goal's place with every row of it moved. */
export function moveGoal(goal: GoalPlace, move: MoveRow): GoalPlace {
  return {
    number: goal.number,
    spans: goal.spans.map(({ top, bottom }): RowSpan => ({ top: move(top), bottom: move(bottom) })),
    numberCell: goal.numberCell && moved(goal.numberCell, move),
    previous: goal.previous && moveSide(goal.previous, move),
    current: goal.current && moveSide(goal.current, move),
    extra: goal.extra.map((extra) => ({ ...extra, cell: moved(extra.cell, move) })),
  }
}

function moveSide({ title, rows }: SidePlace, move: MoveRow): SidePlace {
  return {
    title: moved(title, move),
    rows: rows.map(({ marker, initiatives, outcome }): ItemRow => ({
      marker: marker && moved(marker, move),
      initiatives: initiatives && moved(initiatives, move),
      outcome: outcome && moved(outcome, move),
    })),
  }
}

function moved({ row, column }: CellPlace, move: MoveRow): CellPlace {
  return { row: move(row), column }
}
