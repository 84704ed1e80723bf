import { describe, expect, it } from 'vitest'
import { cellsFrom } from './testing/make-grid.ts'
import {
  bothHalves,
  extraOf,
  goalsOf,
  itemsOf,
  oneHalf,
  readCells,
  sampleGoals,
} from './testing/sample-goals.ts'

describe('a table', () => {
  it('with heads in two rows', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度 重点目標進行管理表'], ['部局名', '', '総務部']]),
        ...cellsFrom('A4', [
          ['番号', '重点目標', '取組', '', '目標', '', '実績', ''],
          ['', '', '取組項目', '担当課', '達成目標', '期限', '上半期', '下半期'],
        ]),
        ...cellsFrom(
          'A6',
          sampleGoals.map(({ current: [title, items, outcome] }, i) => [
            i + 1,
            title,
            items,
            '総務課',
            outcome,
            '3月',
            '着手',
          ]),
        ),
      },
      ['A2:B2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:F4', 'G4:H4'],
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet)).toEqual([
      ['担当課', '総務課', 'D6'],
      ['期限', '3月', 'F6'],
      ['上半期', '着手', 'G6'],
      ['下半期', '', 'H6'],
    ])
  })

  it('with both halves side by side and a column behind them', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['重点目標一覧'], ['担当部局：総務部']]),
        ...cellsFrom('A4', [
          ['No', '令和3年度', '', '', '令和4年度'],
          ['', '重点目標', '取組項目', '達成状況', '重点目標', '取組項目', '期限・数値目標', '備考'],
        ]),
        ...cellsFrom(
          'A6',
          sampleGoals.map(({ previous, current }, i) => [i + 1, ...previous, ...current, '継続']),
        ),
      },
      ['A4:A5', 'B4:D4', 'E4:G4'],
    )
    expect(goalsOf(sheet)).toEqual(bothHalves)
    expect(extraOf(sheet)).toEqual([['備考', '継続', 'H6']])
  })

  it('whose titles stand before both years', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['重点目標管理シート'], ['所属', '総務部']]),
        ...cellsFrom('A4', [
          ['番号', '重点目標', '令和3年度', '', '令和4年度'],
          ['', '', '取組内容', '達成状況', '取組内容', '数値目標'],
        ]),
        ...cellsFrom(
          'A6',
          sampleGoals.map(({ previous, current }, i) => [
            i + 1,
            current[0],
            ...previous.slice(1),
            ...current.slice(1),
          ]),
        ),
      },
      ['A4:A5', 'B4:B5', 'C4:D4', 'E4:F4'],
    )
    expect(goalsOf(sheet)).toEqual(
      bothHalves.map((goal) => ({ ...goal, previous: { ...goal.previous, title: goal.current.title } })),
    )
  })

  it('for each year, one below the other', () => {
    const heads = (outcome: string) => ['番号', '重点目標', '取組項目', outcome]
    const sheet = readCells({
      ...cellsFrom('A1', [['重点目標一覧表'], ['部局名', '総務部']]),
      ...cellsFrom('A4', [
        ['令和3年度'],
        heads('達成状況'),
        ...sampleGoals.map(({ previous }, i) => [i + 1, ...previous]),
        [''],
        ['令和4年度'],
        heads('数値目標'),
        ...sampleGoals.map(({ current }, i) => [i + 1, ...current]),
      ]),
    })
    expect(goalsOf(sheet)).toEqual(bothHalves)
    expect(sheet.unclaimed).toEqual([])
  })

  it('with years in its heads', () => {
    const sheet = readCells({
      ...cellsFrom('A1', [['重点目標進捗'], ['担当部局', '総務部']]),
      ...cellsFrom('A4', [
        ['番号', '令和4年度重点目標', '令和4年度取組内容', '令和3年度実績', '令和4年度目標'],
        ...sampleGoals.map(({ previous, current: [title, items, outcome] }, i) => [
          i + 1,
          title,
          items,
          previous[2],
          outcome,
        ]),
      ]),
    })
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet, 1)).toEqual([['令和3年度実績', '① 研修10回', 'D6']])
  })

  it('with an example, parts and a total', () => {
    const row = (i: number) => [i + 1, ...(sampleGoals[i]?.current ?? []), 1000]
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度重点目標', '', '', '部局名', '総務部']]),
        ...cellsFrom('A3', [
          ['番号', '重点目標', '取組項目', '達成目標', '予算額'],
          ['例', '○○の推進', '① △△の実施', '① 3月', 100],
          ['【基本目標1】'],
          row(0),
          row(1),
          ['【基本目標2】'],
          row(2),
          ['', '合計', '', '', 3000],
          ['※予算額は千円単位'],
        ]),
      },
      ['A5:E5', 'A8:E8'],
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(sheet.goals.map(({ extra }) => extra[0]?.cell)).toEqual(['E6', 'E7', 'E9'])
  })

  it('that repeats its heads on the next page', () => {
    const heads = ['番号', '重点目標', '取組項目', '達成目標']
    const rows = sampleGoals.map(({ current }, i) => [i + 1, ...current])
    const sheet = readCells({
      ...cellsFrom('A1', [['令和4年度重点目標', '', '', '部局名', '総務部']]),
      ...cellsFrom('A3', [heads, ...rows.slice(0, 2), heads, ...rows.slice(2)]),
    })
    expect(goalsOf(sheet)).toEqual(oneHalf)
  })

  it('without numbers, up to a note', () => {
    const sheet = readCells({
      ...cellsFrom('A1', [['令和4年度重点目標', '', '部局名', '総務部']]),
      ...cellsFrom('A3', [
        ['重点目標', '取組項目', '達成目標', '備考'],
        ...sampleGoals.map(({ current }) => [...current]),
        ['※提出は4月末まで'],
      ]),
    })
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(sheet.unclaimed).toEqual([{ cell: 'A7', text: '※提出は4月末まで' }])
  })
})

