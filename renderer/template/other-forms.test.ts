import { describe, expect, it } from 'vitest'
import { formatAddress } from '../workbook/cell-address.ts'
import { learnLayout } from './learn-layout.ts'
import { cellsFrom, makeGrid } from './testing/make-grid.ts'
import {
  bothHalves,
  extraOf,
  goalsOf,
  itemsOf,
  oneHalf,
  readCells,
  sampleGoals,
} from './testing/sample-goals.ts'

describe('labels that repeat', () => {
  it('with values to their right', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度　部局目標シート'], ['部署名', '総務部']]),
        ...cellsFrom(
          'A4',
          sampleGoals.flatMap(({ current: [title, items, outcome] }, i) => [
            [`重点目標${i + 1}`, title],
            ['取組内容', items],
            ['達成目標', outcome],
            ['関連施策', '施策3'],
            [''],
          ]),
        ),
      },
      [0, 5, 10].flatMap((down) => [4, 5, 6, 7].map((row) => `B${row + down}:E${row + down}`)),
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet, 2)).toEqual([['関連施策', '施策3', 'B17']])
  })

  it('with one half, and a further head beside the items', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度重点目標', '', '', '', '部局名', '総務部']]),
        ...cellsFrom(
          'A3',
          sampleGoals.flatMap(({ current: [title, items, outcome] }, i) => [
            [i + 1, '重点目標', title],
            ['', '取組項目', '', '成果指標', '', '担当課'],
            ['', items, '', outcome, '', '人事課'],
            [''],
          ]),
        ),
      },
      [3, 7, 11].flatMap((top) => [
        `A${top}:A${top + 2}`,
        `C${top}:F${top}`,
        ...[1, 2].flatMap((down) => [`B${top + down}:C${top + down}`, `D${top + down}:E${top + down}`]),
      ]),
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet, 1)).toEqual([['担当課', '人事課', 'F9']])
  })

  it('with both halves and a row of their own below the items', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['重点目標一覧表'], ['担当部局名', '', '総務部']]),
        ...cellsFrom('A4', [
          ['【令和3年度重点目標】', '', '', '', '【令和4年度重点目標】'],
          ...sampleGoals.flatMap(({ previous, current }, i) => [
            [i + 1, '重点目標', previous[0], '', '重点目標', current[0]],
            ['', '具体的な取組', '', '達成状況', '具体的な取組', '', '期限・数値目標'],
            ['', previous[1], '', previous[2], current[1], '', current[2]],
            ['', '担当課', '秘書課', '', '担当課', '人事課'],
          ]),
        ]),
      },
      [
        'A2:B2',
        'A4:D4',
        'E4:G4',
        ...[5, 9, 13].flatMap((top) => [
          `A${top}:A${top + 3}`,
          ...[top, top + 3].flatMap((row) => [`C${row}:D${row}`, `F${row}:G${row}`]),
          ...[top + 1, top + 2].flatMap((row) => [`B${row}:C${row}`, `E${row}:F${row}`]),
        ]),
      ],
    )
    expect(goalsOf(sheet)).toEqual(bothHalves)
    expect(extraOf(sheet, 2)).toEqual([
      ['担当課', '秘書課', 'C16'],
      ['担当課', '人事課', 'F16'],
    ])
  })

  it('not at all, before a column for each year', () => {
    const [goal] = sampleGoals
    const sheet = readCells(
      cellsFrom('A1', [
        ['重点目標シート'],
        ['部局名', '総務部'],
        [''],
        ['区分', '令和3年度', '令和4年度'],
        ['重点目標', goal?.previous[0] ?? '', goal?.current[0] ?? ''],
        ['取組項目', goal?.previous[1] ?? '', goal?.current[1] ?? ''],
        ['達成状況・数値目標', goal?.previous[2] ?? '', goal?.current[2] ?? ''],
      ]),
    )
    expect(goalsOf(sheet)).toEqual(bothHalves.slice(0, 1).map((one) => ({ ...one, sheetName: '表' })))
  })
})

