import type { Grid, GridCell } from '../../workbook/grid.ts'
import type { Mark } from './form.ts'
import { paperText } from './paper-text.ts'

/** A text of the paper in the form, and the cell that holds it in the copy. */
export interface MatchedMark {
  readonly mark: Mark
  readonly cell: GridCell
}

/** A longer text is no heading, and is not compared. */
const longestText = 90

/** A row of headings is looked for in so many rows that read like it. */
const mostRows = 200

interface MarkRow {
  readonly row: number
  readonly marks: readonly (Mark & { readonly folded: string })[]
}

interface Chain {
  readonly row: number
  readonly score: number
  readonly pairs: readonly MatchedMark[]
  readonly before: Chain | null
}

/**
 * Finds the texts of a paper on a copy in which rows and columns were put in, hidden or moved: each row of texts in
 * one row of the copy, in the same order from top to bottom, as many texts as possible and as high as possible.
 */
export function matchMarks(grid: Grid, marks: readonly Mark[]): readonly MatchedMark[] {
  const cellsAt = foldedRows(grid)
  const chains: Chain[] = []
  for (const form of rowsOf(marks)) {
    const here: Chain[] = []
    for (const [row, cells] of cellsAt) {
      if (here.length >= mostRows) break
      const pairs = pairUp(form, cells)
      if (pairs.length * 2 <= form.marks.length) continue
      const before = bestAbove(chains, row)
      here.push({ row, pairs, before, score: (before?.score ?? 0) + pairs.length - row / 1e6 })
    }
    chains.push(...here)
  }
  return unfold(bestAbove(chains, Infinity))
}

function bestAbove(chains: readonly Chain[], row: number): Chain | null {
  return chains.reduce<Chain | null>(
    (best, chain) => (chain.row < row && (!best || chain.score > best.score) ? chain : best),
    null,
  )
}

function unfold(chain: Chain | null): readonly MatchedMark[] {
  const pairs: MatchedMark[] = []
  for (let one = chain; one; one = one.before) pairs.unshift(...one.pairs)
  return pairs
}

function rowsOf(marks: readonly Mark[]): readonly MarkRow[] {
  const rows = new Map<number, (Mark & { readonly folded: string })[]>()
  for (const mark of marks) {
    const one = { ...mark, folded: paperText(mark.text) }
    const row = rows.get(mark.row)
    if (row) row.push(one)
    else rows.set(mark.row, [one])
  }
  return [...rows].map(([row, own]) => ({ row, marks: own }))
}

type FoldedCell = GridCell & { readonly folded: string }

function foldedRows(grid: Grid): ReadonlyMap<number, readonly FoldedCell[]> {
  const rows = new Map<number, FoldedCell[]>()
  for (const cell of grid.cells) {
    if (cell.isNumber || cell.text.trim() === '' || cell.text.length > longestText) continue
    const one = { ...cell, folded: paperText(cell.text) }
    const row = rows.get(cell.row)
    if (row) row.push(one)
    else rows.set(cell.row, [one])
  }
  return rows
}

/** Equal texts of two rows, those that stand there several times from left to right. */
function pairUp({ marks }: MarkRow, cells: readonly FoldedCell[]): readonly MatchedMark[] {
  const used = new Set<GridCell>()
  return marks.flatMap((mark) => {
    const cell = cells.find((one) => one.folded === mark.folded && !used.has(one))
    if (!cell) return []
    used.add(cell)
    return [{ mark, cell }]
  })
}
