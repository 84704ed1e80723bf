import type { Area } from '../../workbook/cell-address.ts'
import { Grid, type GridCell } from '../../workbook/grid.ts'

/** A worksheet's cells and merges, to be changed as people change their copies. */
type Change = (grid: Grid) => Grid

const rebuild = (grid: Grid, cells: readonly GridCell[], merges: readonly Area[]) =>
  new Grid(grid.sheetName, cells, merges)

const textCell = (row: number, column: number, text: string): GridCell => ({
  row,
  column,
  text,
  isNumber: false,
  formula: false,
  type: 'text',
  style: 0,
})

/** Rows put in above `row`, the first of them with a note. */
export function insertRows(row: number, count: number, note = ''): Change {
  const down = (at: number) => (at >= row ? at + count : at)
  return (grid) =>
    rebuild(
      grid,
      [
        ...grid.cells.map((cell) => ({ ...cell, row: down(cell.row) })),
        ...(note === '' ? [] : [textCell(row, 1, note)]),
      ],
      grid.merges.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) })),
    )
}

/** Rows taken out; their merges go with them. */
export function dropRows(first: number, last: number): Change {
  const up = (at: number) => (at > last ? at - (last - first + 1) : at)
  const stays = (at: number) => at < first || at > last
  return (grid) =>
    rebuild(
      grid,
      grid.cells.filter((cell) => stays(cell.row)).map((cell) => ({ ...cell, row: up(cell.row) })),
      grid.merges
        .filter((area) => stays(area.top))
        .map((area) => ({ ...area, top: up(area.top), bottom: up(area.bottom) })),
    )
}

/** Rows repeated below themselves, whole numbers up to 20 in them counted on. */
export function repeatRows(first: number, last: number, countOn: number): Change {
  const height = last - first + 1
  return (grid) =>
    rebuild(
      grid,
      grid.cells.flatMap((cell) => {
        if (cell.row < first || cell.row > last) return [cell]
        const isCount = cell.isNumber && Number(cell.text) <= 20
        const text = isCount ? String(Number(cell.text) + countOn) : cell.text
        return [cell, { ...cell, row: cell.row + height, text }]
      }),
      grid.merges.flatMap((area) =>
        area.top < first || area.top > last
          ? [area]
          : [area, { ...area, top: area.top + height, bottom: area.bottom + height }],
      ),
    )
}

/** Columns in another order from a row on; a merge of several columns moves as one. */
export function moveColumns(from: number, order: readonly number[]): Change {
  const to = (column: number) => (order.includes(column) ? order.indexOf(column) + 1 : column)
  return (grid) =>
    rebuild(
      grid,
      grid.cells.map((cell) => (cell.row < from ? cell : { ...cell, column: to(cell.column) })),
      grid.merges.map((area) => {
        if (area.top < from) return area
        const columns = Array.from({ length: area.right - area.left + 1 }, (_, i) => to(area.left + i))
        return { ...area, left: Math.min(...columns), right: Math.max(...columns) }
      }),
    )
}

/** Columns put in on the left. */
export function insertColumns(count: number): Change {
  return (grid) =>
    rebuild(
      grid,
      grid.cells.map((cell) => ({ ...cell, column: cell.column + count })),
      grid.merges.map((area) => ({ ...area, left: area.left + count, right: area.right + count })),
    )
}

/** Texts said in other words; null leaves one as it is. */
export function reword(words: (text: string) => string | null): Change {
  return (grid) =>
    rebuild(
      grid,
      grid.cells.map((cell) => (cell.isNumber ? cell : { ...cell, text: words(cell.text) ?? cell.text })),
      grid.merges,
    )
}

/** Several changes, the first one first. */
export function inTurn(...changes: readonly Change[]): Change {
  return (grid) => changes.reduce((changed, change) => change(changed), grid)
}
