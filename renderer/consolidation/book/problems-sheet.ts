import { assertNever } from '../../sheet/assert-never.ts'
import type { ProblemLevel } from '../../template/sheet-reading.ts'
import type { StyleName } from '../../workbook/author/style-table.ts'
import type { NewSheet } from '../../workbook/author/new-sheet.ts'
import type { Ledger } from '../ledger.ts'
import type { BookName, BookWords } from './book-words.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

/** Something to look at that came up while the book was made. */
export interface BookNote {
  readonly department: string
  readonly file: string
  readonly message: string
}

const columns: readonly OverviewColumn[] = [
  { name: 'department', width: 160 },
  { name: 'file', width: 230 },
  { name: 'sheet', width: 120 },
  { name: 'cell', width: 56, style: 'center' },
  { name: 'level', width: 62, style: 'center' },
  { name: 'message', width: 580 },
]

/** 確認事項: a row for each thing to look at, department by department, then what is no return. */
export function problemsSheet(
  ledger: Ledger,
  notes: readonly BookNote[],
  book: BookName,
  words: BookWords,
): NewSheet {
  const rows = problemRows(ledger, notes, words)
  const remark = words.remarks.problems
  return overviewSheet({ name: 'problems', columns, rows, paper: 'A4', frozen: 1, remark }, book, words)
}

function* problemRows(ledger: Ledger, notes: readonly BookNote[], words: BookWords): Generator<OverviewRow> {
  const notesOf = groupNotes(notes)
  const level = (name: ProblemLevel) => ({ value: words.levels[name], style: levelStyle(name) })
  for (const { department, files } of ledger.rows)
    for (const { file, problems } of files) {
      for (const problem of problems)
        yield [
          department,
          file,
          problem.sheet ?? '',
          problem.cell ?? '',
          level(problem.level),
          words.problem(problem),
        ]
      for (const note of notesOf(department, file))
        yield [department, file, '', '', level('confirm'), note.message]
    }
  for (const { department, file, trouble } of ledger.rejected)
    yield [department ?? '', file, '', '', level('must-fix'), words.trouble(trouble)]
  for (const { file, code } of ledger.ignored) yield ['', file, '', '', level('note'), words.ignored[code]]
}

/** Looks up the notes of a department's file. */
export function groupNotes(
  notes: readonly BookNote[],
): (department: string, file: string) => readonly BookNote[] {
  const groups = new Map<string, BookNote[]>()
  for (const note of notes) {
    const key = `${note.department}\n${note.file}`
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return (department, file) => groups.get(`${department}\n${file}`) ?? []
}

function levelStyle(level: ProblemLevel): StyleName {
  switch (level) {
    case 'must-fix':
      return 'alarmCenter'
    case 'confirm':
      return 'warningCenter'
    case 'note':
      return 'center'
    default:
      return assertNever(level)
  }
}
