import { describe, expect, it } from 'vitest'
import { rejectFile } from './reject-file.ts'
import { makeRoster } from './roster.ts'

const trouble = { code: 'old-xls' } as const
const roster = makeRoster(['総務部', '財政部'])
const departmentOf = (file: string, names: typeof roster | null = roster) =>
  rejectFile(file, trouble, { roster: names }).department

describe('a file that can not be read', () => {
  it('keeps its name and says why', () => {
    expect(rejectFile('04_財政部.xls', trouble, { roster })).toEqual({
      kind: 'rejected',
      file: '04_財政部.xls',
      department: '財政部',
      trouble,
    })
  })

  it('counts for the department that its folder names', () => {
    expect(departmentOf('総務部/提出.xls')).toBe('総務部')
  })

  it('is nobody’s where its name names none of the roster', () => {
    expect(departmentOf('04_環境部.xls')).toBeNull()
    expect(departmentOf('scan0001.xls')).toBeNull()
  })

  it('is of whoever its name names where there is no roster', () => {
    expect(departmentOf('04_環境部（修正版）.xls', null)).toBe('環境部')
    expect(departmentOf('scan0001.xls', null)).toBeNull()
  })
})
