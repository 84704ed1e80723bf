import { describe, expect, it } from 'vitest'
import { formatAddress } from '../workbook/cell-address.ts'
import { learnLayout } from './learn-layout.ts'
import { cellsFrom, makeGrid } from './testing/make-grid.ts'
import {
  extraOf,
  goalsOf,
  itemsOf,
  oneHalf,
  readGrid,
  sampleGoals,
  type Texts,
} from './testing/sample-goals.ts'

/** A worksheet of its only goal: labels with merged values beside them, and the items below their heads. */
function page([title, ...items]: Texts, background: string, budget: string) {
  const rows = itemsOf([title, ...items])
  return makeGrid(
    cellsFrom('A1', [
      ['令和4年度　重点目標設定シート'],
      ['所属名', '', '総務部'],
      ['重点目標', '', title],
      ['目標設定の背景', '', background],
      ['№', '実施内容', '', '達成基準', '実施時期'],
      ...[0, 1, 2].map((i) => [i + 1, rows[i]?.[0] ?? '', '', rows[i]?.[1] ?? '', '']),
      ['経費（千円）', '', budget],
      [''],
      ['提出先', '企画課'],
    ]),
    [
      ...[2, 3, 4, 9].flatMap((row) => [`A${row}:B${row}`, `C${row}:E${row}`]),
      ...[5, 6, 7, 8].map((row) => `B${row}:C${row}`),
    ],
  )
}

describe('a worksheet of an only goal', () => {
  it('has its fields beside their labels and below their heads, with markers from a column of their own', () => {
    const sheet = readGrid(page(['人材育成', '研修\n採用', '3回\n5人'], '人手の不足', '1500'))
    expect(goalsOf(sheet)).toEqual([
      {
        ...oneHalf[0],
        current: { title: '人材育成', initiatives: '1 研修\n2 採用', outcome: '1 3回\n2 5人' },
      },
    ])
    const named = extraOf(sheet).filter(([label]) => !label?.startsWith('実施時期'))
    expect(named).toEqual([
      ['目標設定の背景', '人手の不足', 'C4'],
      ['経費（千円）', '1500', 'C9'],
    ])
  })

  it('has them at the same places where it is blank: the label below that of the title is no title', () => {
    const blank = learnLayout(page(['', '', ''], '', ''))
    const half = blank.ok ? blank.layout.goals[0]?.current : null
    expect(half && formatAddress(half.title)).toBe('C3')
    expect(half?.rows.map(({ marker }) => marker && formatAddress(marker))).toEqual(['A6', 'A7', 'A8'])
  })
})

describe('labels with empty boxes beside them and their values below', () => {
  it('keep the value below where the boxes beside are no merged ones', () => {
    const [first] = sampleGoals
    if (!first) throw new Error('no sample')
    const [title, items, outcome] = first.current
    const sheet = readGrid(
      makeGrid(
        cellsFrom('A1', [
          ['令和4年度重点目標一覧', '', '所属名', '総務部'],
          ['重点目標'],
          [title],
          ['実施内容', '達成基準'],
          [items, outcome],
        ]),
      ),
    )
    expect(goalsOf(sheet)).toEqual([oneHalf[0]])
  })
})
