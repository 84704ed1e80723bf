import type { CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { Block } from './find-blocks.ts'
import { readGoalNumber } from './match-label.ts'

/** Where a goal's number stands, and what it is. */
export interface NumberCell extends CellPlace {
  readonly number: number
}

/**
 * The cell of each block that holds the goal's number: at the same place in the blocks, the leftmost such place.
 * Null where numbers stand at several places of a block: then they mark items, and it is no table of blocks.
 */
export function findNumbers(grid: Grid, blocks: readonly Block[]): readonly (NumberCell | null)[] | null {
  const found = blocks.map((block) => numberCells(grid, block))
  const places = new Map<string, { offset: number; column: number; count: number }>()
  found.forEach((cells, i) => {
    for (const { row, column } of cells) {
      const offset = row - (blocks[i]?.top ?? 0)
      const place = places.get(`${offset}:${column}`) ?? { offset, column, count: 0 }
      places.set(`${offset}:${column}`, { ...place, count: place.count + 1 })
    }
  })
  const usual = [...places.values()].filter((place) => place.count * 2 >= blocks.length)
  if (usual.length > 1) return null
  const [place] = usual
  return blocks.map((block, i) => {
    const cell =
      place && found[i]?.find((one) => one.row - block.top === place.offset && one.column === place.column)
    const number = cell ? readGoalNumber(cell.text) : null
    return cell && number !== null ? { row: cell.row, column: cell.column, number } : null
  })
}

function numberCells(grid: Grid, block: Block): GridCell[] {
  const right = Math.max(...block.values.map((value) => value.right))
  const isTaken = (cell: GridCell) =>
    block.labels.some(({ box }) => box.top === cell.row && box.left === cell.column) ||
    block.values.some((box) => box.top === cell.row && box.left === cell.column)
  return grid
    .cellsBetween(block.top, block.bottom)
    .filter((cell) => cell.column <= right && !isTaken(cell) && readGoalNumber(cell.text) !== null)
}
