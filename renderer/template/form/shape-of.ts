import { findFiscalYears } from '../../calendar/fiscal-year.ts'
import { cellKey, type Area } from '../../workbook/cell-address.ts'
import type { Grid } from '../../workbook/grid.ts'
import type { Layout } from '../layout.ts'
import { fillableCells } from '../fillable-cells.ts'
import type { Mark, Rest, Shape } from './form.ts'
import { paperText } from './paper-text.ts'
import { textPrint } from './text-print.ts'

/** What of a worksheet stays the same in every copy: its own texts with their places, and its merges. */
export function shapeOf(grid: Grid, layout: Layout): Shape {
  const fields = new Set(fillableCells(layout).map(cellKey))
  const paper = new Set(layout.paper.map(cellKey))
  const marks: Mark[] = []
  const rests: Rest[] = []
  for (const { row, column, text } of grid.cells) {
    const key = cellKey({ row, column })
    if (text.trim() === '' || (fields.has(key) && !paper.has(key))) continue
    if (paper.has(key)) marks.push({ row, column, text })
    else rests.push({ row, column, print: textPrint(text), year: latestYear(text) })
  }
  const merges = inOrder(grid.merges)
  return { marks, rests, merges, fingerprint: fingerprintOf(marks, merges, numberCells(layout)) }
}

/** Merges from top to bottom and from left to right: programs write them in any order. */
export function inOrder(merges: readonly Area[]): readonly Area[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left)
}

/** The latest fiscal year in a text; null without one. */
export function latestYear(text: string): number | null {
  const years = findFiscalYears(text).map(({ year }) => year)
  return years.length === 0 ? null : Math.max(...years)
}

/** A worksheet that is one goal's may have any number. */
function numberCells({ goals }: Layout): ReadonlySet<number> {
  const [goal] = goals
  return new Set(goals.length === 1 && goal?.numberCell ? [cellKey(goal.numberCell)] : [])
}

function fingerprintOf(
  marks: readonly Mark[],
  merges: readonly Area[],
  numbers: ReadonlySet<number>,
): string {
  const texts = marks.map((mark) => [
    mark.row,
    mark.column,
    numbers.has(cellKey(mark)) ? '' : paperText(mark.text),
  ])
  const areas = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])
  return textPrint(JSON.stringify([texts, areas]))
}
