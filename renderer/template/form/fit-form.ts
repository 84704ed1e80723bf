import { cellKey, type CellPlace } from '../../workbook/cell-address.ts'
import { Grid } from '../../workbook/grid.ts'
import { readGoalNumber } from '../match-label.ts'
import type { Layout } from '../layout.ts'
import { fillableCells, goalCells } from '../fillable-cells.ts'
import { firstRow, numbersBelow } from './find-repeat.ts'
import type { FormSheet, Mark, Taught } from './form.ts'
import { mapGoal } from './map-goal.ts'
import { matchMarks, type MatchedMark } from './match-marks.ts'
import { moveCell, type MoveCell } from './move-cell.ts'
import type { Anchor, RepeatRule } from './repeat-rule.ts'
import { taughtTexts } from './taught-cells.ts'
import { taughtLayout } from './taught-layout.ts'
import type { Teaching } from './teaching.ts'

/** Of the paper's own texts above the second goal a copy holds at least so many. */
const leastFound = 0.8

/**
 * The layout of a copy of a taught form in which rows and columns were put in or moved, or whose goals are more or
 * fewer: what was taught follows the paper's own texts. Null for what is no such copy.
 */
export function fitForm(grid: Grid, sheet: FormSheet): Layout | null {
  const { taught } = sheet
  if (!taught?.isMovable) return null
  const marks = marksOf(sheet)
  const matched = matchMarks(grid, marks)
  if (marks.length === 0 || matched.length < marks.length * leastFound) return null
  const teaching = moveTeaching(taught.teaching, moveCell(grid, sheet.shape, matched), matched)
  if (!teaching || !areAlike(grid, sheet, teaching)) return null
  const rule = moveRule(taught, teaching, matched)
  const layout = rule && taughtLayout(grid, settleNumber(grid, teaching, rule), rule)
  return layout && isApart(layout, matched) ? layout : null
}

/** The paper's texts above the second goal: those of the others follow the first. */
function marksOf({ shape, layout }: FormSheet): readonly Mark[] {
  const [, second] = layout.goals
  const cells = second ? goalCells(second) : []
  const end = cells.length === 0 ? Infinity : Math.min(...cells.map(({ row }) => row))
  return shape.marks.filter((mark) => mark.row < end && readGoalNumber(mark.text) === null)
}

/** Null where a field has lost the text that tells where it lies. */
function moveTeaching(teaching: Teaching, move: MoveCell, matched: readonly MatchedMark[]): Teaching | null {
  let isLost = false
  const found = (place: CellPlace | null) => {
    isLost ||= place === null
    return place
  }
  const headingOf = (cell: CellPlace | null) => {
    const pair = cell && matched.find(({ mark }) => cellKey(mark) === cellKey(cell))
    return cell && found(pair ? { row: pair.cell.row, column: pair.cell.column } : null)
  }
  const { department, headings, sheetExtra } = teaching
  const place = department && found(move(department.cell))
  const result: Teaching = {
    ...mapGoal(teaching, (cell) => found(move(cell))),
    department: department && place ? { ...department, cell: place } : null,
    headings: { previous: headingOf(headings.previous), current: headingOf(headings.current) },
    sheetExtra: sheetExtra.flatMap(({ label, cell }) => {
      const place = found(move(cell))
      return place ? [{ label, cell: place }] : []
    }),
    next: null,
  }
  return isLost ? null : result
}

/** Whether each text of the first goal has cells merged side by side where it had before, and one cell where one. */
function areAlike(grid: Grid, { shape, taught }: FormSheet, moved: Teaching): boolean {
  const form = new Grid('', [], shape.merges)
  const isWide = (on: Grid) => (cell: CellPlace) => {
    const { left, right } = on.box(cell.row, cell.column)
    return right > left
  }
  const own = taught ? taughtTexts(taught.teaching).map(isWide(form)) : []
  const copies = taughtTexts(moved).map(isWide(grid))
  return own.length === copies.length && own.every((wide, i) => wide === copies[i])
}

/** The same rule by the copy's columns and rows; null where a label that begins each goal was not found. */
function moveRule(
  { teaching, rule }: Taught,
  moved: Teaching,
  matched: readonly MatchedMark[],
): RepeatRule | null {
  if (!('anchors' in rule)) return rule
  const [from, to] = [firstRow(teaching), firstRow(moved)]
  const anchorOf = (anchor: Anchor): readonly Anchor[] => {
    const pair = matched.find(({ mark }) => mark.row === from + anchor.down && mark.column === anchor.column)
    return pair ? [{ ...anchor, down: pair.cell.row - to, column: pair.cell.column }] : []
  }
  const anchors = rule.anchors.flatMap(anchorOf)
  if (rule.kind === 'numbers') return { ...rule, anchors }
  const [first, ...more] = anchors
  return first && anchorOf(rule.anchors[0]).length > 0 ? { kind: 'labels', anchors: [first, ...more] } : null
}

/** The first goal begins with the first number below its heading, also where a note was put in between. */
function settleNumber(grid: Grid, teaching: Teaching, { kind }: RepeatRule): Teaching {
  const { number } = teaching
  const [row] = number && kind === 'numbers' ? numbersBelow(grid, number) : []
  const down = number && row !== undefined ? row - number.row : 0
  return down > 0 ? mapGoal(teaching, (cell) => ({ row: cell.row + down, column: cell.column })) : teaching
}

/** Whether no field has come to lie on a text of the paper. */
function isApart(layout: Layout, matched: readonly MatchedMark[]): boolean {
  const marks = new Set(matched.map(({ cell }) => cellKey(cell)))
  const department = layout.department && layout.department.before !== '' ? layout.department.cell : null
  return fillableCells(layout).every((cell) => cell === department || !marks.has(cellKey(cell)))
}
