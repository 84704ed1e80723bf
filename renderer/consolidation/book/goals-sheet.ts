import type { Goal, Side } from '../../sheet/sheet.ts'
import type { NewSheet } from '../../workbook/author/new-sheet.ts'
import type { BookReturn } from './book-rows.ts'
import type { BookName, BookWords } from './book-words.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

/** 全庁一覧: a row a goal with both its halves, department by department. */
export function goalsSheet(returns: () => Iterable<BookReturn>, book: BookName, words: BookWords): NewSheet {
  const hasExtra = anyExtra(returns())
  const columns = hasExtra ? [...plain.slice(0, -1), extraColumn, ...plain.slice(-1)] : plain
  const year = book.fiscalYear
  const ofYear = (side: 'previous' | 'current') =>
    year === null
      ? words.sides[side]
      : `${words.sides[side]}（${words.year(side === 'current' ? year : year - 1)}）`
  return overviewSheet(
    {
      name: 'goals',
      columns,
      rows: goalRows(returns(), hasExtra),
      paper: 'A3',
      frozen: 2,
      remark: words.remarks.goals,
      groups: [
        { from: 2, to: 4, text: ofYear('previous'), style: 'headPrevious' },
        { from: 5, to: 7, text: ofYear('current'), style: 'head' },
      ],
    },
    book,
    words,
  )
}

const plain: readonly OverviewColumn[] = [
  { name: 'department', width: 100, style: 'text' },
  { name: 'number', width: 44, style: 'textCenter' },
  { name: 'title', width: 120, style: 'text', headStyle: 'headPrevious' },
  { name: 'initiatives', width: 345, style: 'text', headStyle: 'headPrevious' },
  { name: 'previousOutcome', width: 310, style: 'text', headStyle: 'headPrevious' },
  { name: 'title', width: 120, style: 'text' },
  { name: 'initiatives', width: 345, style: 'text' },
  { name: 'currentOutcome', width: 275, style: 'text' },
  { name: 'marks', width: 96, style: 'text' },
]
const extraColumn: OverviewColumn = { name: 'extra', width: 190, style: 'text' }

function anyExtra(returns: Iterable<BookReturn>): boolean {
  for (const { sheets } of returns)
    if (sheets.some(({ goals }) => goals.some((goal) => extraOf(goal) !== ''))) return true
  return false
}

function* goalRows(returns: Iterable<BookReturn>, hasExtra: boolean): Generator<OverviewRow> {
  for (const { department, sheets, marks } of returns)
    for (const { goals } of sheets)
      for (const goal of goals)
        yield [
          department,
          goal.number,
          ...cellsOf(goal.previous),
          ...cellsOf(goal.current),
          ...(hasExtra ? [extraOf(goal)] : []),
          marks === '' ? null : { value: marks, style: 'warning' },
        ]
}

function cellsOf(side: Side | null): readonly [string, string, string] {
  return side ? [side.title, side.initiatives, side.outcome] : ['', '', '']
}

/** What the paper has beside both halves, each under its own label. */
function extraOf({ extra }: Goal): string {
  return extra
    .filter(({ text }) => text.trim() !== '')
    .map(({ label, text }) => `${label}：${text}`)
    .join('\n')
}
