import { formatAddress, type CellPlace } from '../workbook/cell-address.ts'
import { growRows, linesTooMany, type PlacedText } from '../workbook/measure/grow-rows.ts'
import { readSheetRuler } from '../workbook/measure/sheet-ruler.ts'
import type { Workbook } from '../workbook/open-workbook.ts'
import type { Looks } from '../workbook/picture/look.ts'
import type { RowHeight } from '../workbook/set-row-heights.ts'
import { lastRowOf } from './boxes.ts'
import { fieldCells, type FieldName } from './field-cells.ts'
import type { PagePlan } from './plan-fill.ts'
import { textAt } from './text-at.ts'

/** A field whose text no row is high enough for: where it stands, and how many lines of it would be cut. */
export interface TooHigh extends FieldName {
  readonly sheet: string
  readonly cell: string
  readonly lines: number
}

/** How a worksheet takes what is filled into it. */
export interface PageFit {
  /** The rows that must grow so that no text that was filled in is cut. */
  readonly heights: readonly RowHeight[]
  /** What is cut all the same, also where the paper held it before. */
  readonly tooHigh: readonly TooHigh[]
}

/**
 * Measures the texts of a worksheet's fields as they are after filling, as Excel would show them. Cells beside the
 * changed ones are looked at too, but grow nothing. Below `attemptRead` only.
 */
export function fitPage(workbook: Workbook, looks: Looks, { page, cells }: PagePlan): PageFit {
  const ruler = readSheetRuler(workbook, page.entry, looks)
  const changed = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const texts = fieldCells(page.layout).flatMap(({ cell, ...name }) => {
    const change = changed.get(keyOf(cell))
    // Numbers and dates never wrap.
    const isNumber = change ? change.isNumber : page.grid.cell(cell.row, cell.column)?.isNumber
    const text = change?.text ?? textAt(page, cell)
    if (isNumber || text === '') return []
    const merge = page.grid.box(cell.row, cell.column)
    const box = { ...merge, bottom: lastRowOf(merge) }
    return [{ name, cell, box, size: ruler.sizeOf(box, text), isChanged: change !== undefined }]
  })
  return {
    heights: growRows(
      ruler.rows,
      texts.filter(({ isChanged }) => isChanged),
    ),
    tooHigh: texts.flatMap(({ name, cell, ...text }) => {
      const lines = linesTooMany(ruler.rows, text satisfies PlacedText)
      return lines === 0 ? [] : [{ ...name, sheet: page.entry.name, cell: formatAddress(cell), lines }]
    }),
  }
}

function keyOf({ row, column }: CellPlace): string {
  return `${row}:${column}`
}
