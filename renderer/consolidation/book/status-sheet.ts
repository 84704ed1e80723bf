import type { NewSheet, StyledCell } from '../../workbook/author/new-sheet.ts'
import type { Ledger, LedgerFile, LedgerRow, RejectedFile } from '../ledger.ts'
import { departmentKey } from '../department-key.ts'
import type { BookName, BookWords } from './book-words.ts'
import { overviewSheet, type OverviewColumn, type OverviewRow } from './overview.ts'

/** What the ledger doesn't say and 提出状況 shows. */
export interface StatusFacts {
  /** When a file came; null where nothing is known. */
  readonly receivedAt: (file: string) => Date | null
  /** What else is to be known of a file. */
  readonly memoOf: (department: string, file: string) => string
  /** Whether anybody has said which departments there are. */
  readonly hasRoster: boolean
  /** Under the title, beside the counts. */
  readonly remarks: readonly string[]
  readonly madeAt: Date
}

const columns: readonly OverviewColumn[] = [
  { name: 'department', width: 160 },
  { name: 'state', width: 72, style: 'center' },
  { name: 'file', width: 250 },
  { name: 'receivedAt', width: 160, style: 'moment' },
  { name: 'goals', width: 60, style: 'number' },
  { name: 'mustFix', width: 60, style: 'number' },
  { name: 'confirm', width: 60, style: 'number' },
  { name: 'memo', width: 420 },
]

/** 提出状況: a row for each file of each department, and one for each that sent nothing. */
export function statusSheet(ledger: Ledger, facts: StatusFacts, book: BookName, words: BookWords): NewSheet {
  const mustFix = ledger.rows.filter((row) => needsFixing(row, ledger)).length
  const departments = ledger.rows.filter(({ isOnRoster }) => isOnRoster).length
  const unlisted = ledger.rows.length - departments
  const counts = { departments, missing: ledger.missing.length, unlisted, mustFix }
  const remark = [words.summary(counts, facts.madeAt), ...facts.remarks].join('　')
  const rows = statusRows(ledger, facts, words)
  return overviewSheet({ name: 'status', columns, rows, paper: 'A4', frozen: 1, remark }, book, words)
}

function* statusRows(ledger: Ledger, facts: StatusFacts, words: BookWords): Generator<OverviewRow> {
  for (const row of ledger.rows) {
    const rejected = ledger.rejected.filter((one) => isOf(one, row))
    for (const file of row.files) yield fileRow(row, file, facts, words)
    for (const one of rejected) yield rejectedRow(row, one, facts, words)
    if (row.files.length === 0 && rejected.length === 0)
      yield [row.department, stateCell(row, words), null, null, null, null, null, null]
  }
  for (const one of ledger.rejected.filter(({ department }) => department === null))
    yield rejectedRow(null, one, facts, words)
}

function needsFixing(row: LedgerRow, { rejected }: Ledger): boolean {
  return row.files.some((file) => countOf(file, 'must-fix') > 0) || rejected.some((one) => isOf(one, row))
}

function isOf({ department }: RejectedFile, row: LedgerRow): boolean {
  return department !== null && departmentKey(department) === departmentKey(row.department)
}

function fileRow(row: LedgerRow, file: LedgerFile, facts: StatusFacts, words: BookWords): OverviewRow {
  const asked = file.problems.filter(({ code }) => code === 'several-files' || code === 'same-file')
  const memo = [
    ...(row.isOnRoster || !facts.hasRoster ? [] : [words.notOnRoster]),
    ...asked.map((problem) => words.problem(problem)),
    facts.memoOf(row.department, file.file),
  ]
  const mustFix = countOf(file, 'must-fix')
  return [
    row.department,
    stateCell(row, words),
    file.file,
    facts.receivedAt(file.file),
    file.goals,
    mustFix > 0 ? { value: mustFix, style: 'alarmNumber' } : null,
    countOf(file, 'confirm') || null,
    memo.filter((one) => one !== '').join('\n'),
  ]
}

/** The row is null for a file that is nobody's. */
function rejectedRow(
  row: LedgerRow | null,
  { file, trouble }: RejectedFile,
  facts: StatusFacts,
  words: BookWords,
): OverviewRow {
  const memo = words.trouble(trouble)
  return [
    row?.department ?? '',
    row && isSettled(row) ? stateCell(row, words) : { value: words.levels['must-fix'], style: 'alarmCenter' },
    file,
    facts.receivedAt(file),
    null,
    { value: 1, style: 'alarmNumber' },
    null,
    memo,
  ]
}

/** Whether a person has said how the department stands: that goes before what was found. */
function isSettled({ state }: LedgerRow): boolean {
  return state === 'sent-back' || state === 'resubmitted' || state === 'final'
}

function stateCell({ state }: LedgerRow, words: BookWords): StyledCell {
  const style = state === 'missing' ? 'alarmCenter' : state === 'to-confirm' ? 'warningCenter' : 'center'
  return { value: words.states[state], style }
}

function countOf({ problems }: LedgerFile, level: 'must-fix' | 'confirm'): number {
  return problems.filter((problem) => problem.level === level).length
}
