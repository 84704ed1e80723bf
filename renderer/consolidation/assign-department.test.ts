import { describe, expect, it } from 'vitest'
import { assignDepartment } from './assign-department.ts'
import { makeRoster } from './roster.ts'

const roster = makeRoster(['総務部', '財政部', '都市建設部'])
const assigned = (cell: string | null, file: string, on: typeof roster | null = roster) => {
  const { department, by } = assignDepartment(cell, file, on)
  return [department, by]
}

describe('assignDepartment', () => {
  it.each([
    ['by its cell', ' 総務部　', '04_財政部.xlsx', ['総務部', 'cell']],
    ['by its file where the cell is unknown', '都市建設課', '04_都市建設部.xlsx', ['都市建設部', 'file']],
    ['by its file where the cell is empty', '', '04_財政部.xlsx', ['財政部', 'file']],
    ['by its folder', null, '財政部/様式.xlsx', ['財政部', 'file']],
    ['by its file before its folder', null, '総務部とりまとめ/財政部.xlsx', ['財政部', 'file']],
    ['as written where nothing is on the roster', '水道局', '水道局.xlsx', ['水道局', 'written']],
    ['as the file is named', '', '04_水道局.xlsx', ['水道局', 'file-name']],
    ['not at all', null, 'Book1.xlsx', [null, null]],
  ] as const)('knows it %s', (_, cell, file, expected) => {
    expect(assigned(cell, file)).toEqual(expected)
  })

  it('takes every department for its own without a roster', () => {
    expect(assigned(' 都市建設課 ', '04_都市建設部.xlsx', null)).toEqual(['都市建設課', 'written'])
    expect(assigned('', '04_都市建設部.xlsx', null)).toEqual(['都市建設部', 'file-name'])
  })

  it('keeps what is written, outer spaces removed', () => {
    expect(assignDepartment(' 農林 部　', 'x.xlsx', roster).written).toBe('農林 部')
    expect(assignDepartment(null, 'x.xlsx', roster).written).toBeNull()
  })
})
