import type { Area, CellPlace } from '../../workbook/cell-address.ts'
import { Grid } from '../../workbook/grid.ts'
import { topLeft } from '../boxes.ts'
import type { Shape } from './form.ts'
import type { MatchedMark } from './match-marks.ts'

/** Says where a field of a form lies on a copy; null where no text of the paper tells. */
export type MoveCell = (cell: CellPlace) => CellPlace | null

/**
 * Moves the fields of a form to a copy: each stays in the columns of the text above it, or to the right of the one
 * beside it, and as many rows below the nearest text of the paper as before.
 */
export function moveCell(grid: Grid, { merges }: Shape, matched: readonly MatchedMark[]): MoveCell {
  const form = new Grid('', [], merges)
  const marks = matched.map(({ mark, cell }) => ({
    own: form.box(mark.row, mark.column),
    copy: grid.box(cell.row, cell.column),
  }))
  return (field) => {
    const beside = nearest(marks, ({ own }) => gapBeside(own, field))
    const above = nearest(marks, ({ own }) => gapAbove(own, field))
    const isNext = beside !== null && gapBeside(beside.own, field) === 1
    const column = above && !isNext ? below(above, field) : beside && right(beside, field)
    const level = nearest(marks, ({ own }) => (own.top <= field.row ? field.row - own.top : null))
    return column === null || !level ? null : topLeft(grid.box(rowBelow(level, field), column))
  }
}

interface Pair {
  readonly own: Area
  readonly copy: Area
}

function below({ own, copy }: Pair, field: CellPlace): number {
  return copy.left + field.column - own.left
}

function right({ own, copy }: Pair, field: CellPlace): number {
  return copy.right + field.column - own.right
}

function rowBelow({ own, copy }: Pair, { row }: CellPlace): number {
  return row > own.bottom ? copy.bottom + row - own.bottom : copy.top + row - own.top
}

/** Columns from a text to a field in its rows; null where the field is not to the right of it. */
function gapBeside(own: Area, field: CellPlace): number | null {
  const isBeside = own.top <= field.row && field.row <= own.bottom && own.right < field.column
  return isBeside ? field.column - own.right : null
}

/** Rows from a text to a field in its columns; null where the field is not below it. */
function gapAbove(own: Area, field: CellPlace): number | null {
  const isAbove = own.left <= field.column && field.column <= own.right && own.bottom < field.row
  return isAbove ? field.row - own.bottom : null
}

function nearest(pairs: readonly Pair[], gap: (pair: Pair) => number | null): Pair | null {
  return pairs.reduce<Pair | null>((best, pair) => {
    const own = gap(pair)
    return own !== null && (!best || own < (gap(best) ?? Infinity)) ? pair : best
  }, null)
}
