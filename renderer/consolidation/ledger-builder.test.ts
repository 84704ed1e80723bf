import { describe, expect, it } from 'vitest'
import { makeTable } from '../template/testing/make-table.ts'
import { checkFile } from './check-file.ts'
import { rejectFile } from './reject-file.ts'
import type { CheckedFile } from './checked-file.ts'
import { LedgerBuilder } from './ledger-builder.ts'
import { makeRoster } from './roster.ts'
import { contextOf, fineTable } from './testing/check-table.ts'

const roster = makeRoster(['財政部', '総務部', '会計課'])

function returned(
  file: string,
  department: string,
  print = file,
  on: typeof roster | null = roster,
): CheckedFile {
  const bytes = makeTable({ ...fineTable, department })
  return checkFile({ file, bytes, print }, contextOf({ roster: on }))
}

const damaged = (file: string, on: typeof roster | null = roster) =>
  rejectFile(file, { code: 'damaged', part: null }, { roster: on })

function ledgerOf(files: readonly CheckedFile[], on: typeof roster | null = roster) {
  const builder = new LedgerBuilder({ roster: on, fiscalYear: 2022, settings: {} })
  for (const file of files) builder.add(file)
  return builder.ledger()
}

const rowsOf = (files: readonly CheckedFile[], on?: typeof roster | null) =>
  ledgerOf(files, on).rows.map(({ department, state, files }) => [department, state, files.length])

const codesOf = (files: readonly CheckedFile[]) =>
  ledgerOf(files).rows.flatMap((row) =>
    row.files.map(({ file, problems }) => [file, ...problems.map(({ code }) => code)]),
  )

describe('a ledger', () => {
  it("is in the roster's order, with who is missing", () => {
    const ledger = ledgerOf([returned('2.xlsx', '総務部'), returned('1.xlsx', '会計課')])
    expect(ledger.rows.map(({ department, state }) => [department, state])).toEqual([
      ['財政部', 'missing'],
      ['総務部', 'received'],
      ['会計課', 'received'],
    ])
    expect([ledger.missing, ledger.isClean]).toEqual([['財政部'], false])
  })

  it('puts departments that are not on the roster behind, to be confirmed', () => {
    const rows = rowsOf([returned('9.xlsx', '水道局'), returned('1.xlsx', '財政部')])
    expect(rows).toEqual([
      ['財政部', 'received', 1],
      ['総務部', 'missing', 0],
      ['会計課', 'missing', 0],
      ['水道局', 'to-confirm', 1],
    ])
  })

  it('says who is not on the roster, and of nobody where there is none', () => {
    const files = (on: typeof roster | null) => [
      returned('9.xlsx', '水道局', '9', on),
      returned('1.xlsx', '財政部', '1', on),
    ]
    const listed = (on: typeof roster | null) =>
      ledgerOf(files(on), on).rows.flatMap((row) => (row.isOnRoster ? [] : row.department))
    expect([listed(roster), listed(null)]).toEqual([['水道局'], []])
  })

  it('is clean where all have come and nothing must be fixed', () => {
    const all = roster.names.map((name) => returned(`${name}.xlsx`, name))
    expect(ledgerOf(all).isClean).toBe(true)
    expect(ledgerOf([...all, damaged('x.xlsx')]).isClean).toBe(false)
  })

  it('without a roster has the departments that came, in the order of their files', () => {
    const files = [returned('10.xlsx', '総務部', 'a', null), returned('9.xlsx', '会計課', 'b', null)]
    expect(rowsOf(files, null)).toEqual([
      ['会計課', 'received', 1],
      ['総務部', 'received', 1],
    ])
    expect(ledgerOf(files, null).isClean).toBe(true)
  })

  it('says the same in whatever order the files came', () => {
    const files = [returned('2.xlsx', '総務部'), damaged('会計課.xlsx'), returned('1.xlsx', '総務部')]
    expect(ledgerOf([...files].reverse())).toEqual(ledgerOf(files))
  })

  it('keeps no texts', () => {
    expect(JSON.stringify(ledgerOf([returned('1.xlsx', '総務部')]))).not.toContain('目標"')
  })
})

describe('several files of a department', () => {
  it('name each other, none of them chosen', () => {
    expect(codesOf([returned('1.xlsx', '総務部'), returned('2.xlsx', ' 総 務部 ')])).toEqual([
      ['1.xlsx', 'several-files'],
      ['2.xlsx', 'several-files'],
    ])
  })

  it('with the same bytes are one', () => {
    const files = [returned('1.xlsx', '総務部', 'same'), returned('写し.xlsx', '総務部', 'same')]
    expect(codesOf(files)).toEqual([['1.xlsx'], ['写し.xlsx', 'same-file']])
    expect(rowsOf(files)[1]).toEqual(['総務部', 'received', 2])
  })

  it('of which one can not be read are several too', () => {
    expect(codesOf([returned('1.xlsx', '総務部'), damaged('総務部（修正）.xlsx')])).toEqual([
      ['1.xlsx', 'several-files'],
    ])
  })
})

describe('a file that can not be read', () => {
  it('counts for the department that its name names', () => {
    const ledger = ledgerOf([damaged('04_会計課（旧）.xlsx')])
    expect(ledger.rejected).toMatchObject([{ department: '会計課', trouble: { code: 'damaged' } }])
    expect(ledger.rows[2]).toMatchObject({ department: '会計課', state: 'to-confirm', files: [] })
    expect(ledger.missing).toEqual(['財政部', '総務部'])
  })

  it('without a roster counts for a department that came, else for its own', () => {
    const files = [
      returned('1.xlsx', '会計課', 'a', null),
      damaged('会計課2.xlsx', null),
      damaged('環境部.xlsx', null),
    ]
    expect(rowsOf(files, null)).toEqual([
      ['会計課', 'to-confirm', 1],
      ['環境部', 'to-confirm', 0],
    ])
  })

  it('that names nobody is told all the same', () => {
    const { rejected, missing } = ledgerOf([damaged('Book1.xlsx')])
    expect([rejected.map(({ department }) => department), missing.length]).toEqual([[null], 3])
  })
})
