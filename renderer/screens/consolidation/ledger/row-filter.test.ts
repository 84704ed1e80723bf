import { expect, it } from 'vitest'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import { keptReturn, termsFor } from '../testing/kept-returns.ts'
import { countRows, filterRows, rowFilters } from './row-filter.ts'

const cut = { code: 'this-year-empty', level: 'confirm', sheet: '表', cell: 'C5' } as const
const returns = [
  keptReturn('総務部'),
  keptReturn('財政部', { problems: [cut] }),
  keptReturn('コミュニティ課', { problems: [cut] }),
]
const { rows } = makeBoard(
  returns,
  standingOf([
    { at: 1, event: { kind: 'sent-back', department: '財政部', prints: ['print of 04_財政部.xlsx'] } },
  ]),
  termsFor(['総務部', '財政部', 'コミュニティ課', '会計課']),
)
const names = (...args: Parameters<typeof filterRows>) =>
  filterRows(...args).map(({ department }) => department)

it('lets through the departments of each state, in the order of the roster', () => {
  expect(rowFilters.map((filter) => names(rows, filter, ''))).toEqual([
    ['会計課'],
    ['コミュニティ課'],
    ['財政部'],
    ['総務部', '財政部', 'コミュニティ課', '会計課'],
  ])
})

it('counts what each filter lets through', () => {
  expect(countRows(rows)).toEqual({ missing: 1, open: 1, 'sent-back': 1, all: 4 })
})

it('finds a department however it is typed', () => {
  expect(names(rows, 'all', 'ｺﾐｭﾆﾃｨ')).toEqual(['コミュニティ課'])
  expect(names(rows, 'all', ' 部 ')).toEqual(['総務部', '財政部'])
  expect(names(rows, 'missing', '総務')).toEqual([])
})

it('asks for a look at what came again after it was sent back', () => {
  const again = [...returns, keptReturn('財政部', { file: '04_財政部（再）.xlsx' })]
  const log = [
    {
      at: 1,
      event: { kind: 'sent-back', department: '財政部', prints: ['print of 04_財政部.xlsx'] } as const,
    },
  ]
  const board = makeBoard(again, standingOf(log), termsFor(['財政部']))
  expect(board.rows.map(({ state }) => state)).toEqual(['resubmitted'])
  expect(names(board.rows, 'open', '')).toEqual(['財政部'])
})
