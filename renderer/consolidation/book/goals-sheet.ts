import type { Goal, Side } from '../../sheet/sheet.ts'
import type { NewSheet } from '../../workbook/author/new-sheet.ts'
import type { Ledger } from '../ledger.ts'
import type { BookReturn } from './book-rows.ts'
import type { BookWords } from './book-words.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

/** 全庁一覧: a row a goal with both its halves, department by department. */
export function goalsSheet(returns: () => Iterable<BookReturn>, ledger: Ledger, words: BookWords): NewSheet {
  const hasExtra = anyExtra(returns())
  const columns = hasExtra ? [...plain.slice(0, -1), extraColumn, ...plain.slice(-1)] : plain
  const year = ledger.fiscalYear
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
      remark: '',
      groups: [
        { from: 2, to: 4, text: ofYear('previous'), style: 'headPrevious' },
        { from: 5, to: 7, text: ofYear('current'), style: 'head' },
      ],
    },
    ledger,
    words,
  )
}

const plain: readonly OverviewColumn[] = [
  { name: 'department', width: 110 },
  { name: 'number', width: 44, style: 'center' },
  { name: 'title', width: 140, headStyle: 'headPrevious' },
  { name: 'initiatives', width: 330, headStyle: 'headPrevious' },
  { name: 'previousOutcome', width: 270, headStyle: 'headPrevious' },
  { name: 'title', width: 140 },
  { name: 'initiatives', width: 330 },
  { name: 'currentOutcome', width: 270 },
  { name: 'marks', width: 100, style: 'remarkCell' },
]
const extraColumn: OverviewColumn = { name: 'extra', width: 190 }

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
          marks === '' ? marks : { value: marks, style: 'warning' },
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
