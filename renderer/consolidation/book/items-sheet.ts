import type { CellValue, NewSheet, StyledCell } from '../../workbook/author/new-sheet.ts'
import type { BookItem } from './book-items.ts'
import type { BookName, BookWords } from './book-words.ts'
import { itemMarks } from './item-marks.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

const columns: readonly OverviewColumn[] = [
  { name: 'department', width: 110 },
  { name: 'number', width: 40, style: 'center' },
  { name: 'title', width: 210, style: 'small' },
  { name: 'year', width: 80, style: 'center' },
  { name: 'path', width: 84 },
  { name: 'text', width: 355 },
  { name: 'outcome', width: 320 },
  { name: 'dueFrom', width: 102, style: 'date' },
  { name: 'dueTo', width: 102, style: 'date' },
  { name: 'quantity', width: 100, style: 'decimal' },
  { name: 'unit', width: 48, style: 'center' },
  { name: 'baseline', width: 84, style: 'decimal' },
  { name: 'marks', width: 150, style: 'small' },
]

/** 取組項目一覧: a row an item with what stands beside it, and one for each outcome that belongs to none. */
export function itemsSheet(items: Iterable<BookItem>, book: BookName, words: BookWords): NewSheet {
  const rows = itemRows(items, words)
  const remark = words.remarks.items
  return overviewSheet({ name: 'items', columns, rows, paper: 'A3', frozen: 2, remark }, book, words)
}

function* itemRows(items: Iterable<BookItem>, words: BookWords): Generator<OverviewRow> {
  for (const item of items) {
    const { facts } = item
    yield [
      item.department,
      item.goal,
      item.goalTitle,
      item.fiscalYear === null ? words.sides[item.side] : words.year(item.fiscalYear),
      item.path,
      item.text,
      item.outcomes.join('\n'),
      dayOf(facts.from),
      dayOf(facts.to),
      facts.quantity,
      facts.unit,
      facts.baseline,
      marksCell(item, words),
    ]
  }
}

function marksCell(item: BookItem, words: BookWords): CellValue | StyledCell {
  const said = itemMarks(item, words)
  return said === '' ? null : { value: said, style: 'warningSmall' }
}

/** Most items are due on one of few days. */
const days = new Map<string, Date>()

/** Midnight of a day written `2023-03-31`, by the clock here, as cells show it. */
function dayOf(day: string | null): Date | null {
  if (day === null) return null
  const known = days.get(day)
  if (known) return known
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const midnight = new Date(year, month - 1, date)
  days.set(day, midnight)
  return midnight
}
