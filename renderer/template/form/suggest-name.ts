import { cellKey } from '../../workbook/cell-address.ts'
import { findFiscalYears } from '../../calendar/fiscal-year.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { Layout } from '../layout.ts'
import { fillableCells, goalCells } from '../fillable-cells.ts'
import { isLabelLike } from './taught-paper.ts'

/** A title is no longer than this. */
const longest = 40

/**
 * What to call a form: the first text above its goals that is no field and no heading of a half, without its year;
 * else its file's name.
 */
export function suggestName(grid: Grid, layout: Layout, fileName: string): string {
  const taken = new Set([...fillableCells(layout), ...layout.headings.map(({ cell }) => cell)].map(cellKey))
  const top = Math.min(...layout.goals.flatMap(goalCells).map(({ row }) => row))
  const title = grid.cells.find((cell) => cell.row < top && !taken.has(cellKey(cell)) && isLabelLike(cell))
  const name = title ? withoutYears(title.text) : ''
  return name === '' || name.length > longest ? fileName.replace(/\.xls[xm]$/i, '') : name
}

function withoutYears(text: string): string {
  const rest = findFiscalYears(text).reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end).replace(/^年度?/, ''),
    text,
  )
  return rest.replace(/\s+/g, ' ').trim()
}
