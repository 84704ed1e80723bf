import type { FilePage, GoalTable } from '../template/goal-table.ts'
import type { Template } from '../template/open-template.ts'
import { fiscalYearOf, readDepartment, readTable } from '../template/read-table.ts'
import type { SheetReading } from '../template/sheet-reading.ts'
import { textPrint } from '../template/form/text-print.ts'
import { activeKey, type ActiveContent } from '../workbook/active-content/active-content.ts'
import { readActiveContent } from '../workbook/active-content/read-active-content.ts'
import type { Workbook } from '../workbook/open-workbook.ts'
import { attemptRead } from '../workbook/trouble.ts'
import { assignDepartment, type Assignment } from './assign-department.ts'
import type { CheckContext } from './check-context.ts'
import type { CheckedFile, DepartmentReturn } from './checked-file.ts'
import { fileKind } from './file-kinds.ts'
import { checkHealth } from './health/check-health.ts'
import { inOrder } from './health/in-order.ts'
import { filledHalves } from './health/each-text.ts'
import type { SheetInContext } from './health/sheet-in-context.ts'
import { rejectFile } from './reject-file.ts'
import { differenceOf } from './shape/difference-of.ts'

/** A file of the folder: its path within it, its bytes, and a print that is equal for equal bytes. */
export interface ReturnedFile {
  readonly file: string
  readonly bytes: Uint8Array
  readonly print: string
}

/** Reads and checks one file. Nothing is thrown for what a file may hold; a fault of ours passes. */
export function checkFile({ file, bytes, print }: ReturnedFile, context: CheckContext): CheckedFile {
  const kind = fileKind(file)
  if (kind !== null && kind !== 'workbook') return { kind: 'ignored', file, code: kind }
  const outcome = attemptRead(() => readReturns(file, context.memory.open(bytes), context))
  if (!outcome.ok) {
    // A file whose name promises nothing may be anything.
    if (kind === null) return { kind: 'ignored', file, code: 'not-a-workbook' }
    return rejectFile(file, outcome.trouble, context)
  }
  const { returns, passedOver } = outcome.value
  const [first, ...more] = returns
  if (!first) return rejectFile(file, { code: 'no-sheet-found', passedOver }, context)
  return { kind: 'returned', file, print, returns: [first, ...more] }
}

interface FoundSheet {
  readonly table: GoalTable<FilePage>
  readonly sheet: SheetReading
  readonly assignment: Assignment
}

/** What is the whole file's and told at its first sheet. */
interface FoundInFile extends Pick<SheetInContext, 'passedOver' | 'activeContent'> {
  readonly workbook: Workbook
}

const nothingFound = { passedOver: [], activeContent: [] } as const

/** What the paper that was sent out has itself is the city's own. */
function activeContentIn(workbook: Workbook, { reference }: CheckContext): readonly ActiveContent[] {
  return readActiveContent(workbook).filter((one) => !reference?.active.has(activeKey(one)))
}

function readReturns(file: string, template: Template, context: CheckContext) {
  const { workbook, tables, passedOver } = template
  const { kept, otherYears } = relevantTables(tables, context.fiscalYear)
  const sheets = kept.map((table): FoundSheet => {
    const assignment = assignDepartment(readDepartment(table), file, context.roster)
    return { table, sheet: readTable(table), assignment }
  })
  const names = otherYears.map(({ pages: [first] }) => first.grid.sheetName)
  const active = activeContentIn(workbook, context)
  const returns = byDepartment(withText(sheets)).map((own, i) =>
    returnOf(own, { workbook, passedOver: names, activeContent: i === 0 ? active : [] }, context),
  )
  return { returns, passedOver }
}

/** Where a workbook keeps the sheets of several years, those of the year that is asked for. */
function relevantTables<T extends GoalTable>(tables: readonly T[], year: number | null) {
  const hasYear = year !== null && tables.some((table) => fiscalYearOf(table) === year)
  const isOther = (table: T) => hasYear && fiscalYearOf(table) !== null && fiscalYearOf(table) !== year
  return { kept: tables.filter((table) => !isOther(table)), otherYears: tables.filter(isOther) }
}

/** Spare sheets that nobody filled in are nothing where others are filled in. */
function withText(sheets: readonly FoundSheet[]): readonly FoundSheet[] {
  const filled = sheets.filter(({ sheet }) => sheet.goals.length > 0)
  return filled.length > 0 ? filled : sheets.slice(0, 1)
}

function byDepartment(sheets: readonly FoundSheet[]): readonly (readonly [FoundSheet, ...FoundSheet[]])[] {
  const groups = new Map<string | null, [FoundSheet, ...FoundSheet[]]>()
  for (const sheet of sheets) {
    const { department } = sheet.assignment
    const group = groups.get(department)
    if (group) group.push(sheet)
    else groups.set(department, [sheet])
  }
  return [...groups.values()]
}

function returnOf(
  own: readonly [FoundSheet, ...FoundSheet[]],
  file: FoundInFile,
  context: CheckContext,
): DepartmentReturn {
  const sheets = own.map(({ sheet }) => sheet)
  const { department, written } = own[0].assignment
  return {
    department,
    written,
    fiscalYear: sheets.find(({ fiscalYear }) => fiscalYear !== null)?.fiscalYear ?? null,
    goals: sheets.reduce((sum, { goals }) => sum + goals.length, 0),
    sheets,
    problems: inOrder(
      own.flatMap((sheet, i) => problemsOf(sheet, i === 0 ? file : { ...file, ...nothingFound }, context)),
    ),
  }
}

function problemsOf(
  { table, sheet, assignment }: FoundSheet,
  { workbook, passedOver, activeContent }: FoundInFile,
  { reference, fiscalYear, roster, lastYear, settings }: CheckContext,
) {
  const differences = reference ? table.pages.map((page) => differenceOf(page, reference.sheets)) : []
  return checkHealth(
    {
      workbook,
      table,
      sheet,
      halves: filledHalves(table, sheet.goals),
      differences,
      isOnReference: (text) => reference?.rests.has(textPrint(text)) ?? false,
      assignment,
      fiscalYear,
      phase: reference?.phase ?? null,
      roster,
      lastYear,
      passedOver,
      activeContent,
    },
    settings,
  )
}
