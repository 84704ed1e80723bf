import { findFiscalYears } from '../calendar/fiscal-year.ts'
import type { Area } from '../workbook/cell-address.ts'
import type { Grid } from '../workbook/grid.ts'
import { limits } from '../workbook/limits.ts'
import { refuse } from '../workbook/trouble.ts'
import type { Role } from './lexicon.ts'
import { matchLabel, type LabelMatch } from './match-label.ts'

/** A cell that reads as a heading, with its box. */
export interface Label extends LabelMatch {
  readonly box: Area
  readonly text: string
  /** Whether it names a fiscal year too. */
  readonly hasYear: boolean
}

/** A cell that names one fiscal year. */
export interface YearCell {
  readonly box: Area
  readonly text: string
  readonly year: number
}

/** The cells of a worksheet that belong to the paper rather than to what people fill in. */
export interface PaperCells {
  readonly labels: readonly Label[]
  readonly years: readonly YearCell[]
}

/** Looks every text of a worksheet up in the lexicon and the calendar; each distinct text once. Below `attemptRead` only. */
export function findLabels(grid: Grid): PaperCells {
  const labels: Label[] = []
  const years: YearCell[] = []
  const known = new Map<string, { match: LabelMatch | null; year: number | null }>()
  for (const cell of grid.cells) {
    if (cell.isNumber || cell.text === '') continue
    let one = known.get(cell.text)
    if (!one) known.set(cell.text, (one = lookUp(cell.text)))
    if (!one.match && one.year === null) continue
    const box = grid.box(cell.row, cell.column)
    if (one.match) labels.push({ ...one.match, box, text: cell.text, hasYear: one.year !== null })
    if (one.year !== null) years.push({ box, text: cell.text, year: one.year })
    if (labels.length + years.length > limits.headings) refuse({ code: 'too-large', limit: 'headings' })
  }
  return { labels, years }
}

/** Whether a label can stand for a role. */
export function hasRole(label: Label, role: Role): boolean {
  return label.roles.includes(role)
}

function lookUp(text: string): { match: LabelMatch | null; year: number | null } {
  const found = findFiscalYears(text)
  if (found.length === 0) return { match: matchLabel(text), year: null }
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  const year = Math.max(...found.map((one) => one.year))
  return { match: matchLabel(rest.replace(/年度?/g, '')), year }
}
