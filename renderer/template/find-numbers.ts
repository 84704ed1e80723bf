import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { BlockColumns } from './block-columns.ts'
import type { Block } from './block-rows.ts'
import { topLeft } from './boxes.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import { goalTextCells } from './goal-text-cells.ts'
import { readGoalNumber } from './match-label.ts'

/** Where a goal's number stands, what it is, and where the paper says it once more. */
export interface NumberCell extends CellPlace {
  readonly number: number
  readonly repeats: readonly CellPlace[]
}

/**
 * The cell of each block that holds the goal's number: beside a label for it, else at the same place in the blocks,
 * the leftmost such place.
 */
export function findNumbers(
  grid: Grid,
  paper: PaperCells,
  blocks: readonly Block[],
  columns: BlockColumns,
): readonly (NumberCell | null)[] {
  const labels = paper.labels.filter((label) => label.exact && hasRole(label, 'number'))
  if (labels.length > 0) {
    const labelled = blocks.map((block) => labelledNumber(grid, labels, block, blocks.length))
    if (labelled.some((one) => one !== null)) return labelled
  }
  const found = blocks.map((block) => numberCells(grid, block, columns))
  const places = new Map<string, { offset: number; column: number; count: number }>()
  found.forEach((cells, i) => {
    for (const { row, column } of cells) {
      const offset = row - (blocks[i]?.top ?? 0)
      const place = places.get(`${offset}:${column}`) ?? { offset, column, count: 0 }
      places.set(`${offset}:${column}`, { ...place, count: place.count + 1 })
    }
  })
  const usual = [...places.values()].filter((place) => place.count * 2 >= blocks.length)
  const [place, ...more] = usual.sort((a, b) => a.column - b.column || a.offset - b.offset)
  const at = (
    block: Block,
    cells: readonly GridCell[],
    { offset, column }: { offset: number; column: number },
  ) => cells.find((one) => one.row - block.top === offset && one.column === column)
  return blocks.map((block, i) => {
    const cell = place && at(block, found[i] ?? [], place)
    const number = cell ? readGoalNumber(cell.text) : null
    if (!cell || number === null) return null
    const repeats = more.flatMap((one) => at(block, found[i] ?? [], one) ?? [])
    return { row: cell.row, column: cell.column, number, repeats }
  })
}

/** 整理番号 and the like within a block, or anywhere where there is only one. */
function labelledNumber(
  grid: Grid,
  labels: readonly Label[],
  block: Block,
  count: number,
): NumberCell | null {
  for (const label of labels) {
    const isNear = count === 1 || (label.box.top >= block.top && label.box.top <= block.end)
    if (!isNear) continue
    const box = grid.box(label.box.top, label.box.right + 1)
    const number = readGoalNumber(grid.text(box.top, box.left))
    if (number !== null) return { row: box.top, column: box.left, number, repeats: [] }
  }
  return null
}

function numberCells(grid: Grid, block: Block, { right, halves }: BlockColumns): readonly GridCell[] {
  const markers = new Set(halves.map((half) => half.marker))
  const texts = block.halves.flatMap(({ title, rows }) =>
    goalTextCells({ previous: { title: topLeft(title), rows }, current: null }),
  )
  const labels = block.labels.flatMap((half) => [half.title, half.initiatives, half.outcome])
  const taken = new Set([...texts, ...labels.map(({ box }) => topLeft(box))].map(cellKey))
  return grid
    .cellsBetween(block.top, block.bottom)
    .filter(
      (cell) =>
        cell.column <= right &&
        !markers.has(cell.column) &&
        !taken.has(cellKey(cell)) &&
        readGoalNumber(cell.text) !== null,
    )
}
