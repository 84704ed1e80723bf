import { cellKey, type Area } from '../../workbook/cell-address.ts'
import { fillableCells } from '../fillable-cells.ts'
import type { Form, FormSheet } from './form.ts'
import { latestYear } from './shape-of.ts'

/** A form made ready to be compared with many worksheets. */
export interface CompiledForm {
  readonly form: Form
  readonly sheets: readonly CompiledSheet[]
}

/** One worksheet of a form, its cells in reading order. */
export interface CompiledSheet {
  readonly sheet: FormSheet
  readonly entries: readonly Entry[]
  readonly merges: readonly Area[]
  /** Fields above the goals that may name the fiscal year. */
  readonly firstItem: number
}

/** What is expected of a cell: a text of the paper, the number of its only goal, a field, or what it once held. */
export type Entry = {
  readonly row: number
  readonly column: number
} & (
  | { readonly kind: 'text'; readonly text: string; readonly year: number | null }
  | { readonly kind: 'number' }
  | { readonly kind: 'field'; readonly before: string }
  | { readonly kind: 'rest'; readonly print: string; readonly year: number | null }
)

/** Makes a form ready; done once, since many worksheets are compared with it. */
export function compileForm(form: Form): CompiledForm {
  return { form, sheets: form.sheets.map(compileSheet) }
}

function compileSheet(sheet: FormSheet): CompiledSheet {
  const { shape, layout } = sheet
  const [goal] = layout.goals
  const onlyNumber = layout.goals.length === 1 && goal?.numberCell ? cellKey(goal.numberCell) : null
  const department = layout.department ? cellKey(layout.department.cell) : null
  const entries = new Map<number, Entry>()
  for (const { row, column } of fillableCells(layout)) {
    const key = cellKey({ row, column })
    const before = key === department ? (layout.department?.before ?? '') : ''
    entries.set(key, { kind: 'field', row, column, before })
  }
  for (const { row, column, print, year } of shape.rests)
    entries.set(cellKey({ row, column }), { kind: 'rest', row, column, print, year })
  for (const { row, column, text } of shape.marks) {
    const key = cellKey({ row, column })
    const mark: Entry = { kind: 'text', row, column, text, year: latestYear(text) }
    entries.set(key, key === onlyNumber ? { kind: 'number', row, column } : mark)
  }
  return {
    sheet,
    entries: [...entries].sort(([a], [b]) => a - b).map(([, entry]) => entry),
    merges: shape.merges,
    firstItem: firstItemRow(sheet),
  }
}

function firstItemRow({ layout }: FormSheet): number {
  const row = layout.goals[0]?.current?.rows[0]
  return (row?.initiatives ?? row?.outcome)?.row ?? 0
}
