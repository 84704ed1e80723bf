import { describe, expect, it } from 'vitest'
import { findLabels } from './find-labels.ts'
import { findSides, singleSide } from './find-sides.ts'
import { makeGrid, type TestCells } from './testing/make-grid.ts'

function sides(cells: TestCells, merges: readonly string[] = []) {
  const grid = makeGrid(cells, merges)
  return findSides(grid, findLabels(grid)).map((pair) =>
    pair.map(({ side, year, left, right }) => `${side} ${year ?? '-'} ${left}-${right}`),
  )
}

describe('findSides', () => {
  it.each<[string, TestCells, readonly string[], readonly string[]]>([
    ['years', { A1: '令和3年度', D1: '令和4年度', F3: 'x' }, [], ['previous 2021 1-3', 'current 2022 4-6']],
    [
      'years the other way round',
      { A1: 'R5', C1: 'R4', D3: 'x' },
      [],
      ['previous 2022 3-4', 'current 2023 1-2'],
    ],
    ['words', { B1: '前年度', D1: '今年度', E2: 'x' }, [], ['previous - 1-3', 'current - 4-5']],
    [
      'a word and another heading',
      { A1: '昨年度の実績', C1: '本年度' },
      [],
      ['previous - 1-2', 'current - 3-3'],
    ],
    [
      'merged headings',
      { A1: '2021年度', D1: '2022年度', I1: 'x' },
      ['A1:C1', 'D1:F1'],
      ['previous 2021 1-3', 'current 2022 4-6'],
    ],
  ])('finds halves by %s', (_, cells, merges, expected) => {
    expect(sides(cells, merges)).toEqual([expected])
  })

  it.each<[string, TestCells]>([
    ['one year', { A1: '令和4年度' }],
    ['the same year twice', { A1: '令和4年度', D1: 'R4年度' }],
    ['three years', { A1: 'R2', C1: 'R3', E1: 'R4' }],
    ['years in different rows', { A1: '令和3年度', D2: '令和4年度' }],
  ])('finds none by %s', (_, cells) => {
    expect(sides(cells)).toEqual([])
  })

  it('gives some pairs and not a list of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, i) => [
        [`A${i + 1}`, '令和3年度'],
        [`C${i + 1}`, '令和4年度'],
      ]).flat(),
    ) as TestCells
    expect(sides(many)).toHaveLength(3)
  })
})

it('singleSide is the whole worksheet, merges included', () => {
  const [side] = singleSide(makeGrid({ B2: 'x' }, ['C3:E4', 'G1:G2000']))
  expect(side).toMatchObject({ side: 'current', year: null, heading: null, left: 1, right: 5 })
})
