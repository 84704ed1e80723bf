import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import type { Grid, GridCell } from '../../workbook/grid.ts'
import { foldLabel } from '../fold-label.ts'
import { isNote } from '../boxes.ts'
import type { GoalPlace } from '../layout.ts'
import { matchLabel, readGoalNumber } from '../match-label.ts'
import type { GoalBlock } from './find-blocks.ts'
import { latestYear } from './shape-of.ts'

/** What of a worksheet is known when it is asked which of its texts are its own. */
export interface PaperOf {
  readonly fields: readonly CellPlace[]
  readonly blocks: readonly GoalBlock[]
  readonly goals: readonly GoalPlace[]
  readonly firstItem: number
}

/**
 * The texts that belong to the paper itself: headings that the lexicon knows, labels that stand in every goal, the
 * nearest texts in front of and above a field, years above the goals, and the goals' numbers.
 */
export function taughtPaper(grid: Grid, { fields, blocks, goals, firstItem }: PaperOf): readonly CellPlace[] {
  const taken = new Set(fields.map(cellKey))
  const besides = new Set(fields.flatMap((field) => labelsBeside(grid, field)).map(cellKey))
  const labelRows = new Set(blocks.flatMap(({ top, labels }) => labels.map(({ own }) => top + own)))
  const isOwn = (cell: GridCell) =>
    besides.has(cellKey(cell)) ||
    labelRows.has(cell.row) ||
    matchLabel(cell.text)?.exact === true ||
    (cell.row < firstItem && latestYear(cell.text) !== null)
  const candidates = grid.cells.filter((cell) => !taken.has(cellKey(cell)) && isLabelLike(cell))
  const own = candidates.filter(isOwn)
  const isHeadRow = headRows(own, blocks[0]?.top ?? 1)
  return [
    ...candidates.filter((cell) => isOwn(cell) || isHeadRow(cell.row)),
    ...goals.flatMap((goal) => numbersOf(grid, goal, taken)),
  ].map(({ row, column }) => ({ row, column }))
}

/** Tells rows above the goals in which several headings stand: what else stands there is one too. */
function headRows(own: readonly CellPlace[], top: number): (row: number) => boolean {
  const counts = new Map<number, number>()
  for (const { row } of own) if (row < top) counts.set(row, (counts.get(row) ?? 0) + 1)
  return (row) => (counts.get(row) ?? 0) > 1
}

/** Whether a text is short enough for a heading, and neither a number nor a note. */
export function isLabelLike(cell: GridCell): boolean {
  return (
    !cell.isNumber &&
    cell.text.trim() !== '' &&
    !isNote(cell.text) &&
    foldLabel(cell.text) !== null &&
    readGoalNumber(cell.text) === null
  )
}

/** A goal's number, and where its row says it once more. */
function numbersOf(
  grid: Grid,
  { number, numberCell }: GoalPlace,
  taken: ReadonlySet<number>,
): readonly CellPlace[] {
  if (!numberCell) return []
  const { row } = numberCell
  const repeats = grid
    .cellsBetween(row, row)
    .filter((cell) => !taken.has(cellKey(cell)) && readGoalNumber(cell.text) === number)
  return [numberCell, ...repeats.filter(({ column }) => column !== numberCell.column)]
}

/** What a cell is probably called: the nearest short text in front of it, else above it; '' where there is none. */
export function suggestLabel(grid: Grid, place: CellPlace): string {
  const label = labelsBeside(grid, place).find((cell) => {
    const own = grid.cell(cell.row, cell.column)
    return own !== undefined && isLabelLike(own)
  })
  return label ? grid.text(label.row, label.column).replace(/\s+/g, ' ').trim() : ''
}

/** The nearest text to the left, and the nearest one above. */
function labelsBeside(grid: Grid, { row, column }: CellPlace): readonly CellPlace[] {
  const left = grid
    .cellsBetween(row, row)
    .filter((cell) => cell.column < column)
    .at(-1)
  const above = grid
    .cellsBetween(Math.max(1, row - nearRows), row - 1)
    .filter((cell) => covers(grid, cell, column))
    .at(-1)
  return [left, above].filter((cell) => cell !== undefined)
}

/** A heading stands at most so many rows above its first field. */
const nearRows = 40

function covers(grid: Grid, cell: CellPlace, column: number): boolean {
  const box = grid.box(cell.row, cell.column)
  return box.left <= column && column <= box.right
}
