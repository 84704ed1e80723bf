import { describe, expect, it } from 'vitest'
import { formatAddress } from '../workbook/cell-address.ts'
import type { GridCell } from '../workbook/grid.ts'
import { placeKey } from './boxes.ts'
import { findLabels } from './find-labels.ts'
import { labelnessOf } from './label-cells.ts'
import { matrixExtra } from './matrix-extra.ts'
import { pairExtra, type ExtraArea, type FoundExtra } from './pair-extra.ts'
import { repeatedTexts } from './repeated-texts.ts'
import { sheetExtra } from './sheet-extra.ts'
import { cellsFrom, makeGrid, type TestCells } from './testing/make-grid.ts'

function areaOf(cells: TestCells, merges: readonly string[], labels: readonly string[]) {
  const grid = makeGrid(cells, merges)
  const isLabel = ({ text }: GridCell) => labels.includes(text)
  const area: ExtraArea = {
    top: 1,
    bottom: 9,
    left: 1,
    right: 6,
    isTaken: () => false,
    isLabel,
    isKnown: isLabel,
  }
  return { grid, area }
}

const inShort = ({ places }: FoundExtra) => places.map(({ label, cell }) => `${label}=${formatAddress(cell)}`)

describe('pairExtra', () => {
  const pairs = (cells: TestCells, merges: readonly string[] = [], more: Partial<ExtraArea> = {}) => {
    const { grid, area } = areaOf(cells, merges, ['甲', '乙', '丙'])
    return inShort(pairExtra(grid, { ...area, ...more }))
  }

  it.each<[string, TestCells, readonly string[], readonly string[]]>([
    ['values beside labels', { A1: '甲', B1: 'x', C1: '乙', D1: 'y' }, [], ['甲=B1', '乙=D1']],
    ['empty values', { A1: '甲', A2: '乙' }, ['B2:D2'], ['甲=B1', '乙=B2']],
    ['several values of a high label', { A1: '甲' }, ['A1:A2'], ['甲=B1', '甲=B2']],
    ['a value below a label that fills its row', { A1: '甲' }, ['A1:F1', 'A2:F2'], ['甲=A2']],
    ['none where a label follows', { A1: '甲', B1: '乙', C1: 'x' }, [], ['乙=C1']],
    ['a broken label in one line', { A1: '甲', A2: 'x' }, [], ['甲=B1']],
  ])('finds %s', (_, cells, merges, expected) => {
    expect(pairs(cells, merges)).toEqual(expected)
  })

  it('stays in its area, and takes nothing twice', () => {
    expect(pairs({ A1: '甲', E1: '乙', A9: '丙' }, [], { left: 2, bottom: 8 })).toEqual(['乙=F1'])
    expect(
      pairs({ A1: '甲', C1: '乙' }, [], { isTaken: (place) => place === placeKey({ top: 1, left: 2 }) }),
    ).toEqual(['乙=D1'])
  })
})

describe('matrixExtra', () => {
  const figures = (rows: readonly (readonly (string | number)[])[], merges: readonly string[] = []) => {
    const grid = makeGrid(cellsFrom('A1', rows), merges)
    const { area } = areaOf({}, [], [])
    const isLabel = (cell: GridCell) => !cell.isNumber
    const isKnown = ({ text }: GridCell) => ['基準値', '目標値', '備考'].includes(text)
    return inShort(matrixExtra(grid, { ...area, isLabel, isKnown }))
  }
  const heads = ['指標', '基準値', '目標値']

  it('names figures by their row and their head', () => {
    expect(figures([heads, ['件数', 1, 2], ['人数', 3, ''], ['備考', 'x']])).toEqual([
      '指標=A2',
      '件数 基準値=B2',
      '件数 目標値=C2',
      '指標=A3',
      '人数 基準値=B3',
      '人数 目標値=C3',
    ])
  })

  it('keeps room for figures of a blank form', () => {
    expect(figures([heads])).toEqual(['指標=A2', '基準値=B2', '目標値=C2'])
  })

  it.each<[string, readonly (readonly (string | number)[])[], readonly string[]]>([
    [
      'two heads',
      [
        ['指標', '基準値'],
        ['件数', 1],
      ],
      [],
    ],
    [
      'heads apart',
      [
        ['指標', '基準値', '', '目標値'],
        ['件数', 1, '', 2],
      ],
      [],
    ],
    ['other boxes below', [heads, ['件数', 1]], ['B2:C2']],
    [
      'texts alone',
      [
        ['甲', '乙', '丙'],
        ['x', 'y', 'z'],
      ],
      [],
    ],
    ['a label below', [heads, ['備考', 'x']], []],
  ])('sees none in %s', (_, rows, merges) => {
    expect(figures(rows, merges)).toEqual([])
  })
})

describe('sheetExtra', () => {
  it('finds what is known by name above the goals', () => {
    const grid = makeGrid({
      A1: '重点目標一覧表',
      C1: '作成日',
      D1: 44652,
      A2: '記入者',
      A3: '区長',
      A9: '備考',
    })
    expect(inShort(sheetExtra(grid, findLabels(grid), 8, () => false))).toEqual(['作成日=D1', '記入者=B2'])
  })
})

describe('labelnessOf', () => {
  it.each([
    ['備考', 'known'],
    ['進捗状況', 'known'],
    ['担当課', 'known'],
    ['関連する計画', 'possible'],
    ['重点目標', 'none'],
    ['部局名', 'none'],
    ['合計', 'none'],
    ['※備考', 'none'],
    ['①', 'none'],
    ['とても長い文章で、見出しではありえないほどの長さがある文のひとつです。', 'none'],
  ])('%s: %s', (text, expected) => {
    const grid = makeGrid({ A1: text })
    const labels = new Map(findLabels(grid).labels.map((label) => [placeKey(label.box), label]))
    expect(labelnessOf(grid.cells[0]!, labels)).toBe(expected)
  })
})

describe('repeatedTexts', () => {
  it('sees what stands in the same column of every block', () => {
    const grid = makeGrid({ A1: '甲', B1: 'x', A3: '乙', A4: '甲', C4: 'x' })
    const isRepeated = repeatedTexts(grid, [
      { top: 1, end: 2 },
      { top: 3, end: 4 },
    ])
    expect(grid.cells.filter(isRepeated).map(({ text, row }) => text + row)).toEqual(['甲1', '甲4'])
    expect(grid.cells.some(repeatedTexts(grid, [{ top: 1, end: 4 }]))).toBe(false)
  })
})
