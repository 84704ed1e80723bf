import type { BookItem } from './book-items.ts'
import { itemMarks } from './item-marks.ts'
import type { BookWords, ColumnName } from './book-words.ts'

/**
 * One item as a line of JSON Lines. Names never change; days are `2023-03-31`, outcomes joined by line feeds, marks the
 * codes of what `check` says of its file: `several-files`.
 */
export function jsonLine(item: BookItem): string {
  const {
    department,
    file,
    fiscalYear,
    goal,
    goalTitle,
    side,
    path,
    text,
    outcomes,
    facts,
    isPaired,
    codes,
  } = item
  return `${JSON.stringify({
    department,
    file,
    fiscalYear,
    side,
    goal,
    goalTitle,
    path,
    text,
    outcome: outcomes.join('\n'),
    paired: isPaired,
    dueFrom: facts.from,
    dueTo: facts.to,
    quantity: facts.quantity,
    unit: facts.unit,
    baseline: facts.baseline,
    marks: codes,
  })}\n`
}

const columns: readonly ColumnName[] = [
  'department',
  'file',
  'year',
  'side',
  'number',
  'title',
  'path',
  'text',
  'outcome',
  'dueFrom',
  'dueTo',
  'quantity',
  'unit',
  'baseline',
  'marks',
]

/** The headings of the CSV. */
export function csvHead({ columns: words }: BookWords): string {
  return row(columns.map((name) => words[name]))
}

/** One item as a row of CSV (RFC 4180). No cell of it is a formula to a program that opens it. */
export function csvRow(item: BookItem, words: BookWords): string {
  const { facts } = item
  return row([
    item.department,
    item.file,
    item.fiscalYear,
    words.sides[item.side],
    item.goal,
    item.goalTitle,
    item.path,
    item.text,
    item.outcomes.join('\n'),
    facts.from,
    facts.to,
    facts.quantity,
    facts.unit,
    facts.baseline,
    itemMarks(item, words),
  ])
}

function row(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : String(cell ?? ''))).join(',')}\r\n`
}

/** What spreadsheets take for a formula, or for a way to one; full-width too, as Excel in Japan does. */
const opensFormula = /^[=+\-@\t\r＝＋－＠]/

/** A text in its quotes where it needs any; an apostrophe in front keeps one that opens as a formula does a text. */
function textCell(text: string): string {
  const safe = opensFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
