import type { CellPlace } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import { boxFrom, boxText, isNote, lastRowOf, lastUsedRow } from '../boxes.ts'
import { sideNames } from '../layout.ts'
import { assertNever } from '../../sheet/assert-never.ts'
import { firstRow, numbersBelow } from './find-repeat.ts'
import { paperText } from './paper-text.ts'
import type { Anchor, RepeatRule } from './repeat-rule.ts'
import { taughtTexts } from './taught-cells.ts'
import type { Teaching } from './teaching.ts'

/** The rows of one goal. */
export interface GoalBlock {
  readonly top: number
  /** The last row before the next goal; of the last goal the last one of the worksheet. */
  readonly end: number
  /** Rows of the goal's own labels, each with the row that it has in the first goal, both below the top. */
  readonly labels: readonly { readonly own: number; readonly first: number }[]
}

/** Every goal of a worksheet, the taught one first; its own rows where none follows. */
export function findBlocks(grid: Grid, teaching: Teaching, rule: RepeatRule): readonly GoalBlock[] {
  const first = firstRow(teaching)
  const tops = topsBy(grid, teaching, rule, first)
  const last = lastUsedRow(grid)
  const anchors = 'anchors' in rule ? rule.anchors : []
  const above = Math.min(0, ...anchors.map(({ down }) => down))
  return tops.map((top, i) => {
    const end = (tops[i + 1] ?? last + 1 - above) - 1 + above
    return { top, end, labels: labelsOf(grid, anchors, top, end) }
  })
}

function topsBy(grid: Grid, teaching: Teaching, rule: RepeatRule, first: number): readonly number[] {
  switch (rule.kind) {
    case 'once':
      return [first]
    case 'labels':
      return byLabels(grid, rule.anchors, first)
    case 'numbers':
      return byNumbers(grid, teaching, first)
    case 'titles':
      return byTitles(grid, teaching, first)
    case 'rows':
      return byRows(grid, teaching, first, rule)
    default:
      return assertNever(rule)
  }
}

/** Where the first of the labels stands again. */
function byLabels(grid: Grid, [key]: readonly [Anchor, ...Anchor[]], first: number): readonly number[] {
  return grid
    .cellsBetween(first + key.down, grid.lastRow)
    .filter((cell) => cell.column === key.column && !cell.isNumber && paperText(cell.text) === key.text)
    .map((cell) => cell.row - key.down)
}

function byNumbers(grid: Grid, { number }: Teaching, first: number): readonly number[] {
  return number ? numbersBelow(grid, number).map((row) => row - (number.row - first)) : [first]
}

/** No paper's goals take more rows. */
const mostRows = 20_000

/** A title begins a goal, or an empty box as tall as one. */
function byTitles(grid: Grid, teaching: Teaching, first: number): readonly number[] {
  const titles = sideNames.flatMap((name) => teaching.sides[name].title ?? [])
  const rows: number[] = []
  const last = Math.min(lastUsedRow(grid), first + mostRows)
  for (let row = first; row <= last; row++) {
    const boxes = titles.flatMap(({ row: own, column }) => boxFrom(grid, row + own - first, column) ?? [])
    const isTitle = boxes.some((box) => {
      const text = boxText(grid, box).trim()
      return text === '' ? lastRowOf(box) > box.top : !isNote(text)
    })
    if (row === first || isTitle) rows.push(row)
  }
  return rows
}

/** As many goals as were taught, and more as long as there is something in them. */
function byRows(
  grid: Grid,
  teaching: Teaching,
  first: number,
  { rows, count }: { readonly rows: number; readonly count: number },
): readonly number[] {
  const tops = [first]
  for (let top = first + rows; top <= lastUsedRow(grid) || tops.length < count; top += rows) {
    const texts = taughtTexts(teaching).map(({ row, column }) => grid.text(row + top - first, column).trim())
    const isGoal = texts.some((text) => text !== '') && !texts.some(isNote)
    if (!isGoal && (tops.length >= count || texts.some((text) => text !== ''))) break
    tops.push(top)
  }
  return tops
}

/** Each label of the first goal in another one: below the one before it, where rows were put in. */
function labelsOf(grid: Grid, anchors: readonly Anchor[], top: number, end: number): GoalBlock['labels'] {
  const found: { own: number; first: number }[] = []
  for (const { down, column, text } of anchors) {
    const from = top + (found.at(-1)?.own ?? down)
    const cell = grid
      .cellsBetween(Math.min(from, top + down), end)
      .find((one) => one.column === column && !one.isNumber && paperText(one.text) === text)
    if (cell) found.push({ own: cell.row - top, first: down })
  }
  return found
}

/** Where a cell of the first goal lies in another one: as far below the same label. */
export function cellIn(block: GoalBlock, cell: CellPlace, first: number): CellPlace {
  const down = cell.row - first
  const label = block.labels.filter((one) => one.first <= down).at(-1)
  return { row: block.top + (label ? label.own + down - label.first : down), column: cell.column }
}
