import type { CellPlace } from '../workbook/cell-address.ts'
import type { Grid, GridCell } from '../workbook/grid.ts'
import { lastRowOf, lastUsedRow, placeKey, topLeft } from './boxes.ts'
import { blockColumns } from './block-columns.ts'
import { blockExtra } from './block-extra.ts'
import { blockRows, blockWays, type Block } from './block-rows.ts'
import { findLabelledBlocks, type LabelledBlock } from './find-labelled-blocks.ts'
import { hasRole, type Label, type PaperCells } from './find-labels.ts'
import { findNumbers } from './find-numbers.ts'
import type { SideColumns } from './find-sides.ts'
import type { GoalPlace, RowSpan, SidePlace } from './layout.ts'
import { labelnessOf } from './label-cells.ts'
import { openingMarker } from './join-rows.ts'
import { repeatedTexts } from './repeated-texts.ts'
import type { Proposal } from './proposal.ts'
import { settleRows } from './settle-rows.ts'

/** Reads a worksheet as a paper that repeats its labels with each goal, or has them once for its only one. */
export function learnBlocks(grid: Grid, paper: PaperCells, sides: readonly SideColumns[]): Proposal | null {
  const labelled = findLabelledBlocks(paper, sides, lastUsedRow(grid))
  if (!labelled) return null
  const used = new Map(
    labelled.flatMap(({ halves }) =>
      halves.flatMap(({ title, initiatives, outcome }) =>
        [title, initiatives, outcome].map((label) => [placeKey(label.box), label] as const),
      ),
    ),
  )
  const ways = blockWays(grid, labelled, (box) => used.has(placeKey(box)))
  if (!ways) return null
  const columns = blockColumns(grid, labelled, ways, used)
  const form = { ways, columns, isLabel: laterLabel(grid, paper, labelled) }
  const found = labelled.map((block, i) => blockRows(grid, block, form, i === labelled.length - 1))
  const rows = found.flatMap((block) => block.halves.map((half) => ({ ...half, block, isTied: half.isTied })))
  const { goals: settled, rowAnItem } = settleRows(grid, rows)
  const numbers = findNumbers(grid, paper, found, columns)
  const extra = blockExtra(grid, paper, found, ways, numbers)
  const byBlock = new Map(found.map((block) => [block, [] as (typeof settled)[number][]]))
  for (const half of settled) byBlock.get(half.block)?.push(half)
  const goals = found.map((block, i): GoalPlace => {
    const own = byBlock.get(block) ?? []
    const sideOf = (name: 'previous' | 'current'): SidePlace | null => {
      const half = own.find((one) => one.side === name)
      return half ? { title: topLeft(half.title), rows: half.rows } : null
    }
    const number = numbers[i]
    const rows = [number ?? [], (extra.places[i] ?? []).map(({ cell }) => cell)].flat()
    return {
      spans: [spanOf(grid, block, rows)],
      number: number?.number ?? block.number ?? i + 1,
      numberCell: number ? { row: number.row, column: number.column } : null,
      previous: sideOf('previous'),
      current: sideOf('current'),
      extra: extra.places[i] ?? [],
    }
  })
  const labels = [...used.values()]
  return {
    kind: sides.length === 1 && goals.length === 1 && ways.items === 'right' ? 'form' : 'blocks',
    sides,
    top: labelled[0]?.top ?? 1,
    bottom: Math.max(...found.map((block) => block.bottom), ...extra.cells.map((cell) => cell.row)),
    goals,
    rowAnItem,
    labels,
    paper: [...labels.map((label) => topLeft(label.box)), ...extra.cells, ...numberCells(paper, numbers)],
  }
}

/** A block's rows with those of the cells that belong to it too. */
function spanOf(grid: Grid, { top, bottom }: Block, cells: readonly CellPlace[]): RowSpan {
  return {
    top: Math.min(top, ...cells.map(({ row }) => row)),
    bottom: Math.max(bottom, ...cells.map(({ row, column }) => lastRowOf(grid.box(row, column)))),
  }
}

/** Tells a label that stands below the first items of a goal: there the items end. */
function laterLabel(
  grid: Grid,
  paper: PaperCells,
  blocks: readonly LabelledBlock[],
): (cell: GridCell) => boolean {
  const labels = new Map(paper.labels.map((label) => [placeKey(label.box), label]))
  const isRepeated = repeatedTexts(grid, blocks)
  return (cell) => {
    const labelness = labelnessOf(cell, labels)
    if (blocks.length === 1) return labelness === 'known'
    return labelness !== 'none' && openingMarker(cell.text) === '' && isRepeated(cell)
  }
}

function numberCells(
  { labels }: PaperCells,
  numbers: readonly ((CellPlace & { readonly repeats: readonly CellPlace[] }) | null)[],
): readonly CellPlace[] {
  return [
    ...labels
      .filter((label: Label) => label.exact && hasRole(label, 'number'))
      .map(({ box }) => topLeft(box)),
    ...numbers.flatMap((number) => (number ? [number, ...number.repeats] : [])),
  ]
}
