import { describe, expect, it } from 'vitest'
import { makeTable, tableSheet } from '../template/testing/make-table.ts'
import { makeWorkbook, sheetData } from '../workbook/testing/make-workbook.ts'
import { blankTable, checkBytes, fineTable } from './testing/check-table.ts'

describe('checkFile', () => {
  it('gives the sheets as they were read, with the department and what to look at', () => {
    const checked = checkBytes(makeTable({ ...fineTable, department: ' 総務部 ' }))
    expect(checked).toMatchObject({
      kind: 'returned',
      returns: [
        {
          department: '総務部',
          written: '総務部',
          fiscalYear: 2022,
          goals: 2,
          sheets: [{ department: ' 総務部 ' }],
          problems: [],
        },
      ],
    })
  })

  it('holds plain values only', () => {
    const checked = checkBytes(makeTable(fineTable))
    expect(JSON.parse(JSON.stringify(checked))).toEqual(checked)
  })

  it('gives each department of a workbook its own sheets', () => {
    const sheets = ['総務部', '財政部', '総務部'].map((department, i) =>
      tableSheet({ ...fineTable, department, sheetName: `表${i + 1}` }),
    )
    expect(checkBytes(makeWorkbook({ sheets }), '全部.xlsx')).toMatchObject({
      returns: [
        { department: '総務部', goals: 4, sheets: [{ sheetName: '表1' }, { sheetName: '表3' }] },
        { department: '財政部', goals: 2 },
      ],
    })
  })

  it('passes over spare sheets that nobody filled in', () => {
    const sheets = [tableSheet({ ...blankTable, sheetName: '予備' }), tableSheet(fineTable)]
    expect(checkBytes(makeWorkbook({ sheets }))).toMatchObject({ returns: [{ goals: 2, problems: [] }] })
  })

  it.each([
    ['04_総務部.xlsx', 'rejected'],
    ['総務部', 'ignored'],
    ['送付状.docx', 'ignored'],
  ])('takes %s that is no workbook as %s', (file, kind) => {
    expect(checkBytes(new TextEncoder().encode('…'), file).kind).toBe(kind)
  })

  it('rejects a workbook without any goal table, for the department in its name', () => {
    const bytes = makeWorkbook({ sheets: [{ name: '一覧', inside: sheetData({ A1: 'はがき' }) }] })
    expect(checkBytes(bytes, '財政部.xlsx')).toMatchObject({
      kind: 'rejected',
      department: '財政部',
      trouble: { code: 'no-sheet-found', passedOver: [{ sheet: '一覧' }] },
    })
  })

  it('reads a workbook whose name has lost its ending', () => {
    expect(checkBytes(makeTable(fineTable), '総務部').kind).toBe('returned')
  })
})
