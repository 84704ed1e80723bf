import { cellKey, type CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import type { Block, Ways } from './block-rows.ts'
import { boxesIn, lastUsedColumn, placeKey, topLeft } from './boxes.ts'
import type { PaperCells } from './find-labels.ts'
import { goalTextCells } from './goal-text-cells.ts'
import { oneLine } from './head-label.ts'
import { isBuiltAlike } from './is-built-alike.ts'
import { rowName } from './item-rows.ts'
import { labelnessOf } from './label-cells.ts'
import type { ExtraPlace } from './layout.ts'
import { matrixExtra } from './matrix-extra.ts'
import { repeatedTexts } from './repeated-texts.ts'
import { joinExtra, pairExtra, type ExtraArea, type FoundExtra } from './pair-extra.ts'

/** The extra fields of each block, and the cells of all their labels. */
export interface BlockExtra {
  readonly places: readonly (readonly ExtraPlace[])[]
  readonly cells: readonly CellPlace[]
}

/** Where extra fields may lie and what may be one, for all blocks of a paper. */
interface Search extends Omit<ExtraArea, 'top' | 'bottom'> {
  readonly grid: Grid
  isPossible(cell: GridCell): boolean
  /** Whether a cell below the items is a label: below an only goal anything else may follow. */
  isLabelBelow(cell: GridCell): boolean
}

/** After the last block so many rows may still be its own: others are as far apart. */
const rowsAfterLast = 20

/** Labelled cells of each block that are none of its own fields. */
export function blockExtra(
  grid: Grid,
  paper: PaperCells,
  blocks: readonly Block[],
  ways: Ways,
  numbers: readonly (CellPlace | null)[],
): BlockExtra {
  const search = searchOf(grid, paper, blocks, ways, numbers)
  const found = blocks.map((block, i) => {
    if (ways.items === 'right') return listedExtra(search, block, blocks.length === 1)
    const isLast = i === blocks.length - 1
    const end = isLast && i > 0 ? block.bottom + rowsAfterLast : block.end
    return headedExtra(search, block, end)
  })
  return { places: found.map((one) => one.places), cells: found.flatMap((one) => one.cells) }
}

function searchOf(
  grid: Grid,
  paper: PaperCells,
  blocks: readonly Block[],
  ways: Ways,
  numbers: readonly (CellPlace | null)[],
): Search {
  const labels = new Map(paper.labels.map((label) => [placeKey(label.box), label]))
  const taken = takenPlaces(blocks, numbers)
  const isRepeated = repeatedTexts(grid, blocks)
  const listed = new Set(
    blocks.flatMap((block) =>
      block.labels.flatMap(({ initiatives, outcome }) => [initiatives.box.left, outcome.box.left]),
    ),
  )
  const [only] = blocks.length === 1 ? blocks : []
  const isList = only && ways.items === 'right'
  const isNamed = (cell: GridCell) => {
    if (isList) return listed.has(cell.column)
    return only ? isLikeTitle(grid, only, cell) : isRepeated(cell)
  }
  const isLabel = (cell: GridCell) => {
    const labelness = labelnessOf(cell, labels)
    return labelness === 'known' || (labelness === 'possible' && isNamed(cell))
  }
  return {
    grid,
    left: 1,
    right: lastUsedColumn(grid),
    isTaken: (place) => taken.has(place),
    isKnown: (cell) => labelnessOf(cell, labels) === 'known',
    isPossible: (cell) => labelnessOf(cell, labels) !== 'none',
    isLabel,
    isLabelBelow: (cell) => isLabel(cell) && (!only || isLikeTitle(grid, only, cell)),
  }
}

/** Whether a cell stands like the label of a goal's title, with room for a text beside it. */
function isLikeTitle(grid: Grid, { labels }: Block, { row, column }: GridCell): boolean {
  return labels.some(({ title }) => isBuiltAlike(grid, grid.box(row, column), title.box))
}

/** Labels with their values beside them, and small tables between them. */
function listedExtra(search: Search, block: Block, isOnly: boolean): FoundExtra {
  const { grid } = search
  const rows = isOnly ? { top: 1, bottom: grid.lastRow } : { top: block.top, bottom: block.end }
  const figures = matrixExtra(grid, { ...search, ...rows, isLabel: search.isPossible })
  const inFigures = new Set([...figures.cells, ...figures.places.map(({ cell }) => cell)].map(cellKey))
  const pairs = pairExtra(grid, {
    ...search,
    ...rows,
    isTaken: (place) => search.isTaken(place) || inFigures.has(place),
  })
  const { places, cells } = joinExtra(pairs, figures)
  return {
    cells,
    places: [...places].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
  }
}

/** Heads beside those of the items, and labels with their values beside them above and below the items. */
function headedExtra(search: Search, block: Block, end: number): FoundExtra {
  const { grid } = search
  const head = block.labels[0]?.initiatives.box
  const halves = block.labels.map(({ columns }) => ({
    ...search,
    left: columns.left,
    right: Math.min(columns.right, search.right),
  }))
  const above = halves.map((half) =>
    pairExtra(grid, { ...half, top: block.top, bottom: (head?.top ?? 1) - 1 }),
  )
  const below = halves.map((half) =>
    pairExtra(grid, { ...half, isLabel: search.isLabelBelow, top: block.bottom + 1, bottom: end }),
  )
  return joinExtra(...above, ...(head ? [headExtra(search, block, head)] : []), ...below)
}

/** Further heads in the row of the items' heads: what stands below them, row by row. */
function headExtra(search: Search, block: Block, rows: { top: number; bottom: number }): FoundExtra {
  const { grid } = search
  const items = block.halves.flatMap((half) => half.rows)
  const heads = grid
    .cellsBetween(rows.top, rows.bottom)
    .filter((cell) => search.isPossible(cell) && !search.isTaken(cellKey(cell)))
  const places = heads.flatMap((head) => {
    const boxes = boxesIn(grid, head.column, rows.bottom + 1, block.bottom).filter(
      (box) => !search.isTaken(placeKey(box)),
    )
    return boxes.map((box) => ({
      label: rowName(grid, oneLine(head.text), items, boxes.length > 1 ? box.top : null),
      cell: topLeft(box),
    }))
  })
  return { places, cells: heads }
}

function takenPlaces(blocks: readonly Block[], numbers: readonly (CellPlace | null)[]): ReadonlySet<number> {
  return new Set([
    ...numbers.flatMap((cell) => (cell ? [cellKey(cell)] : [])),
    ...blocks.flatMap(({ halves, labels }) => [
      ...labels.flatMap((half) =>
        [half.title, half.initiatives, half.outcome].map(({ box }) => placeKey(box)),
      ),
      ...halves.flatMap(({ title, rows }) =>
        goalTextCells({ previous: { title: topLeft(title), rows }, current: null }).map(cellKey),
      ),
    ]),
  ])
}
