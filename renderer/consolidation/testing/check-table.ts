import { makeForm } from '../../template/form/make-form.ts'
import { openTemplate } from '../../template/open-template.ts'
import { makeTable, type TableGoal, type TableShape } from '../../template/testing/make-table.ts'
import { makeCheckContext, type CheckContext, type Expected } from '../check-context.ts'
import { checkFile } from '../check-file.ts'
import type { CheckedFile } from '../checked-file.ts'
import type { HealthCode } from '../health/health-problem.ts'
import { phaseOf } from '../phases.ts'
import { makeRoster } from '../roster.ts'
import { makeReference, type Reference } from '../shape/reference.ts'
import { readActiveContent } from '../../workbook/active-content/read-active-content.ts'
import { fflateCodec } from '../../workbook/fflate-codec.ts'

/** A goal with nothing in it: a block of an empty paper. */
export const emptyGoal: TableGoal = ['', '', '', '', '', '']

/** A goal with an outcome beside each item. */
export function fineGoal(name: string): TableGoal {
  const side = (half: string) =>
    [`${name}の${half}目標`, `① ${name}の${half}取組\n② 次`, `① ${name}の${half}結果\n② ${half}月`] as const
  return [...side('昨'), ...side('今')]
}

/** A paper of two goals as it was filled in without any trouble. */
export const fineTable: TableShape = {
  department: '総務部',
  goals: [fineGoal('一'), fineGoal('二')],
}

/** The paper that was sent out: two goals, nothing filled in. */
export const blankTable: TableShape = { goals: [emptyGoal, emptyGoal] }

/** What returns are held to, made of the paper that was sent out. */
export function referenceOf(bytes: Uint8Array): Reference {
  const { workbook, tables } = openTemplate(bytes, fflateCodec)
  const pages = tables.flatMap((table) => table.pages)
  const active = readActiveContent(workbook)
  return makeReference(makeForm('sent', 'sent', pages), phaseOf(pages)?.phase ?? null, active)
}

/** A consolidation of 令和4年度 with two departments. */
export function contextOf(expected: Partial<Expected> = {}): CheckContext {
  return makeCheckContext(
    {
      roster: makeRoster(['総務部', '財政部']),
      reference: referenceOf(makeTable(blankTable)),
      fiscalYear: 2022,
      lastYear: null,
      settings: {},
      ...expected,
    },
    fflateCodec,
  )
}

/** Checks a file. */
export function checkBytes(
  bytes: Uint8Array,
  file = '04_総務部.xlsx',
  expected: Partial<Expected> = {},
): CheckedFile {
  return checkFile({ file, bytes, print: file }, contextOf(expected))
}

/** What is found in a paper that differs from a fine one: codes with their cells, such as `formula D7`. */
export function foundIn(
  shape: Partial<TableShape>,
  expected: Partial<Expected> = {},
  file?: string,
): readonly string[] {
  return problemsIn(checkBytes(makeTable({ ...fineTable, ...shape }), file, expected))
}

/** Codes with their cells of a checked file. */
export function problemsIn(checked: CheckedFile): readonly string[] {
  if (checked.kind !== 'returned') throw new Error(checked.kind)
  return checked.returns.flatMap(({ problems }) =>
    problems.map(({ code, cell }) => (cell === undefined ? code : `${code} ${cell}`)),
  )
}

/** Of one code alone the cells where it was found. */
export function cellsOf(code: HealthCode, found: readonly string[]): readonly string[] {
  return found.filter((one) => one.split(' ')[0] === code).map((one) => one.slice(code.length + 1))
}
