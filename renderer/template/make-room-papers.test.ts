import { readSheet } from './testing/read-sheet.ts'
import { describe, expect, it } from 'vitest'
import type { Goal, Sheet, Side } from '../sheet/sheet.ts'
import { parseAddress, formatAddress } from '../workbook/cell-address.ts'
import { fflateCodec } from '../workbook/fflate-codec.ts'
import { readVisibleGrids } from '../workbook/open-workbook.ts'
import { makeWorkbook, mergeCells, sheetData } from '../workbook/testing/make-workbook.ts'
import { fillTemplate } from './fill-template.ts'
import { cellsFrom, type TestCells } from './testing/make-grid.ts'
import { itemsOf, sampleGoals } from './testing/sample-goals.ts'

/** A paper as another city may have it. */
interface Paper {
  readonly cells: TestCells
  readonly merges?: readonly string[]
  readonly hasPrevious?: boolean
}

const head = cellsFrom('A1', [['令和4年度重点目標', '', '', '部局名', '総務部']])
const itemRows = sampleGoals.flatMap(({ current }, i) =>
  itemsOf(current).map(([item, outcome]) => ({ i, title: current[0], item, outcome })),
)

const papers: Readonly<Record<string, Paper>> = {
  'a table for each year, one below the other': {
    hasPrevious: true,
    cells: {
      ...cellsFrom('A1', [['重点目標一覧表'], ['部局名', '総務部']]),
      ...cellsFrom('A4', [
        ['令和3年度'],
        ['番号', '重点目標', '取組項目', '達成状況'],
        ...sampleGoals.map(({ previous }, i) => [i + 1, ...previous]),
        [''],
        ['令和4年度'],
        ['番号', '重点目標', '取組項目', '数値目標'],
        ...sampleGoals.map(({ current }, i) => [i + 1, ...current]),
      ]),
    },
  },
  'a table with parts and a total': {
    merges: ['A4:E4', 'A7:E7'],
    cells: {
      ...head,
      ...cellsFrom('A3', [
        ['番号', '重点目標', '取組項目', '達成目標', '予算額'],
        ['【基本目標1】'],
        ...[0, 1].map((i) => [i + 1, ...(sampleGoals[i]?.current ?? []), 1000]),
        ['【基本目標2】'],
        [3, ...(sampleGoals[2]?.current ?? []), 1000],
        ['', '合計', '', '', 3000],
        ['※予算額は千円単位'],
      ]),
    },
  },
  'a table without numbers, up to a note': {
    cells: {
      ...head,
      ...cellsFrom('A3', [
        ['重点目標', '取組項目', '達成目標', '備考'],
        ...sampleGoals.map(({ current }) => [...current]),
        ['※提出は4月末まで'],
      ]),
    },
  },
  'blocks with empty rows between them': {
    cells: {
      ...head,
      ...cellsFrom(
        'A3',
        sampleGoals.flatMap(({ current }, i) => [
          [`重点目標${i + 1}`, current[0]],
          ['取組項目', '', '目標値'],
          ['', current[1], current[2]],
          [''],
        ]),
      ),
    },
  },
  'blocks with both halves and a row below the items': {
    hasPrevious: true,
    cells: {
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
    merges: [
      'A2:B2',
      'A4:D4',
      'E4:G4',
      ...[5, 9, 13].flatMap((top) => [
        `A${top}:A${top + 3}`,
        ...[top, top + 3].flatMap((row) => [`C${row}:D${row}`, `F${row}:G${row}`]),
        ...[top + 1, top + 2].flatMap((row) => [`B${row}:C${row}`, `E${row}:F${row}`]),
      ]),
    ],
  },
  'a row an item, numbers and titles only in the first': {
    merges: ['A4:A5', 'B4:B5', 'A6:A7', 'B6:B7'],
    cells: {
      ...head,
      ...cellsFrom('A3', [
        ['番号', '重点目標', '取組項目', '目標値', '担当'],
        ...itemRows.map(({ i, title, item, outcome }) =>
          item.startsWith('①')
            ? [i + 1, title, item, outcome.slice(2), '人事課']
            : ['', '', item, outcome.slice(2), '総務課'],
        ),
      ]),
    },
  },
  'a row an item, markers in a column': {
    merges: ['A4:A5', 'B4:B5', 'A6:A7', 'B6:B7'],
    cells: {
      ...head,
      ...cellsFrom('A3', [
        ['番号', '重点目標', '', '取組内容', '達成基準'],
        ...itemRows.map(({ i, title, item, outcome }) =>
          item.startsWith('①')
            ? [i + 1, title, '①', item.slice(2), outcome.slice(2)]
            : ['', '', item.slice(0, 1), item.slice(2), outcome.slice(2)],
        ),
      ]),
    },
  },
}

const bookOf = ({ cells, merges = [] }: Paper) =>
  makeWorkbook({
    sheets: [{ name: '一覧', inside: sheetData(cells) + (merges.length > 0 ? mergeCells(...merges) : '') }],
  })

const side = (name: string): Side => ({
  title: `${name}の目標`,
  initiatives: `① ${name}の甲\n② ${name}の乙\n③ ${name}の丙`,
  outcome: `① ${name}は3月\n③ ${name}は通年`,
})
const texts = (goals: readonly Goal[]) =>
  goals.map(({ previous, current, extra }) => ({
    previous,
    current,
    extra: extra.filter(({ text }) => text !== '').map(({ label, text }) => [label, text]),
  }))

describe('a row an item, without markers', () => {
  const template = bookOf({
    cells: {
      ...head,
      ...cellsFrom('A3', [
        ['番号', '重点目標', '取組項目', '目標値'],
        [1, '窓口の改革', '書かない窓口', '9月'],
        ['', '', '電子決裁', '50%'],
        [2, '人材の確保', '採用活動', '5回'],
        ['', '', '研修体系', '3月'],
      ]),
    },
    merges: ['A4:A5', 'B4:B5', 'A6:A7', 'B6:B7'],
  })
  const before = readSheet(template)
  const withItems = (initiatives: string) => {
    const goals = before.goals.map((goal, i) =>
      i === 0 && goal.current ? { ...goal, current: { ...goal.current, initiatives } } : goal,
    )
    const outcome = fillTemplate(template, { ...before, goals }, fflateCodec)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
    expect(texts(readSheet(outcome.value.bytes).goals)).toEqual(texts(goals))
    const grids = readVisibleGrids(outcome.value.bytes, fflateCodec)
    const [grid] = grids.ok ? grids.value : []
    return grid?.cells
      .filter(({ row, column }) => row > 3 && column === 3)
      .map(({ row, text }) => `${row} ${text}`)
  }

  it.each([
    [
      '書かない窓口\n電子決裁\n予約の導入',
      ['4 書かない窓口', '5 電子決裁', '6 予約の導入', '7 採用活動', '8 研修体系'],
    ],
    [
      '書かない窓口\n予約の導入\n電子決裁',
      ['4 書かない窓口', '5 予約の導入', '6 電子決裁', '7 採用活動', '8 研修体系'],
    ],
  ])('gives each line more a row: %s', (initiatives, cells) => {
    expect(withItems(initiatives)).toEqual(cells)
  })
})

describe.each(Object.entries(papers))('%s', (_, paper) => {
  const template = bookOf(paper)
  const before = readSheet(template)
  const wanted: Sheet = {
    ...before,
    goals: [
      ...before.goals,
      ...[4, 5].map((number) => ({
        number,
        previous: paper.hasPrevious === true ? side(`昨${number}`) : null,
        current: side(`今${number}`),
        extra: [],
      })),
    ],
  }
  const outcome = fillTemplate(template, wanted, fflateCodec)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.trouble))
  const filled = outcome.value

  it('gets places for two goals more, and is read back', () => {
    expect(before.goals).toHaveLength(3)
    expect(texts(readSheet(filled.bytes).goals)).toEqual(texts(wanted.goals))
    expect(readSheet(filled.bytes).goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })

  it('keeps every text that stood there, in its order', () => {
    const grids = readVisibleGrids(filled.bytes, fflateCodec)
    const [grid] = grids.ok ? grids.value : []
    const now = (grid?.cells ?? []).map(({ column, text }) => `${column} ${text}`)
    const old = Object.entries(paper.cells)
      .flatMap(([address, value]) => {
        const place = parseAddress(address)
        return place ? [{ ...place, text: String(value) }] : []
      })
      .sort((a, b) => a.row - b.row || a.column - b.column)
    let at = 0
    for (const cell of old) {
      at = now.indexOf(`${cell.column} ${cell.text}`, at) + 1
      expect([formatAddress(cell), at > 0]).toEqual([formatAddress(cell), true])
    }
  })
})
