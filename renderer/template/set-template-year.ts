import { cellKey } from '../workbook/cell-address.ts'
import { findFiscalYears, replaceYear } from '../calendar/fiscal-year.ts'
import type { Codec } from '../workbook/codec.ts'
import { attemptRead, attemptWrite, type Outcome } from '../workbook/trouble.ts'
import { writeCells, type CellChange } from '../workbook/write-cells.ts'
import type { CompiledForm } from './form/compile-form.ts'
import type { FillTrouble } from './fill-trouble.ts'
import type { FilePage } from './goal-table.ts'
import { openTemplate } from './open-template.ts'

/**
 * The template with its year headings moved to another fiscal year, each in the style it is written in; 前年度's
 * heading follows. A template whose headings name no year is given back as it is.
 */
export function setTemplateYear(
  bytes: Uint8Array,
  fiscalYear: number,
  codec: Codec,
  forms?: readonly CompiledForm[],
): Outcome<Uint8Array<ArrayBuffer>, FillTrouble> {
  const opened = attemptRead(() => openTemplate(bytes, codec, forms))
  if (!opened.ok) return opened
  const { workbook, tables, passedOver } = opened.value
  if (tables.length === 0) return { ok: false, trouble: { code: 'no-sheet-found', passedOver } }
  return attemptWrite(() =>
    writeCells(
      workbook,
      tables
        .flatMap(({ pages }) => pages)
        .map((page) => ({ sheet: page.entry, cells: movedHeadings(page, fiscalYear) })),
    ),
  )
}

/** Every text of the paper itself that names a year moves by as many years as the table does. */
function movedHeadings({ grid, layout }: FilePage, fiscalYear: number): CellChange[] {
  if (layout.fiscalYear === null) return []
  const by = fiscalYear - layout.fiscalYear
  const places = new Map(layout.paper.map((place) => [cellKey(place), place]))
  return [...places.values()].flatMap(({ row, column }) => {
    const text = grid.text(row, column)
    const years = grid.cell(row, column)?.isNumber ? [] : findFiscalYears(text)
    if (years.length === 0 || by === 0) return []
    const latest = Math.max(...years.map((one) => one.year))
    return [{ row, column, text: replaceYear(text, latest + by) }]
  })
}
