import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Goal } from '../sheet/sheet.ts'
import { formatAddress, parseAddress } from '../workbook/cell-address.ts'
import { Grid } from '../workbook/grid.ts'
import { assignGoals } from './assign-goals.ts'
import { fillExtra, matchExtra } from './fill-extra.ts'
import type { Page } from './goal-table.ts'
import type { ExtraPlace, Layout } from './layout.ts'
import { makeGrid } from './testing/make-grid.ts'

const place = (label: string, address: string): ExtraPlace => {
  const cell = parseAddress(address)
  if (!cell) throw new Error(address)
  return { label, cell }
}
const field = (label: string, text: string, cell = '') => ({ label, text, cell })
const places = [place('担当', 'D4'), place('担当', 'D5'), place('備考', 'E4')]

describe('matchExtra', () => {
  const matched = (...fields: readonly ReturnType<typeof field>[]) =>
    [...matchExtra(places, fields)].map(([{ cell }, { text }]) => `${formatAddress(cell)}=${text}`).sort()

  it('matches by label and cell, else by label in order', () => {
    expect(matched(field('担当', 'a', 'D5'), field('担当', 'b', 'D4'))).toEqual(['D4=b', 'D5=a'])
    expect(matched(field('担当', 'a', 'X9'), field('担当', 'b'))).toEqual(['D4=a', 'D5=b'])
    expect(matched(field('担当', 'a', 'X9'), field('担当', 'b', 'D4'))).toEqual(['D4=b', 'D5=a'])
  })

  it('matches nothing by cell alone, and nothing twice', () => {
    expect(matched(field('予算', 'a', 'D4'))).toEqual([])
    expect(matched(field('備考', 'a'), field('備考', 'b'))).toEqual(['E4=a'])
  })
})

describe('fillExtra', () => {
  const plain = makeGrid({ D4: '秘書課', E4: 12000 })
  const formula = new Grid(
    '表',
    plain.cells.map((cell) => ({ ...cell, formula: cell.isNumber })),
    [],
  )
  const page = (grid: Grid): Page => ({
    grid,
    layout: {} as Layout,
    shown: (cell) => Number(cell.text).toLocaleString('ja-JP'),
  })
  const changes = (grid: Grid, ...fields: readonly ReturnType<typeof field>[]) =>
    fillExtra(page(grid), places, fields).map(({ row, column, text, isNumber }) => [
      formatAddress({ row, column }),
      isNumber ? Number(text) : text,
    ])

  it('changes what differs from what is shown', () => {
    expect(changes(plain, field('担当', '秘書課'), field('備考', '12,000'))).toEqual([])
    expect(changes(plain, field('担当', '人事課'), field('備考', '13,000'))).toEqual([
      ['D4', '人事課'],
      ['E4', 13000],
    ])
  })

  it('empties cells, but no formula', () => {
    expect(changes(plain, field('備考', ''))).toEqual([['E4', '']])
    expect(changes(formula, field('備考', ''))).toEqual([])
    expect(changes(formula, field('備考', '5'))).toEqual([['E4', 5]])
  })
})

describe('assignGoals', () => {
  const goal = (number: number): Goal => ({ number, previous: null, current: null, extra: [] })
  const assigned = (numbers: readonly number[], ...goals: readonly number[]) =>
    assignGoals(
      numbers.map((number) => ({ number })),
      ({ number }) => number,
      goals.map(goal),
    )?.map((one) => one.goal?.number ?? null)

  it('gives each goal its number, the others the free places', () => {
    expect(assigned([1, 2, 3], 3, 1)).toEqual([1, null, 3])
    expect(assigned([1, 2, 3], 9, 1)).toEqual([1, 9, null])
    expect(assigned([1, 1, 2], 1, 1)).toEqual([1, 1, null])
  })

  it('keeps goals in order, before their own places where those after them need the room', () => {
    expect(assigned([1, 2, 3, 4, 5, 6, 7], 1, 2, 3, 6, 7, 8, 9)).toEqual([1, 2, 3, 6, 7, 8, 9])
    expect(assigned([1, 2, 3, 4, 5], 1, 3, 7)).toEqual([1, null, 3, 7, null])
    expect(assigned([1, 2, 3], 2, 3, 4)).toEqual([2, 3, 4])
  })

  it('gives rising goals places that rise, and those of their numbers where all have one', () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })
    fc.assert(
      fc.property(rising, fc.integer({ min: 0, max: 6 }), (numbers, more) => {
        const goals = [...numbers].sort((a, b) => a - b)
        const places = Array.from({ length: goals.length + more }, (_, i) => i + 1)
        const found = assigned(places, ...goals) ?? []
        expect(found.filter((number) => number !== null)).toEqual(goals)
        if (goals.every((number) => number <= places.length))
          expect(goals.map((number) => found[number - 1])).toEqual(goals)
      }),
    )
  })

  it('gives nothing where there is no room', () => {
    expect(assigned([1, 2], 1, 2, 3)).toBeUndefined()
  })
})