describe('a form', () => {
  const [goal] = sampleGoals
  const [title, items, outcome] = goal?.current ?? ['', '', '']
  const form = cellsFrom('A1', [
    ['令和4年度 重点目標シート'],
    ['部局名', '総務部', '', '目標No.', 4],
    ['重点目標', title],
    ['取組項目', items],
    ['目標値', outcome],
    ['指標', '基準値', '目標値', '実績値'],
    ['窓口満足度', 70, 80],
    ['申請数', 120, 150, 130],
    ['関連する計画', '第5次計画'],
  ])

  it('with figures and labels that no lexicon knows', () => {
    const sheet = readCells(form)
    expect(goalsOf(sheet)).toEqual([
      { number: 4, sheetName: '表', previous: null, current: { title, initiatives: items, outcome } },
    ])
    expect(extraOf(sheet)).toEqual([
      ['指標', '窓口満足度', 'A7'],
      ['窓口満足度 基準値', '70', 'B7'],
      ['窓口満足度 目標値', '80', 'C7'],
      ['窓口満足度 実績値', '', 'D7'],
      ['指標', '申請数', 'A8'],
      ['申請数 基準値', '120', 'B8'],
      ['申請数 目標値', '150', 'C8'],
      ['申請数 実績値', '130', 'D8'],
      ['関連する計画', '第5次計画', 'B9'],
    ])
  })

  it('with rows for its items', () => {
    const sheet = readCells(
      cellsFrom('A1', [
        ['令和4年度 重点目標シート'],
        ['部局名', '総務部'],
        ['重点目標', title],
        [''],
        ['取組項目', '目標値'],
        ...itemsOf(goal?.current ?? ['', '', '']).map((row) => [...row]),
      ]),
    )
    expect(sheet.goals[0]?.current).toEqual({ title, initiatives: items, outcome })
  })

  it('knows its cells when it is blank', () => {
    const grid = makeGrid(
      cellsFrom('A1', [['令和4年度'], ['部局名'], ['重点目標'], ['SDGs', '4'], ['取組項目'], ['目標値']]),
      [2, 3, 4, 5, 6].map((row) => `B${row}:D${row}`),
    )
    const learned = learnLayout(grid)
    const place = learned.ok ? learned.layout.goals[0]?.current : null
    expect(place && formatAddress(place.title)).toBe('B3')
    expect(place?.rows).toEqual([
      { marker: null, initiatives: { row: 5, column: 2 }, outcome: { row: 6, column: 2 } },
    ])
  })
})

describe('what only looks like a paper of goals is refused', () => {
  it.each<[string, readonly (readonly (string | number)[])[]]>([
    [
      'a glossary',
      [
        ['用語', '意味'],
        ['重点目標', '部局が特に力を入れる目標'],
        ['取組項目', '重点目標を達成するための具体的な取組'],
        ['達成状況', '年度末の実績'],
      ],
    ],
    [
      'a survey',
      [
        ['アンケート'],
        ['重点目標を知っていますか', 'はい'],
        ['取組内容は適切ですか', 'いいえ'],
        ['目標の達成状況は', '普通'],
      ],
    ],
    [
      'a check list',
      [
        ['No.', '確認項目', 'チェック'],
        [1, '重点目標は3つ以上あるか', '○'],
        [2, '取組項目は箇条書きか', '○'],
        [3, '期限・数値目標は具体的か', '○'],
      ],
    ],
    [
      'instructions',
      [
        ['シートの使い方'],
        ['部局名', '部局名を選んでください'],
        ['重点目標', '40字以内で書いてください'],
        ['具体的な取組', '箇条書きで書いてください'],
        ['数値目標', 'いつまでに何をどれだけ'],
      ],
    ],
    ['figures', [['令和4年度 KPI'], ['指標', '目標', '実績', '達成率'], ['窓口満足度', '80%', '75%', '94%']]],
    ['minutes', [['会議録'], ['議題', '重点目標について'], ['内容', '取組項目と期限を確認した。']]],
    [
      'things to do',
      [
        ['番号', '課題', '対応', '期限', '担当'],
        [1, '暖房故障', '修理', '12月', '管財'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(learnLayout(makeGrid(cellsFrom('A1', rows))).ok).toBe(false)
  })
})
