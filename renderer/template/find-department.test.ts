import { describe, expect, it } from 'vitest'
import { formatAddress } from '../workbook/cell-address.ts'
import { findDepartment } from './find-department.ts'
import { findLabels } from './find-labels.ts'
import { makeGrid, type TestCells } from './testing/make-grid.ts'

function department(cells: TestCells, merges: readonly string[] = [], firstGoal = 5) {
  const grid = makeGrid(cells, merges)
  const place = findDepartment(grid, findLabels(grid), firstGoal)
  return place && [formatAddress(place.cell), place.before]
}

describe('findDepartment', () => {
  it.each<[string, TestCells, readonly string[], readonly [string, string]]>([
    ['beside its label', { A1: '部局名', B1: '総務部' }, [], ['B1', '']],
    ['beside a merged label', { A1: '担当部局名' }, ['A1:B1', 'C1:E1'], ['C1', '']],
    ['below a label with another beside it', { A1: '部局名', B1: '備考', A2: '総務部' }, [], ['A2', '']],
    ['behind its label', { C2: '所属：総務部' }, [], ['C2', '所属：']],
    ['where a merge was taken apart', { A1: '部局名', C1: '総務部' }, [], ['C1', '']],
    ['of the department before the section', { A1: '担当課', B1: '人事課', A2: '部局名' }, [], ['B2', '']],
    ['of the section where nothing else is named', { A1: '担当課', B1: '人事課' }, [], ['B1', '']],
    [
      'behind its label rather than beside 担当課',
      { A1: '担当課', B1: 'x', A2: '部局名：総務部' },
      [],
      ['A2', '部局名：'],
    ],
  ])('finds the cell %s', (_, cells, merges, expected) => {
    expect(department(cells, merges)).toEqual(expected)
  })

  it.each<[string, TestCells]>([
    ['no label', { A1: '重点目標一覧表' }],
    ['labels all round', { A1: '部局名', B1: '備考', A2: '重点目標' }],
    ['a label among the goals', { A6: '部局名', B6: '総務部' }],
  ])('finds none with %s', (_, cells) => {
    expect(department(cells)).toBeNull()
  })
})
