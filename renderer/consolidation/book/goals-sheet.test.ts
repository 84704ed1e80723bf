import { describe, expect, it } from 'vitest'
import type { Goal, Side } from '../../sheet/sheet.ts'
import type { LedgerFile } from '../ledger.ts'
import type { BookReturn } from './book-rows.ts'
import { goalsSheet } from './goals-sheet.ts'
import { plainWords } from './testing/plain-words.ts'

const side = (title: string): Side => ({ title, initiatives: `① ${title}`, outcome: '① 3月' })
const goal = (more: Partial<Goal>): Goal => ({ number: 1, previous: null, current: null, extra: [], ...more })
const file: LedgerFile = {
  file: '1.xlsx',
  print: '1',
  written: '総務部',
  fiscalYear: 2022,
  goals: 1,
  problems: [],
}

function tableOf(goals: readonly Goal[], marks = '') {
  const sheet = { sheetName: 's', department: '総務部', fiscalYear: 2022, goals, extra: [] }
  const returned: BookReturn = { department: '総務部', file, sheets: [sheet], marks, codes: [] }
  const made = goalsSheet(() => [returned], { fiscalYear: 2022, phase: null }, plainWords)
  const rows = [...made.rows].map(({ cells }) =>
    cells.map((cell) => (cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell)),
  )
  return { made, groups: rows[2], heads: rows[3], rows: rows.slice(4) }
}

const three = ['title', 'initiatives']

describe('全庁一覧', () => {
  it('has both halves side by side, each under its year', () => {
    const { heads, groups, rows, made } = tableOf([goal({ previous: side('昨'), current: side('今') })], '注')
    expect(heads).toEqual([
      'department',
      'number',
      ...three,
      'previousOutcome',
      ...three,
      'currentOutcome',
      'marks',
    ])
    expect(groups).toEqual([null, null, 'previous（2021）', null, null, 'current（2022）', null, null, null])
    expect(made.merges).toEqual([
      { top: 3, left: 3, bottom: 3, right: 5 },
      { top: 3, left: 6, bottom: 3, right: 8 },
    ])
    expect(rows).toEqual([['総務部', 1, '昨', '① 昨', '① 3月', '今', '① 今', '① 3月', '注']])
  })

  it('leaves out a half that no paper has, and gives the other its room', () => {
    const both = tableOf([goal({ previous: side('昨'), current: side('今') })]).made.columns
    const { heads, groups, rows, made } = tableOf([goal({ current: side('今') })])
    expect(heads).toEqual(['department', 'number', ...three, 'currentOutcome', 'marks'])
    expect(groups?.[2]).toBe('current（2022）')
    expect(rows).toEqual([['総務部', 1, '今', '① 今', '① 3月', null]])
    expect(made.columns[3]?.width).toBeGreaterThan(both[3]?.width ?? Infinity)
  })

  it('keeps both where one goal of many has the second', () => {
    const { rows } = tableOf([goal({ current: side('今') }), goal({ number: 2, previous: side('昨') })])
    expect(rows.map((row) => row.slice(2, 8))).toEqual([
      ['', '', '', '今', '① 今', '① 3月'],
      ['昨', '① 昨', '① 3月', '', '', ''],
    ])
    expect(tableOf([]).heads).toHaveLength(9)
  })

  it('has what stands beside the halves under its own label, where anything does', () => {
    const extra = [
      { label: '担当課', text: '企画課', cell: 'F12' },
      { label: '備考', text: ' ', cell: 'G12' },
    ]
    const { heads, rows } = tableOf([goal({ current: side('今'), extra })])
    expect(heads?.slice(5)).toEqual(['extra', 'marks'])
    expect(rows[0]?.[5]).toBe('担当課：企画課')
  })
})
