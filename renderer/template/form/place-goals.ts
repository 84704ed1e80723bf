import type { SideName } from '../../sheet/sheet.ts'
import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import { isNote, lastRowOf, topLeft } from '../boxes.ts'
import { goalTextCells } from '../goal-text-cells.ts'
import { itemRows, rowName } from '../item-rows.ts'
import { openingMarker } from '../join-rows.ts'
import { sideNames, type ExtraPlace, type GoalPlace, type ItemRow, type SidePlace } from '../layout.ts'
import { readGoalNumber } from '../match-label.ts'
import { cellIn, findBlocks, type GoalBlock } from './find-blocks.ts'
import { firstRow } from './find-repeat.ts'
import type { RepeatRule } from './repeat-rule.ts'
import type { TaughtSide, Teaching } from './teaching.ts'

/** A half whose three fields are known. */
interface WholeSide extends TaughtSide {
  readonly title: CellPlace
  readonly initiatives: CellPlace
  readonly outcome: CellPlace
}

/** The goals of a worksheet: the taught one, and every one that follows it, its fields in the same places. */
export function placeGoals(grid: Grid, teaching: Teaching, rule: RepeatRule): readonly GoalPlace[] {
  const first = firstRow(teaching)
  const blocks = findBlocks(grid, teaching, rule)
  const above = Math.min(0, ...('anchors' in rule ? rule.anchors : []).map(({ down }) => down))
  return blocks.map((block, i): GoalPlace => {
    const at = (cell: CellPlace) => boxAt(grid, cellIn(block, cell, first))
    const numberCell = teaching.number && at(teaching.number)
    const number = numberCell && readGoalNumber(grid.text(numberCell.row, numberCell.column))
    const sides = sidesOf(grid, teaching, block, at, i === blocks.length - 1)
    const rows = sideNames.flatMap((name) => sides[name]?.rows ?? [])
    const extra = extraOf(grid, teaching, at, rows)
    const own = [
      ...goalTextCells(sides),
      ...extra.map(({ cell }) => cell),
      ...(numberCell ? [numberCell] : []),
    ]
    return {
      spans: [{ top: block.top + above, bottom: lastRow(grid, own, block.top) }],
      number: number ?? i + 1,
      numberCell: number === null ? null : numberCell,
      previous: sides.previous,
      current: sides.current,
      extra,
    }
  })
}

function lastRow(grid: Grid, cells: readonly CellPlace[], top: number): number {
  return Math.max(top, ...cells.map(({ row, column }) => lastRowOf(grid.box(row, column))))
}

/** Whether all three fields of a half are known. */
export function isWhole(side: TaughtSide): side is WholeSide {
  return side.title !== null && side.initiatives !== null && side.outcome !== null
}

type At = (cell: CellPlace) => CellPlace

function sidesOf(
  grid: Grid,
  { sides, rowAnItem, number }: Teaching,
  block: GoalBlock,
  at: At,
  isLast: boolean,
): Readonly<Record<SideName, SidePlace | null>> {
  const ties = [number, ...sideNames.map((name) => sides[name].title)].flatMap((cell) =>
    cell ? [at(cell)] : [],
  )
  const whole = sideNames.map((name) => sides[name]).filter(isWhole)
  const items = whole.flatMap((side) => [at(side.initiatives), at(side.outcome)])
  const columns = whole.flatMap((side) => [
    side.initiatives,
    side.outcome,
    ...(side.marker ? [side.marker] : []),
  ])
  const end = rowAnItem ? lastItem(grid, block, items, columns, ties, isLast) : block.end
  const placed = (side: TaughtSide): SidePlace | null =>
    isWhole(side) ? { title: at(side.title), rows: rowsOf(grid, side, at, rowAnItem ? end : null) } : null
  return { previous: placed(sides.previous), current: placed(sides.current) }
}

/** One row of cells, or as many as boxes begin in the items' columns. */
function rowsOf(grid: Grid, side: WholeSide, at: At, end: number | null): readonly ItemRow[] {
  const own: ItemRow = {
    marker: side.marker && at(side.marker),
    initiatives: at(side.initiatives),
    outcome: at(side.outcome),
  }
  if (end === null || side.initiatives.row !== side.outcome.row) return [own]
  const columns = {
    marker: side.marker?.column ?? null,
    initiatives: side.initiatives.column,
    outcome: side.outcome.column,
  }
  return itemRows(grid, { top: at(side.initiatives).row, bottom: end }, columns)
}

/** The last row of a goal's items: before the labels below them; in the last goal, as far as a box or a text goes. */
function lastItem(
  grid: Grid,
  { top, end, labels }: GoalBlock,
  items: readonly CellPlace[],
  columns: readonly CellPlace[],
  ties: readonly CellPlace[],
  isLast: boolean,
): number {
  const first = Math.min(...items.map(({ row }) => row))
  const label = labels.map(({ own }) => top + own).find((row) => row > first)
  const bottom = label === undefined ? end : Math.min(end, label - 1)
  if (!isLast) return bottom
  const tied = Math.max(first, ...ties.map(({ row, column }) => lastRowOf(grid.box(row, column))))
  if (tied > first) return Math.min(tied, bottom)
  let last = first
  for (let row = first; row <= bottom; row++) {
    const texts = columns.map(({ column }) => grid.text(row, column).trim())
    const isNoted = [...columns, ...ties].some(({ column }) => isNote(grid.text(row, column)))
    if (isNoted || (row > last && texts.every((text) => text === ''))) break
    last = Math.max(row, ...columns.map(({ column }) => lastRowOf(grid.box(row, column))))
  }
  return Math.min(last, bottom)
}

/** Extra cells; one beside an item repeats with the items, named by each row's marker. */
function extraOf(grid: Grid, teaching: Teaching, at: At, rows: readonly ItemRow[]): readonly ExtraPlace[] {
  const inRows = new Set(rows.flatMap((row) => (row.initiatives ?? row.outcome)?.row ?? []))
  const done = new Set<number>()
  return teaching.extra.flatMap(({ label, cell }) => {
    const own = at(cell)
    const repeats = teaching.rowAnItem && inRows.has(own.row) && inRows.size > 1
    if (!repeats) return [{ label, cell: own }]
    if (done.has(cell.column)) return []
    done.add(cell.column)
    return [...inRows]
      .map((row) => boxAt(grid, { row, column: cell.column }))
      .filter((place, i, all) => all.findIndex((one) => one.row === place.row) === i)
      .map((place, _, all) => ({
        label: rowName(grid, baseOf(label), rows, all.length > 1 ? place.row : null),
        cell: place,
      }))
  })
}

/** 担当課等 of 担当課等 ①. */
function baseOf(label: string): string {
  const space = label.lastIndexOf(' ')
  const marker = label.slice(space + 1)
  return space > 0 && openingMarker(marker) === marker ? label.slice(0, space) : label
}

function boxAt(grid: Grid, { row, column }: CellPlace): CellPlace {
  return topLeft(grid.box(row, column))
}
