import { expect, it } from 'vitest'
import type { HealthProblem } from '../../../consolidation/health/health-problem.ts'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import { keptReturn, termsFor } from '../testing/kept-returns.ts'
import { acceptance, rowProblems } from './row-problems.ts'

const formula: HealthProblem = { code: 'formula', level: 'must-fix', sheet: '表', cell: 'C7' }
const empty: HealthProblem = { code: 'this-year-empty', level: 'confirm', sheet: '表', cell: 'C5' }
const returns = [keptReturn('総務部', { problems: [empty, formula] })]

function problemsAfter(events: readonly ConsolidationEvent[]) {
  const standing = standingOf(events.map((event, at) => ({ at, event })))
  const [row] = makeBoard(returns, standing, termsFor(['総務部'])).rows
  if (!row) throw new Error('no row')
  const { open, accepted } = rowProblems(row, standing)
  const codes = (all: typeof open) => all.map(({ problem }) => problem.code)
  return { open, codes: { open: codes(open), accepted: codes(accepted) } }
}

it('gives what was found, the gravest first', () => {
  expect(problemsAfter([]).codes).toEqual({ open: ['formula', 'this-year-empty'], accepted: [] })
})

it('keeps what was accepted apart, once, and gives it back', () => {
  const [first] = problemsAfter([]).open
  if (!first) throw new Error('no problem')
  const accept = acceptance('総務部', first, true)
  expect(accept).toEqual({
    kind: 'accepted',
    department: '総務部',
    file: '04_総務部.xlsx',
    print: 'print of 04_総務部.xlsx',
    problem: 'formula\n表\nC7',
    isAccepted: true,
  })
  expect(problemsAfter([accept]).codes).toEqual({ open: ['this-year-empty'], accepted: ['formula'] })
  const back = acceptance('総務部', first, false)
  expect(problemsAfter([accept, back]).codes).toEqual(problemsAfter([]).codes)
})

it('keeps what only several files together show among the accepted', () => {
  const both = [...returns, keptReturn('総務部', { file: '別.xlsx' })]
  const board = makeBoard(both, standingOf([]), termsFor(['総務部']))
  const [row] = board.rows
  if (!row) throw new Error('no row')
  const several = rowProblems(row, standingOf([])).open.filter(
    ({ problem }) => problem.code === 'several-files',
  )
  const standing = standingOf(several.map((one, at) => ({ at, event: acceptance('総務部', one, true) })))
  expect(several.map(({ file }) => file).sort()).toEqual(['04_総務部.xlsx', '別.xlsx'])
  expect(rowProblems(row, standing).accepted.map(({ problem }) => problem.code)).toEqual([
    'several-files',
    'several-files',
  ])
})
