import { expect, it } from 'vitest'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import { termsFor } from '../testing/kept-returns.ts'
import { neighbours } from './neighbours.ts'

const { rows } = makeBoard([], standingOf([]), termsFor(['総務部', '財政部', '福祉部', '会計課']))

it('are the shown ones above and below', () => {
  expect(neighbours(rows, rows, '財政部')).toEqual({ before: '総務部', next: '福祉部' })
  expect(neighbours(rows, rows, '総務部')).toEqual({ before: null, next: '財政部' })
  expect(neighbours(rows, rows, '会計課')).toEqual({ before: '福祉部', next: null })
})

it('stay when the department itself is no longer shown', () => {
  const shown = rows.filter(({ department }) => department !== '財政部')
  expect(neighbours(rows, shown, '財政部')).toEqual({ before: '総務部', next: '福祉部' })
})

it('are none of a department that is not among all', () => {
  expect(neighbours(rows, rows, '企画課')).toEqual({ before: null, next: null })
})
