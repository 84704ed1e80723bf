import { describe, expect, it } from 'vitest'
import type { Page } from './goal-table.ts'
import { groupPages } from './group-pages.ts'
import { learnLayout } from './learn-layout.ts'
import { cellsFrom, makeGrid, type TestCells } from './testing/make-grid.ts'

function pageOf(cells: TestCells, name: string): Page {
  const grid = makeGrid(cells, [], name)
  const learned = learnLayout(grid)
  if (!learned.ok) throw new Error(learned.missing.join())
  return { grid, layout: learned.layout, shown: (cell) => cell.text }
}

/** A form for one goal. */
const form = (name: string, department: string, number: number | '', year = '令和4年度') =>
  pageOf(
    cellsFrom('A1', [
      [`${year} 目標シート`],
      ['部局名', department, '番号', number],
      ['重点目標', `${name}の目標`],
      ['取組項目', '① x'],
      ['目標値', '① y'],
    ]),
    name,
  )

/** A table with some goals. */
const table = (name: string, department: string, numbers: readonly number[]) =>
  pageOf(
    cellsFrom('A1', [
      ['令和4年度', '部局名', department],
      ['番号', '重点目標', '取組項目', '目標値'],
      ...numbers.map((number) => [number, `目標${number}`, '① x', '① y']),
    ]),
    name,
  )

const inShort = (pages: readonly Page[]) =>
  groupPages(pages).map((group) =>
    group
      .map(({ grid, layout }) => `${grid.sheetName}:${layout.goals.map((goal) => goal.number).join()}`)
      .join(' '),
  )

describe('groupPages', () => {
  it('brings forms of one department together', () => {
    expect(inShort([form('一', '総務部', 1), form('二', '総務部', 2), form('三', '財政部', 1)])).toEqual([
      '一:1 二:2',
      '三:1',
    ])
  })

  it('and those that nobody has signed yet, but none of another year', () => {
    expect(inShort([form('一', '総務部', 1), form('二', '', 2), form('三', ' 総務部　', 3)])).toEqual([
      '一:1 二:2 三:3',
    ])
    expect(inShort([form('一', '総務部', 1), form('二', '総務部', 2, '令和5年度')])).toEqual(['一:1', '二:2'])
  })

  it('counts forms without a number', () => {
    expect(inShort([form('一', '総務部', ''), form('二', '総務部', ''), form('三', '総務部', 7)])).toEqual([
      '一:1 二:2 三:7',
    ])
  })

  it('keeps a number that is there twice', () => {
    expect(inShort([form('一', '総務部', 1), form('二', '総務部', 1)])).toEqual(['一:1 二:1'])
  })

  it('keeps tables apart, unless each has one goal of the same department', () => {
    expect(inShort([table('一', '総務部', [1, 2]), table('二', '総務部', [3])])).toEqual(['一:1,2', '二:3'])
    expect(inShort([table('一', '総務部', [1]), table('二', '総務部', [2])])).toEqual(['一:1 二:2'])
    expect(inShort([table('一', '総務部', [1]), table('二', '総務部', [1])])).toEqual(['一:1', '二:1'])
    expect(inShort([table('一', '', [1]), table('二', '', [2])])).toEqual(['一:1', '二:2'])
    expect(inShort([table('一', '総務部', [1]), form('二', '総務部', 2)])).toEqual(['一:1', '二:2'])
  })
})