describe('a row an item', () => {
  const rows = sampleGoals.flatMap(({ current }, i) =>
    itemsOf(current).map(([item, outcome]) => ({ i, title: current[0], item, outcome })),
  )

  it('with titles and numbers repeated in each row', () => {
    const sheet = readCells({
      ...cellsFrom('A1', [['令和4年度組織目標'], ['部名', '総務部']]),
      ...cellsFrom('A4', [
        ['No.', '組織目標', '具体的取組', '目標値', '担当'],
        ...rows.map(({ i, title, item, outcome }) => [i + 1, title, item, outcome.slice(2), '人事課']),
      ]),
    })
    expect(goalsOf(sheet)).toEqual(oneHalf)
    expect(extraOf(sheet)).toEqual([
      ['担当 ①', '人事課', 'E5'],
      ['担当 ②', '人事課', 'E6'],
    ])
  })

  it('below heads that are merged over numbers and markers', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度', '', '所管部', '総務部']]),
        ...cellsFrom('A3', [
          ['重点目標', '', '取組内容', '', '達成基準', '進捗状況'],
          ...rows.map(({ i, title, item, outcome }) => {
            const isFirst = item.startsWith('①')
            return [
              isFirst ? i + 1 : '',
              isFirst ? title : '',
              item.slice(0, 1),
              item.slice(2),
              outcome.slice(2),
            ]
          }),
        ]),
      },
      ['A3:B3', 'C3:D3', 'A4:A5', 'B4:B5', 'A6:A7', 'B6:B7'],
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
  })

  it('whose items are numbered under 番号', () => {
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度重点目標', '', '', '部局名', '総務部']]),
        ...cellsFrom('A3', [
          ['重点目標', '番号', '取組項目', '目標値', '実績'],
          ...rows.map(({ title, item, outcome }) => [
            item.startsWith('①') ? title : '',
            item.slice(0, 1),
            item.slice(2),
            outcome.slice(2),
          ]),
        ]),
      },
      ['A4:A5', 'A6:A7'],
    )
    expect(goalsOf(sheet)).toEqual(oneHalf)
  })

  it('where what stands beside the items is merged for all of them', () => {
    const [goal] = sampleGoals
    const [title, items] = goal?.current ?? ['', '']
    const [first = '', second = ''] = items.split('\n')
    const sheet = readCells(
      {
        ...cellsFrom('A1', [['令和4年度重点目標', '', '部局名', '総務部']]),
        ...cellsFrom('A3', [
          ['番号', '重点目標', '取組項目', '目標値'],
          [1, title, first, '満足度80%'],
          ['', '', second],
        ]),
      },
      ['A4:A5', 'B4:B5', 'D4:D5'],
    )
    expect(sheet.goals[0]?.current).toEqual({ title, initiatives: items, outcome: '満足度80%' })
  })
})
