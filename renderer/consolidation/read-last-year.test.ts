import { describe, expect, it } from 'vitest'
import { makeTable, type TableShape } from '../template/testing/make-table.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { LastYearSheets } from './last-year.ts'
import { readLastYear, type LastYearTerms } from './read-last-year.ts'
import { makeRoster } from './roster.ts'
import { FormMemory } from './shape/form-memory.ts'
import { fineGoal, fineTable } from './testing/check-table.ts'

const lastYears: TableShape = {
  ...fineTable,
  years: ['【令和2年度重点目標】', '【令和3年度重点目標】'],
}
const terms: LastYearTerms = { fiscalYear: 2022, roster: makeRoster(['総務部', '財政部']) }

/** What is known of each department after these files. */
function read(files: Readonly<Record<string, Uint8Array>>, more: Partial<LastYearTerms> = {}) {
  const sheets = new LastYearSheets()
  const memory = new FormMemory(fflateCodec)
  for (const [file, bytes] of Object.entries(files))
    readLastYear(file, bytes, { ...terms, ...more }, memory, sheets)
  return (department: string) => sheets.sheetsOf(department).map((goals) => goals.map(({ title }) => title))
}

describe('last year’s sheets', () => {
  it('give their own year’s half, by department', () => {
    const financeTable = { ...lastYears, department: '財政部', goals: [fineGoal('三')] }
    const titles = read({ 'a.xlsx': makeTable(lastYears), 'b.xlsx': makeTable(financeTable) })
    expect(titles('総務部')).toEqual([['一の今目標', '二の今目標']])
    expect(titles('財政部')).toEqual([['三の今目標']])
  })

  it('are of whoever the file’s name names where the paper names nobody', () => {
    const titles = read({ '04_財政部.xlsx': makeTable({ ...lastYears, department: '' }) })
    expect(titles('財政部')).toHaveLength(1)
    expect(read({ 'scan.xlsx': makeTable({ ...lastYears, department: '' }) })('総務部')).toEqual([])
  })

  it('leave other years out, where it is known which year is collected', () => {
    const files = { 'now.xlsx': makeTable(fineTable), 'last.xlsx': makeTable(lastYears) }
    expect(read(files)('総務部')).toHaveLength(1)
    expect(read(files, { fiscalYear: null })('総務部')).toHaveLength(2)
  })

  it('pass over what can not be read, and go on', () => {
    const titles = read({ 'broken.xlsx': new Uint8Array([80, 75, 3]), 'last.xlsx': makeTable(lastYears) })
    expect(titles('総務部')).toHaveLength(1)
  })
})
