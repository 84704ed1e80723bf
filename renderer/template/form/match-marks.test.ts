import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../../workbook/cell-address.ts'
import { makeGrid, type TestCells } from '../testing/make-grid.ts'
import type { Mark } from './form.ts'
import { matchMarks } from './match-marks.ts'

/** The texts of a paper by address. */
function marks(texts: Readonly<Record<string, string>>): readonly Mark[] {
  return Object.entries(texts).map(([address, text]) => {
    const place = parseAddress(address)
    if (!place) throw new Error(address)
    return { ...place, text }
  })
}

const paper = marks({ A1: '令和4年度 目標一覧', A3: '目標', B3: '取組', C3: '期限', A9: '※ 注' })

/** `A3 A5` for a text of the paper in A3 that stands in A5 of the copy. */
function matched(cells: TestCells, texts = paper) {
  return matchMarks(makeGrid(cells), texts).map(
    ({ mark, cell }) => `${formatAddress(mark)} ${formatAddress(cell)}`,
  )
}

describe('matchMarks', () => {
  it('finds rows that were moved down and columns that were moved right', () => {
    expect(
      matched({ A1: '令和4年度 目標一覧', A2: '記入例', A5: '目標', C5: '取組', D5: '期限', A12: '※ 注' }),
    ).toEqual(['A1 A1', 'A3 A5', 'B3 C5', 'C3 D5', 'A9 A12'])
  })

  it('looks past widths, white space and years', () => {
    expect(matched({ A1: '令和５年度　目標一覧', A3: '目 標', B3: '取組', C3: '期限' })).toEqual([
      'A1 A1',
      'A3 A3',
      'B3 B3',
      'C3 C3',
    ])
  })

  it('takes a row of which more than half of the texts stand in one row', () => {
    expect(matched({ A3: '目標', B3: '取組', C3: '時期' })).toEqual(['A3 A3', 'B3 B3'])
    expect(matched({ A3: '目標', B3: '方法', C3: '時期' })).toEqual([])
  })

  it('keeps the order of rows, and of those that fit takes as many texts as it can', () => {
    expect(matched({ A1: '※ 注', A4: '令和4年度 目標一覧', A6: '目標', B6: '取組', C6: '期限' })).toEqual([
      'A1 A4',
      'A3 A6',
      'B3 B6',
      'C3 C6',
    ])
  })

  it('takes the highest of rows that read alike', () => {
    expect(matched({ A3: '目標', B3: '取組', C3: '期限', A8: '目標', B8: '取組', C8: '期限' })).toEqual([
      'A3 A3',
      'B3 B3',
      'C3 C3',
    ])
  })

  it('pairs texts that stand in a row several times from left to right', () => {
    expect(matched({ B2: '目標', D2: '目標' }, marks({ A1: '目標', C1: '目標' }))).toEqual(['A1 B2', 'C1 D2'])
  })

  it('finds no text in a number or in what is too long for a heading', () => {
    const long = 'あ'.repeat(91)
    expect(matched({ A1: 3, A2: long }, marks({ A1: '3', A2: long }))).toEqual([])
  })
})
