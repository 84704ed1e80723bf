import type { Goal, Side, SideName } from '../../sheet/sheet.ts'
import { sideNames } from '../../template/layout.ts'
import type { NewSheet } from '../../workbook/author/new-sheet.ts'
import type { BookReturn } from './book-rows.ts'
import type { BookName, BookWords } from './book-words.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

/**
 * 全庁一覧: a row a goal with both its halves, department by department. A half that no paper has, and the column of what
 * stands beside the halves where nothing does, are left out.
 */
export function goalsSheet(returns: () => Iterable<BookReturn>, book: BookName, words: BookWords): NewSheet {
  const found = survey(returns())
  const halves = sideNames.filter((side) => found.halves.has(side) || found.halves.size === 0)
  const ofHalf = (side: SideName) => halfColumns(side, halves.length === 1)
  const columns = [
    ...department,
    ...halves.flatMap(ofHalf),
    ...(found.hasExtra ? [extraColumn(halves.length === 1)] : []),
    marks,
  ]
  return overviewSheet(
    {
      name: 'goals',
      columns,
      rows: goalRows(returns(), halves, found.hasExtra),
      paper: 'A3',
      frozen: 2,
      remark: words.remarks.goals,
      groups: halves.map((side, i) => ({
        from: department.length + i * 3,
        to: department.length + i * 3 + 2,
        text: headOf(side, book.fiscalYear, words),
        style: headStyles[side],
      })),
    },
    book,
    words,
  )
}

function headOf(side: SideName, year: number | null, words: BookWords): string {
  if (year === null) return words.sides[side]
  return `${words.sides[side]}（${words.year(side === 'current' ? year : year - 1)}）`
}

const department: readonly OverviewColumn[] = [
  { name: 'department', width: 100, style: 'text' },
  { name: 'number', width: 44, style: 'textCenter' },
]
const marks: OverviewColumn = { name: 'marks', width: 96, style: 'text' }
const headStyles = { previous: 'headPrevious', current: 'head' } as const
const outcomes = { previous: 'previousOutcome', current: 'currentOutcome' } as const

/** What came of goals is said in more words than what is wanted. */
const widths = {
  previous: { title: 120, initiatives: 345, outcome: 310 },
  current: { title: 120, initiatives: 345, outcome: 275 },
  alone: { title: 200, initiatives: 540, outcome: 420 },
} as const

function halfColumns(side: SideName, isAlone: boolean): readonly OverviewColumn[] {
  const { title, initiatives, outcome } = widths[isAlone ? 'alone' : side]
  const looks = { style: 'text', headStyle: headStyles[side] } as const
  return [
    { name: 'title', width: title, ...looks },
    { name: 'initiatives', width: initiatives, ...looks },
    { name: outcomes[side], width: outcome, ...looks },
  ]
}

function extraColumn(isRoomy: boolean): OverviewColumn {
  return { name: 'extra', width: isRoomy ? 380 : 230, style: 'text' }
}

interface Found {
  readonly halves: ReadonlySet<SideName>
  readonly hasExtra: boolean
}

function survey(returns: Iterable<BookReturn>): Found {
  const halves = new Set<SideName>()
  let hasExtra = false
  for (const { sheets } of returns) {
    for (const goal of sheets.flatMap(({ goals }) => goals)) {
      for (const side of sideNames) if (goal[side]) halves.add(side)
      hasExtra ||= extraOf(goal) !== ''
    }
    if (hasExtra && halves.size === sideNames.length) break
  }
  return { halves, hasExtra }
}

function* goalRows(
  returns: Iterable<BookReturn>,
  halves: readonly SideName[],
  hasExtra: boolean,
): Generator<OverviewRow> {
  for (const { department: name, sheets, marks: said } of returns)
    for (const { goals } of sheets)
      for (const goal of goals)
        yield [
          name,
          goal.number,
          ...halves.flatMap((side) => cellsOf(goal[side])),
          ...(hasExtra ? [extraOf(goal)] : []),
          said === '' ? null : { value: said, style: 'warning' },
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
