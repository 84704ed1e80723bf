import { describe, expect, it } from 'vitest'
import type { Grid } from '../../workbook/grid.ts'
import { makeGrid, type TestCells } from '../testing/make-grid.ts'
import { learnLayout } from '../learn-layout.ts'
import { isFixed } from './is-fixed.ts'

function check(grid: Grid): boolean | null {
  const read = (one: Grid) => {
    const learned = learnLayout(one)
    return learned.ok ? learned.layout : null
  }
  const layout = read(grid)
  return layout && isFixed(grid, layout, read)
}

const heads: TestCells = { A1: '担当部局', A3: '重点目標', B3: '取組項目', C3: '成果目標' }

describe('isFixed', () => {
  it('says yes where numbers tell the goals', () => {
    const numbered = { A1: '担当部局', A3: 'No.', B3: '重点目標', C3: '取組項目', D3: '成果目標' }
    expect(check(makeGrid({ ...numbered, A4: 1, A5: 2, B4: '庁舎', C4: '照明', D4: '3月' }))).toBe(true)
  })

  it('says no where only the titles tell them', () => {
    expect(check(makeGrid({ ...heads, A4: '庁舎', B4: '照明', C4: '3月', B5: '窓', C5: '4月' }))).toBe(false)
  })
})
