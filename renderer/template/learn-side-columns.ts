import type { Grid } from '../workbook/grid.ts'
import { boxesIn, lastRowOf, lastUsedRow, placeKey, topLeft } from './boxes.ts'
import { findLabelledBlocks, type LabelledBlock } from './find-labelled-blocks.ts'
import type { Label, PaperCells } from './find-labels.ts'
import type { SideColumns } from './find-sides.ts'
import type { GoalPlace, ItemRow, SidePlace } from './layout.ts'
import type { Proposal } from './proposal.ts'
import { settleRows } from './settle-rows.ts'

/** Reads a worksheet whose labels stand once in front of both halves, each half a column of values. */
export function learnSideColumns(
  grid: Grid,
  paper: PaperCells,
  sides: readonly SideColumns[],
): Proposal | null {
  const columns = sides.flatMap(({ heading }) => heading?.left ?? [])
  const first = Math.min(...columns)
  const bottom = Math.max(...sides.map(({ heading }) => heading?.bottom ?? 0))
  const heading = { top: bottom, bottom, left: 1, right: 1 }
  const halves = sides.map((side) =>
    findLabelledBlocks(paper, [{ ...side, heading, left: 1, right: first - 1 }], lastUsedRow(grid)),
  )
  const [one, other] = halves
  if (!one || !other || one.length !== other.length || columns.length < 2) return null
  const found = halves.flatMap((blocks, i) =>
    (blocks ?? []).map((block) => ({ ...valuesOf(grid, block, columns[i] ?? first), isTied: false })),
  )
  if (found.some((half) => half.rows.length === 0)) return null
  const { goals: settled, rowAnItem } = settleRows(grid, found)
  const placeOf = (side: number, at: number): SidePlace | null => {
    const half = settled[side * one.length + at]
    return half ? { title: half.title, rows: half.rows } : null
  }
  const previous = sides.findIndex(({ side }) => side === 'previous')
  const goals = one.map((_, at): GoalPlace => ({
    spans: [{ top: one[at]?.top ?? 1, bottom: lastLabelRow(halves.flatMap((blocks) => blocks?.[at] ?? [])) }],
    number: at + 1,
    numberCell: null,
    previous: placeOf(previous, at),
    current: placeOf(1 - previous, at),
    extra: [],
  }))
  const labels = [...new Map(halves.flatMap((blocks) => labelsOf(blocks ?? []))).values()]
  return {
    kind: goals.length === 1 ? 'form' : 'blocks',
    sides,
    top: bottom,
    bottom: Math.max(...labels.map(({ box }) => lastRowOf(box))),
    goals,
    rowAnItem,
    labels,
    paper: [
      ...labels.map(({ box }) => topLeft(box)),
      ...sides.flatMap((side) => (side.heading ? [topLeft(side.heading)] : [])),
    ],
  }
}

/** The values beside the labels in a half's column. */
function valuesOf(grid: Grid, { halves }: LabelledBlock, column: number) {
  const boxes = (label: Label | undefined) =>
    label ? boxesIn(grid, column, label.box.top, lastRowOf(label.box)).map(topLeft) : []
  const [half] = halves
  const title = boxes(half?.title)[0] ?? { row: 1, column }
  const [items, outcomes] = [boxes(half?.initiatives), boxes(half?.outcome)]
  const [item, outcome] = [items[0], outcomes[0]]
  const rows: readonly ItemRow[] =
    items.length === 1 && outcomes.length === 1 && item && outcome
      ? [{ marker: null, initiatives: item, outcome }]
      : [
          ...items.map((cell) => ({ marker: null, initiatives: cell, outcome: null })),
          ...outcomes.map((cell) => ({ marker: null, initiatives: null, outcome: cell })),
        ]
  return { title, rows }
}

function lastLabelRow(blocks: readonly LabelledBlock[]): number {
  return Math.max(...labelsOf(blocks).map(([, { box }]) => lastRowOf(box)))
}

function labelsOf(blocks: readonly LabelledBlock[]): readonly (readonly [number, Label])[] {
  return blocks.flatMap(({ halves }) =>
    halves.flatMap(({ title, initiatives, outcome }) =>
      [title, initiatives, outcome].map((label) => [placeKey(label.box), label] as const),
    ),
  )
}
