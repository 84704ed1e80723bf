import { describe, expect, it } from 'vitest'
import { cellsFrom, makeGrid } from './testing/make-grid.ts'
import { extraOf, goalsOf, oneHalf, readGrid, sampleGoals } from './testing/sample-goals.ts'

/** A table with heads of two rows and a column for the department. */
function table(merges: readonly string[], departments: readonly string[]) {
  return makeGrid(
    cellsFrom('A1', [
      ['令和4年度　組織目標'],
      ['部署', 'No.', '今年度の計画', '', '', '備考'],
      ['', '', '重点目標', '具体的取組', '達成目標（数値・期限）'],
      ...sampleGoals.map(({ current }, i) => [departments[i] ?? '', i + 1, ...current, `連携${i + 1}`]),
    ]),
    ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', ...merges],
  )
}

describe('a column for the department', () => {
  it('gives the department where it is merged beside all goals', () => {
    const sheet = readGrid(table(['A4:A6'], ['総務部']))
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet)).toEqual([['備考', '連携1', 'F4']])
  })

  it('is a field of each goal where each has its own, or some share one', () => {
    const own = readGrid(table([], ['人事課', '財政課', '契約課']))
    expect([own.department, extraOf(own, 1)[0]]).toEqual([null, ['部署', '財政課', 'A5']])
    const shared = readGrid(table(['A4:A5'], ['人事課', '', '契約課']))
    expect([shared.department, extraOf(shared)[0]]).toEqual([null, ['部署', '人事課', 'A4']])
  })
})

it('takes no head of the table for a field of the sheet', () => {
  expect(readGrid(table(['A4:A6'], ['総務部'])).extra).toEqual([])
})
