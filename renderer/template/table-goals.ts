import type { SideName } from '../sheet/sheet.ts'
import type { CellPlace } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { boxesIn, topLeft } from './boxes.ts'
import type { Label } from './find-labels.ts'
import type { GoalSpan } from './goal-spans.ts'
import { headLabels } from './head-label.ts'
import { itemRows, rowName, withoutPadding } from './item-rows.ts'
import { withoutLabelRows } from './label-rows.ts'
import type { ExtraPlace, GoalPlace, ItemRow, SidePlace } from './layout.ts'
import { isTied, settleRows } from './settle-rows.ts'
import type { FieldColumns, TableColumns } from './table-columns.ts'

/** The goals of a table, and cells of headings within them. */
export interface TableGoals {
  readonly goals: readonly GoalPlace[]
  readonly rowAnItem: boolean
  readonly labelCells: readonly CellPlace[]
}

interface HalfRows {
  readonly top: number
  readonly rows: readonly ItemRow[]
  readonly span: GoalSpan
  readonly half: FieldColumns
  readonly isTied: boolean
}

/** Where the fields of each goal of a table lie. */
export function tableGoals(
  grid: Grid,
  columns: TableColumns,
  spans: readonly GoalSpan[],
  labels: ReadonlyMap<number, Label>,
): TableGoals {
  const all = spans.flatMap((span) =>
    columns.halves.map((half): HalfRows => ({
      top: span.top,
      rows: itemRows(grid, span, half),
      span,
      half,
      isTied: isTied(grid, span.top, span.bottom, [half.title, columns.number ?? half.title]),
    })),
  )
  const { goals: halves, labelCells } = withoutLabelRows(grid, all, labels)
  const trimmed = halves.map((half) => ({ ...half, rows: withoutPadding(grid, half.rows) }))
  const { goals: settled, rowAnItem } = settleRows(grid, trimmed)
  const names = headLabels(columns.extra.map(({ head }) => head))
  const bySpan = new Map(spans.map((span) => [span, [] as (typeof settled)[number][]]))
  for (const half of settled) bySpan.get(half.span)?.push(half)
  const goals = spans.map((span, i): GoalPlace => {
    const own = bySpan.get(span) ?? []
    const sideOf = (name: SideName): SidePlace | null => {
      const found = own.find(({ half }) => half.side === name)
      return found ? { title: topLeft(grid.box(span.top, found.half.title)), rows: found.rows } : null
    }
    const rows = own.flatMap((half) => half.rows)
    return {
      spans: [{ top: span.top, bottom: span.bottom }],
      number: span.number ?? i + 1,
      numberCell:
        span.number === null || columns.number === null ? null : { row: span.top, column: columns.number },
      previous: sideOf('previous'),
      current: sideOf('current'),
      extra: columns.extra.flatMap(({ column }, at) =>
        extraPlaces(grid, names[at] ?? '', column, span, rows),
      ),
    }
  })
  return { goals, rowAnItem, labelCells }
}

/** A goal's cells in an extra column; where it has several, each is named with the marker of its row. */
function extraPlaces(
  grid: Grid,
  label: string,
  column: number,
  { top, bottom }: GoalSpan,
  rows: readonly ItemRow[],
): readonly ExtraPlace[] {
  const starts = new Set(rows.flatMap((row) => (row.initiatives ?? row.outcome)?.row ?? []))
  const places = boxesIn(grid, column, top, bottom).map(topLeft)
  const beside = places.filter((cell) => starts.has(cell.row) || grid.text(cell.row, column) !== '')
  const own = beside.length > 0 ? beside : places.slice(0, 1)
  return own.map((cell) => ({
    label: rowName(grid, label, rows, own.length > 1 ? cell.row : null),
    cell,
  }))
}
