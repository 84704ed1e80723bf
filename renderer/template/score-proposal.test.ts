import { describe, expect, it } from 'vitest'
import type { Grid } from '../workbook/grid.ts'
import { findLabels } from './find-labels.ts'
import { singleSide } from './find-sides.ts'
import { learnBlocks } from './learn-blocks.ts'
import { learnLayout } from './learn-layout.ts'
import { learnTables } from './learn-table.ts'
import { scoreProposal } from './score-proposal.ts'
import { cellsFrom, makeGrid } from './testing/make-grid.ts'

type Rows = readonly (readonly (string | number)[])[]

function scoreOf(grid: Grid, kind: 'table' | 'form' = 'table'): number {
  const paper = findLabels(grid)
  const blocks = kind === 'form' ? learnBlocks(grid, paper, singleSide(grid)) : null
  const proposal = blocks ?? learnTables(grid, paper, singleSide(grid))[0]
  return proposal ? scoreProposal(grid, paper, proposal) : 0
}

const table = (rows: Rows) =>
  scoreOf(makeGrid(cellsFrom('A1', [['番号', '重点目標', '取組項目', '目標値'], ...rows])))
const full: Rows = [
  [1, '甲の推進', '① x', '① y'],
  [2, '乙の推進', '① x', '① y'],
]

describe('scoreProposal', () => {
  it('is 1 where all is explained by sure headings', () => {
    expect(table(full)).toBe(1)
    expect(table([[1], [2]])).toBe(1)
  })

  it('falls with texts that have no place, notes aside', () => {
    const more = table(full.map((row) => [...row, '', '欄外のメモ']))
    expect(more).toBeLessThan(1)
    expect(more).toBeGreaterThan(0.7)
    expect(table([...full, ['※提出は4月']])).toBe(1)
  })

  it('falls with doubtful headings', () => {
    const cells = cellsFrom('A1', [['番号', '重点目標の名称等', '取組項目', '期限'], ...full])
    expect(scoreOf(makeGrid(cells))).toBeLessThan(1)
    expect(scoreOf(makeGrid(cells))).toBeGreaterThan(0.8)
  })

  it('falls with headings taken for texts, and not with a single text like one', () => {
    const like = table([[1, '目標', '① x', '① y'], ...full.slice(1)])
    expect(like).toBe(1)
    expect(table([['', '甲', '取組項目', '達成状況'], ...full])).toBeLessThan(0.8)
  })

  it('is low for a table with numbers for titles', () => {
    expect(
      table([
        ['', 1, '① x', '① y'],
        ['', 2, '① x', '① y'],
      ]),
    ).toBeLessThan(0.5)
  })

  it('is low for instructions', () => {
    expect(
      table([['', '簡潔に記入してください。', '箇条書きにすること。', '時期を入力する。']]),
    ).toBeLessThan(0.5)
  })

  it.each<[string, Rows, boolean]>([
    ['that names its department', [['部局名', '総務部']], true],
    ['that names its year', [['令和4年度']], true],
    ['that names nothing', [['あれこれ']], false],
    [
      'below a head that explains',
      [
        ['部局名', '総務部'],
        ['項目', '説明'],
      ],
      false,
    ],
  ])('tells a form %s', (_, above, isForm) => {
    const rows: Rows = [...above, ['重点目標', '甲'], ['取組項目', '① x'], ['目標値', '① y']]
    const grid = makeGrid(cellsFrom('A1', rows))
    expect(scoreOf(grid, 'form') > 0.5).toBe(isForm)
    expect(learnLayout(grid).ok).toBe(isForm)
  })
})

describe('confidence', () => {
  it('says how much is explained, and by how much more than by the next reading', () => {
    const sure = learnLayout(makeGrid(cellsFrom('A1', [['番号', '重点目標', '取組項目', '目標値'], ...full])))
    expect(sure.ok && sure.confidence).toEqual({ score: 1, margin: 1 })
    const halves = cellsFrom('A1', [
      ['', '令和3年度', '', '', '令和4年度'],
      ['番号', '重点目標', '取組項目', '達成状況', '重点目標', '取組項目', '目標値'],
      ...full.map((row) => [...row, ...row.slice(1)]),
    ])
    const learned = learnLayout(makeGrid(halves))
    expect(learned.ok && learned.confidence.score).toBe(1)
    expect(learned.ok && learned.confidence.margin).toBeGreaterThan(0.05)
    expect(learned.ok && learned.confidence.margin).toBeLessThan(0.7)
  })
})
