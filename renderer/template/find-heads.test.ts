import { describe, expect, it } from 'vitest'
import { assignHeads, doubt, isComplete } from './assign-heads.ts'
import { placeKey } from './boxes.ts'
import { findHeads } from './find-heads.ts'
import { findLabels } from './find-labels.ts'
import { headLabels } from './head-label.ts'
import { matchLabel } from './match-label.ts'
import { tableColumns } from './table-columns.ts'
import { makeGrid, type TestCells } from './testing/make-grid.ts'

function headsOf(cells: TestCells, merges: readonly string[] = [], rows = { top: 1, bottom: 2 }) {
  const grid = makeGrid(cells, merges)
  const labels = new Map(findLabels(grid).labels.map((label) => [placeKey(label.box), label]))
  return findHeads(grid, labels, rows, { left: 1, right: 9 })
}

const textsOf = (heads: ReturnType<typeof headsOf>) =>
  heads.map(({ text, left, right }) => [text, left, right])

describe('findHeads', () => {
  it('takes the lowest of each column', () => {
    const heads = headsOf(
      { A1: '番号', B1: '重点目標', C1: '評価', C2: '自己評価', D2: '二次評価', E1: '備考' },
      ['A1:A2', 'C1:D1', 'E1:F1'],
    )
    expect(textsOf(heads)).toEqual([
      ['番号', 1, 1],
      ['重点目標', 2, 2],
      ['自己評価', 3, 3],
      ['二次評価', 4, 4],
      ['備考', 5, 6],
    ])
    expect(heads.map(({ above }) => above.map(({ text }) => text))).toEqual([[], [], ['評価'], ['評価'], []])
  })

  it('sees one that is merged down from above, and none that reaches below', () => {
    const heads = headsOf({ A1: '番号', B2: '重点目標', C2: '長い欄' }, ['A1:A2', 'C2:C5'], {
      top: 2,
      bottom: 2,
    })
    expect(textsOf(heads)).toEqual([
      ['番号', 1, 1],
      ['重点目標', 2, 2],
    ])
  })
})

describe('headLabels', () => {
  it('names heads alike by what stands above them', () => {
    const heads = headsOf({ A1: '上半期', A2: '実\n績', B1: '下半期', B2: '実\n績', C2: '備考' })
    expect(headLabels(heads)).toEqual(['上半期 実績', '下半期 実績', '備考'])
  })
})

describe('assignHeads', () => {
  const assigned = (texts: readonly string[], side: 'previous' | 'current' = 'current') => {
    const cells = Object.fromEntries(texts.map((text, i) => [`${String.fromCharCode(65 + i)}1`, text]))
    const { title, initiatives, outcome } = assignHeads(headsOf(cells), side)
    return [title, initiatives, outcome].map((head) => head?.text)
  }

  it.each([
    ['the plain ones', ['重点目標', '取組項目', '目標値']],
    ['a firm title before 目標', ['重点目標', '取組項目', '目標']],
    ['目標 as a title', ['目標', '取組内容', '達成基準']],
  ])('takes %s', (_, texts) => {
    expect(assigned(texts)).toEqual(texts)
  })

  it('prefers targets to results and figures to dates, results on the half of last year', () => {
    const texts = ['重点目標', '取組項目', '期限', '実績', '数値目標']
    expect(assigned(texts)[2]).toBe('数値目標')
    expect(assigned(texts, 'previous')[2]).toBe('実績')
    expect(assigned(['重点目標', '取組項目', '期限', '実績'])[2]).toBe('期限')
    expect(assigned(['重点目標', '取組項目', '実績'])[2]).toBe('実績')
  })

  it('prefers what stands behind the items, and says what is missing', () => {
    expect(assigned(['目標値', '重点目標', '取組項目', '達成目標'])[2]).toBe('達成目標')
    expect(assigned(['成果目標', '重点目標', '取組項目', '進捗状況'])[2]).toBe('成果目標')
    expect(assigned(['重点目標', '備考'])).toEqual(['重点目標', undefined, undefined])
    expect(isComplete(assignHeads(headsOf({ A1: '重点目標' }), 'current'))).toBe(false)
  })

  it('doubts what yields, what only contains a word, and what may be two things', () => {
    const doubts = ['数値目標', '数値目標の設定', '期限', '指標'].map((text) =>
      doubt(matchLabel(text), ['target']),
    )
    expect(doubts).toEqual([0, 4, 8, 8])
    expect([
      doubt(matchLabel('目標'), ['title']),
      doubt(matchLabel('備考'), ['title']),
      doubt(null, ['title']),
    ]).toEqual([2, null, null])
  })
})

describe('tableColumns', () => {
  const columns = (cells: TestCells, merges: readonly string[] = []) => {
    const grid = makeGrid(cells, merges)
    const heads = headsOf(cells, merges, { top: 1, bottom: 1 })
    const fields = assignHeads(heads, 'current')
    if (!isComplete(fields)) throw new Error('heads')
    const { number, halves, extra } = tableColumns(grid, heads, [['current', fields]], 2)
    const [half] = halves
    return [
      number,
      half?.title,
      half?.marker,
      half?.initiatives,
      half?.outcome,
      extra.map((one) => one.column),
    ]
  }
  const heads = { B1: '重点目標', D1: '取組項目', E1: '目標値', F1: '備考' }

  it('knows numbers without a head, and markers before the items', () => {
    expect(columns({ ...heads, A2: 1, B2: 'x', C2: '①', D2: 'y', A3: 2 })).toEqual([1, 2, 3, 4, 5, [6]])
    expect(columns({ ...heads, B2: 'x', C2: 'z', D2: 'y' })).toEqual([null, 2, null, 4, 5, [6]])
  })

  it('tells columns below one head by what stands in them', () => {
    const merged = { A1: '重点目標', C1: '取組項目', E1: '目標値' }
    expect(columns({ ...merged, A2: 1, B2: 'x', C2: '①', D2: 'y', E2: 'z' }, ['A1:B1', 'C1:D1'])).toEqual([
      1,
      2,
      3,
      4,
      5,
      [],
    ])
  })

  it('takes 番号 behind the titles for the goals, unless it begins anew', () => {
    const behind = {
      A1: '重点目標',
      B1: '番号',
      C1: '取組項目',
      D1: '目標値',
      A2: 'x',
      B2: 1,
      A3: 'y',
      B4: 3,
    }
    expect(columns({ ...behind, B3: 2 })[0]).toBe(2)
    expect(columns({ ...behind, B3: 1 }).slice(0, 3)).toEqual([null, 1, 2])
  })
})
