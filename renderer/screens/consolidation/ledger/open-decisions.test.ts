import { describe, expect, it } from 'vitest'
import { makeBoard } from '../../../consolidation/kept/board.ts'
import type { ConsolidationEvent } from '../../../consolidation/kept/event.ts'
import type { KeptReturn } from '../../../consolidation/kept/kept-return.ts'
import { standingOf } from '../../../consolidation/kept/standing.ts'
import { keptReturn, sharedReturn, termsFor, unreadableReturn } from '../testing/kept-returns.ts'
import { assign, choiceOf, isShared, keepAll, leaveOut, openDecisions } from './open-decisions.ts'

const terms = termsFor(['総務部', '財政部'])

function lookAt(returns: readonly KeptReturn[], events: readonly ConsolidationEvent[] = []) {
  const standing = standingOf(events.map((event, at) => ({ at, event })))
  const board = makeBoard(returns, standing, terms)
  const decisions = openDecisions(board, returns, standing)
  return { board, standing, decisions, kinds: decisions.map(({ kind }) => kind) }
}

const mine = keptReturn('総務部')
const again = keptReturn('総務部', { file: '04_総務部（修正版）.xlsx' })
const stranger = keptReturn('企画課')
const nobodys = unreadableReturn('無題.xls', null)

describe('openDecisions', () => {
  it('asks about strangers, about files of nobody, and which of several files holds', () => {
    const { decisions } = lookAt([mine, again, stranger, nobodys])
    expect(
      decisions.map((one) => [one.kind, one.kind === 'nobody' ? one.version.file : one.row.department]),
    ).toEqual([
      ['unknown', '企画課'],
      ['nobody', '無題.xls'],
      ['several', '総務部'],
    ])
  })

  it('asks nothing where all is clear', () => {
    expect(lookAt([mine, keptReturn('財政部')]).kinds).toEqual([])
  })

  it('is answered by a department', () => {
    expect(
      lookAt([stranger, nobodys], [assign(stranger, '財政部'), assign(nobodys, '総務部')]).kinds,
    ).toEqual([])
  })

  it('is answered by leaving out, and asks again when that is taken back', () => {
    const out = [stranger, nobodys].map(leaveOut)
    expect(lookAt([stranger, nobodys], out).kinds).toEqual([])
    const back = out.map((event) => ({ ...event, isOut: false }) as ConsolidationEvent)
    expect(lookAt([stranger, nobodys], [...out, ...back]).kinds).toEqual(['unknown', 'nobody'])
  })

  it('says nothing of versions of the past', () => {
    expect(lookAt([mine, { ...again, past: 'replaced' }]).kinds).toEqual([])
  })
})

describe('of several files', () => {
  it('one is chosen: the others are out', () => {
    const [row] = lookAt([mine, again]).board.rows
    const events = row ? choiceOf(row, again) : []
    expect(events).toEqual([leaveOut(mine)])
    const { board, kinds } = lookAt([mine, again], events)
    expect(kinds).toEqual([])
    expect(board.rows[0]?.current).toEqual([again])
    expect(board.leftOut).toEqual([mine])
  })

  it('all are kept: they count, are marked in the book and no longer asked about', () => {
    const { board, standing } = lookAt([mine, again])
    const [row] = board.rows
    const after = lookAt([mine, again], row ? keepAll(row, standing) : [])
    expect(after.kinds).toEqual([])
    expect(after.board.rows[0]).toMatchObject({ state: 'received', counts: { confirm: 0 } })
    expect(after.board.ledger.rows[0]?.files.map(({ problems }) => problems.map(({ code }) => code))).toEqual(
      [['several-files'], ['several-files']],
    )
  })

  it('another one that comes later is asked about again', () => {
    const { board, standing } = lookAt([mine, again])
    const [row] = board.rows
    const third = keptReturn('総務部', { file: '04_総務部（再修正）.xlsx' })
    expect(lookAt([mine, again, third], row ? keepAll(row, standing) : []).kinds).toEqual(['several'])
  })
})

it('knows a workbook of several departments', () => {
  expect([mine, nobodys, sharedReturn(['総務部', '企画課'])].map(isShared)).toEqual([false, false, true])
})
